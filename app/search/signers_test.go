package search

import (
	"slices"
	"strings"
	"testing"

	"zhaputide/app/search/query"
	"zhaputide/content"
	"zhaputide/content/index"
)

// signedDocs are articles whose bylines are easily taken for something else: names that end like roles, roles that look like names,
// names of several words.
func signedDocs() []index.Doc {
	var docs []index.Doc
	for i, bylines := range [][]content.Byline{
		{{Role: "记者", Names: []string{"李博文"}}},
		{{Role: "文", Names: []string{"张雅文"}}, {Role: "摄影", Names: []string{"王图"}}},
		{{Role: "读者", Names: []string{"陈静"}}},
		{{Role: "评论员", Names: []string{"John Smith"}}},
		{{Role: "全媒体记者", Names: []string{"何敏", "欧阳晓晓·买买提"}}},
		{{Names: []string{"赵媛"}}},
		nil,
	} {
		docs = append(docs, index.Doc{
			Path: "2026-02/" + string(rune('a'+i)), Section: "yaowen", Date: "2026-02-03", Headline: "港区新闻", Bylines: bylines, Body: "港口的码头。",
		})
	}
	return docs
}

// Whoever signs is offered, by name and by pinyin, and nobody's role.
func TestSuggestSigners(t *testing.T) {
	e := openDocs(t, signedDocs())
	for typed, want := range map[string]string{
		"李": "[李]博文", "张雅文": "[张雅文]", "王图": "[王图]", "陈": "[陈]静", "何": "[何]敏", "赵": "[赵]媛", "欧阳": "[欧阳]晓晓·买买提",
		"joh": "[Joh]n Smith", "smi": "John [Smi]th", "wang": "[王]图",
		"读": "", "读者": "", "评": "", "评论员": "", "全": "", "记": "", "文": "", "摄": "",
	} {
		var people []string
		for _, s := range e.Suggest(typed, 6) {
			if s.Kind == SuggestPerson {
				people = append(people, bracketed(s.Text, s.Marks))
			}
		}
		if got := strings.Join(people, " "); got != want {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
	if e.entities.all(); len(e.entities.people) != 8 {
		t.Errorf("%d people sign, want 8: %v", len(e.entities.people), e.entities.people)
	}
}

// Typed as text, a name, a role, and both are found as they stand; 记者: asks for names, or for a whole role.
func TestFindSigners(t *testing.T) {
	e := openDocs(t, signedDocs())
	for typed, want := range map[string]string{
		"李博文": "a", "John Smith": "d", `"john smith"`: "d", "记者 李博文": "a", "评论员": "d", "全媒体记者 何敏": "e", "何敏 欧阳晓晓": "e",
		"记者:李博文": "a", "记者:李": "a", "记者:张雅文": "b", "记者:王图": "b", "作者：陈静": "c", "记者:赵媛": "f",
		`记者:"John Smith"`: "d", `记者:“john smith”`: "d", "记者:smith": "d", "记者:欧阳晓晓·买买提": "e", "记者:何敏 记者:陈静": "c e",
		"记者:文": "a b", "记者:摄": "", "署名:评论员": "d", "记者:记者": "a", `记者:"何敏 欧阳"`: "", `记者:"记者 李博文"`: "",
	} {
		var slugs []string
		for _, h := range e.Search(query.Parse(typed), Options{Limit: 9}).Hits {
			slugs = append(slugs, h.Slug)
		}
		slices.Sort(slugs)
		if got := strings.Join(slugs, " "); got != want {
			t.Errorf("%s finds %q, want %q", typed, got, want)
		}
	}
	hits := e.Search(query.Parse(`记者:"John Smith"`), Options{}).Hits
	if len(hits) != 1 || content.BylineText(hits[0].Bylines) != "评论员 John Smith" || !slices.Equal(content.Signers(hits[0].Bylines), []string{"John Smith"}) {
		t.Errorf("%+v", hits)
	}
}
