//go:build !js

package importer

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func encoded(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	b, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const text = "潮水来了\n\n■记者 王小川\n\n潮水早上六点来，人们早早等在堤上，一直看到太阳出来。\n"
	gb := encoded(t, simplifiedchinese.GB18030, text)
	units := func(order binary.AppendByteOrder) string {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
			b = order.AppendUint16(b, u)
		}
		return string(b)
	}
	for _, c := range []struct{ name, src, encoding, err string }{
		{"utf-8", text, "UTF-8", ""},
		{"bom", "\ufeff" + text, "UTF-8（有 BOM）", ""},
		{"gb18030", gb, "GB18030", ""},
		{"gb18030 four bytes", gb + encoded(t, simplifiedchinese.GB18030, "𠮷"), "GB18030", ""},
		{"little endian", units(binary.LittleEndian), "UTF-16LE", ""},
		{"big endian", units(binary.BigEndian), "UTF-16BE", ""},
		{"dos end", text + "\x1a", "UTF-8", ""},
		{"ascii", "plain\n", "UTF-8", ""},

		{"no bytes", "", "", "p.txt:1: 文件是空的"},
		{"only a bom", "\ufeff", "", "p.txt:1: 文件是空的"},
		{"only white space", " \n\u3000\n\u200b", "", "p.txt:1: 文件是空的"},
		{"zero byte", "一\n二\x00", "", "p.txt:2: 不是文字文件：第 8 字节是 0"},
		{"control character", "一\n\n二\x07三", "", "p.txt:3: 不是文字文件：有控制字符 U+0007"},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00", "", "p.txt:3: 不是文字文件"},
		{"utf-8 damaged", strings.Replace(text, "六", "六"[:2], 1), "", "p.txt:5: 编码有误：全文是 UTF-8"},
		{"utf-8 cut off", text + "潮"[:2], "", "p.txt:6: 编码有误：全文是 UTF-8"},
		{"bom, then none", "\ufeff潮\n\xff", "", "p.txt:2: 编码有误：开头标明是 UTF-8"},
		{"gb18030 cut off", gb[:len(gb)-2], "", "p.txt:5: 编码有误：既不是 UTF-8，也不是 GB18030"},
		{"big5", encoded(t, traditionalchinese.Big5, "潮水來了，人們早早等在堤上，一直看到太陽出來。"), "", "p.txt:1: 编码有误：既不是 UTF-8"},
		{"shift-jis", encoded(t, japanese.ShiftJIS, "ひらがなとカタカナだけの文章です、漢字もあります。"), "", "p.txt:1: 编码有误：既不是 UTF-8"},
		{"latin-1", "caf\xe9\nna\xefve", "", "p.txt:1: 编码有误：既不是 UTF-8"},
		{"utf-16 odd", units(binary.LittleEndian) + "\x2f", "", "p.txt:6: 编码有误：UTF-16"},
		{"utf-16 half", "\xff\xfe\x0a\x00\x00\xd8\x2f\x66", "", "p.txt:2: 编码有误：UTF-16"},
		{"too long", strings.Repeat("长", maxPage/3+1), "", "p.txt:1: 文件有 8 MB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, encoding, err := Decode("p.txt", []byte(c.src))
			switch {
			case c.err != "":
				if err == nil || !strings.HasPrefix(err.Error(), c.err) {
					t.Fatalf("got %q, %v; want the error %q", encoding, err, c.err)
				}
			case err != nil:
				t.Fatal(err)
			case encoding != c.encoding:
				t.Errorf("encoding %s, want %s", encoding, c.encoding)
			case strings.HasPrefix(c.src, "\ufeff潮") && got != text:
				t.Errorf("text %q", got)
			}
		})
	}
	for name, src := range map[string]string{"gb18030": gb, "utf-16le": units(binary.LittleEndian), "utf-16be": units(binary.BigEndian)} {
		if got, _, err := Decode(name, []byte(src)); err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}
