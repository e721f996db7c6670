package pack

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"zhaputide/content"
)

// tiny is a pack of two pages, as small as one can be and still use every field.
func tiny() Pack {
	return Pack{
		Pages: []Page{
			{Path: "/e/2026-02/", Kind: "edition", Title: "2026年2月", Fragment: []byte("<h1>潮</h1>")},
			{
				Path: "/a/2026-02/x/", Kind: "article", Title: `甲 & "乙"`, Fragment: []byte("<p>\n</p>"),
				Article: &Article{
					Headline: "甲", Section: "yaowen", Date: "2026-02",
					Bylines: []content.Byline{{Role: "记者", Names: []string{"沈嘉伟"}}}, Minutes: 1,
				},
			},
		},
		Media: []string{"/media/chigao.5f2c00000000.svg"},
	}
}

// TestTiny spells out the bytes of the tiny pack. If it fails, phones out there cannot read what is written now.
func TestTiny(t *testing.T) {
	want := strings.Join([]string{
		`{"format":1,"pages":[`, // the head: one line
		`{"path":"/e/2026-02/","kind":"edition","title":"2026年2月",`,
		`"start":0,"size":12},`, // bytes, not characters: <h1> 4, 潮 3, </h1> 5
		`{"path":"/a/2026-02/x/","kind":"article","title":"甲 & \"乙\"",`, // & as it is: this is not HTML
		`"start":12,"size":8,`, // from where the page before ends
		`"article":{"headline":"甲","section":"yaowen","date":"2026-02","bylines":[{"role":"记者","names":["沈嘉伟"]}],"minutes":1}}],`,
		`"media":["/media/chigao.5f2c00000000.svg"]}`,
		"\n",            // ends the head; byte 0 of the pages comes next
		"<h1>潮</h1>",    // 12 bytes
		"<p>", "\n</p>", // 8 bytes; a newline here is like any other byte
	}, "")
	got, err := Encode(tiny())
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	back, err := Decode([]byte(want))
	if err != nil {
		t.Fatal(err)
	}
	if len(back.Pages) != 2 || string(back.Pages[0].Fragment) != "<h1>潮</h1>" || string(back.Pages[1].Fragment) != "<p>\n</p>" {
		t.Errorf("pages: %+v", back.Pages)
	}
	if !reflect.DeepEqual(back.Pages[1].Article, tiny().Pages[1].Article) || !reflect.DeepEqual(back.Media, tiny().Media) {
		t.Errorf("read back: %+v", back)
	}
}

func TestEncodeLeavesThePackAlone(t *testing.T) {
	p := tiny()
	if _, err := Encode(p); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(p, tiny()) {
		t.Errorf("changed to %+v", p)
	}
}

func TestFragmentsDoNotGrowIntoEachOther(t *testing.T) {
	b, err := Encode(tiny())
	if err != nil {
		t.Fatal(err)
	}
	p, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	_ = append(p.Pages[0].Fragment, "overwritten"...)
	if got := string(p.Pages[1].Fragment); got != "<p>\n</p>" {
		t.Errorf("the page after is now %q", got)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, why string }{
		{"nothing", "", "no end of head"},
		{"no newline", `{"format":1,"pages":[]}`, "no end of head"},
		{"a page of HTML", "<!doctype html>\n<p>", "head: "},
		{"a torn head", "{\"format\":1,\"pa\n", "head: "},
		{"another format", "{\"format\":2}\n", "format 2, want 1"},
		{"no format", "{}\n", "format 0, want 1"},
		{"a gap", "{\"format\":1,\"pages\":[{\"path\":\"/x/\",\"start\":1,\"size\":1}]}\nab", "page /x/ lies outside"},
		{"an overlap", "{\"format\":1,\"pages\":[{\"start\":0,\"size\":2},{\"path\":\"/x/\",\"start\":1,\"size\":1}]}\nab", "page /x/ lies outside"},
		{"too long", "{\"format\":1,\"pages\":[{\"path\":\"/x/\",\"start\":0,\"size\":3}]}\nab", "page /x/ lies outside"},
		{"below zero", "{\"format\":1,\"pages\":[{\"path\":\"/x/\",\"start\":0,\"size\":-1}]}\nab", "page /x/ lies outside"},
		{"beyond counting", "{\"format\":1,\"pages\":[{\"path\":\"/x/\",\"start\":0,\"size\":9223372036854775807}]}\nab", ""},
		{"bytes left over", "{\"format\":1,\"pages\":[{\"start\":0,\"size\":1}]}\nabc", "2 bytes belong to no page"},
	} {
		_, err := Decode([]byte(c.text))
		if err == nil || !strings.HasPrefix(err.Error(), "decode pack: ") || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// FuzzDecode holds two laws. No bytes make Decode panic; and what it accepts can be written, read and written again
// with the same pages and the same bytes. (Bytes that others wrote need not come back as they were: JSON has many
// forms, and a field that this version does not know is left out.)
func FuzzDecode(f *testing.F) {
	b, err := Encode(tiny())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte("{\"format\":1,\"pages\":[]}\n"))
	f.Add([]byte("{\"format\":1,\"pages\":[{\"path\":\"/y/2025/\",\"size\":2}],\"editions\":[{\"id\":\"2025-12\"}],\"more\":1}\nab"))
	f.Add([]byte("{\"format\":1,\"pages\":[{\"size\":0,\"article\":{}}]}\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := Decode(b)
		if err != nil {
			return
		}
		once, err := Encode(p)
		if err != nil {
			t.Fatalf("encode what was decoded: %v", err)
		}
		again, err := Decode(once)
		if err != nil {
			t.Fatalf("decode what was encoded: %v", err)
		}
		if len(again.Pages) != len(p.Pages) {
			t.Fatalf("%d pages became %d", len(p.Pages), len(again.Pages))
		}
		for i := range p.Pages {
			if !bytes.Equal(p.Pages[i].Fragment, again.Pages[i].Fragment) {
				t.Errorf("page %d: %q became %q", i, p.Pages[i].Fragment, again.Pages[i].Fragment)
			}
		}
		if twice, err := Encode(again); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("the same pack gave\n%s\nand\n%s\n%v", once, twice, err)
		}
	})
}
