//go:build !js

package importer

import (
	"strings"
	"unicode/utf8"

	"zhaputide/content"
)

// surnames are the frequent family names of one character; more than 98 in 100 people have one of them. They tell a byline
// without a mark from a short line that begins with a role: 记者 走进 车间.
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江" +
	"尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庞樊兰殷施洪翁倪柳邢俞喻章施梅盛沙费岑童凌霍虞柯管甘祝左骆葛翟舒牛鲍卞包毕边车迟成池楚褚丛单党刁窦樊房丰符耿宫古关桂" +
	"海杭花华纪季简焦解晋景康匡赖蓝郎冷厉连鲁路吕栾满茅苗缪闵明穆宁牛农欧裴皮蒲戚齐祁强乔曲屈瞿冉饶荣阮桑尚申佘时宿隋谈滕涂屠危巫邬席辛胥宣游尤于郁宇岳臧詹湛支仲诸竺卓宗祖"

// maxName is the longest name in characters: of a person by far, so that a newsroom or an office can sign too.
const maxName = 16

// plausible tells whether what was read as bylines is one. Behind a mark only the shapes of the names count; without a mark
// the line must name a role and every Chinese name must look like a person's.
func plausible(bylines []content.Byline, ts []token, marked bool) bool {
	for _, b := range bylines {
		for _, name := range b.Names {
			n := utf8.RuneCountInString(name)
			switch {
			case n > maxName || letters(name) == 0:
				return false
			case marked && b.Role != "":
			case !person(name) || b.Role == "" && n > 3:
				return false
			}
		}
		if !marked && b.Role == "" {
			return false
		}
	}
	// "文 王 芸" without a mark is too little to go by; "文/王 芸" is enough.
	slashed := len(ts) > 1 && ts[1].slash
	return marked || !ts[0].role || slashed || utf8.RuneCountInString(ts[0].text) > 1
}

// person tells whether name looks like a person's Chinese name.
func person(name string) bool {
	n := utf8.RuneCountInString(name)
	first, _ := utf8.DecodeRuneInString(name)
	return n >= 2 && n <= 4 && n == hanCount(name) && strings.ContainsRune(surnames, first)
}

// unknownRole takes the first word of a marked byline for a role, if no role is named and persons follow: ■东门小学 李小海.
func unknownRole(bylines []content.Byline) {
	if len(bylines) != 1 || bylines[0].Role != "" || len(bylines[0].Names) < 2 || person(bylines[0].Names[0]) {
		return
	}
	b := &bylines[0]
	b.Role, b.Names = b.Names[0], b.Names[1:]
}

// nameDoubt tells what is odd about a name; "" for nothing.
func nameDoubt(name string) string {
	n := utf8.RuneCountInString(name)
	first, _ := utf8.DecodeRuneInString(name)
	switch {
	case !isHan(first) || strings.ContainsRune(name, '·'):
		return ""
	case n == 1:
		return "署名“" + name + "”只有一个字"
	case n > 4:
		return "署名“" + name + "”不像人名"
	}
	return ""
}
