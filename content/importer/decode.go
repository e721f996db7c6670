//go:build !js

package importer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// maxPage is the longest page text in bytes. A broadsheet page has about 30 KB; more than this is not page text.
const maxPage = 8 << 20

// Decode gives the text of a page file and the encoding it was in: UTF-8 or UTF-16 with a byte order mark, UTF-8, GB18030.
// Errors name the file, the line and the byte.
func Decode(name string, b []byte) (text, encoding string, err error) {
	if len(b) > maxPage {
		return "", "", fmt.Errorf("%s:1: 文件有 %d MB，不像一个版面的文字", name, len(b)>>20)
	}
	// DOS programs end a text with Ctrl-Z.
	b = bytes.TrimRight(b, "\x1a")
	switch {
	case bytes.HasPrefix(b, []byte("\ufeff")):
		text, encoding = string(b[len("\ufeff"):]), "UTF-8（有 BOM）"
		if i := badUTF8(b); i >= 0 {
			return "", "", fmt.Errorf("%s: 编码有误：开头标明是 UTF-8，第 %d 字节却不是", spot(name, b, i), i+1)
		}
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		encoding = "UTF-16LE"
		text, err = decodeUTF16(name, b[2:], binary.LittleEndian)
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		encoding = "UTF-16BE"
		text, err = decodeUTF16(name, b[2:], binary.BigEndian)
	default:
		text, encoding, err = decodePlain(name, b)
	}
	if err != nil {
		return "", "", err
	}
	for i, r := range text {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			line := strings.Count(text[:i], "\n") + 1
			return "", "", fmt.Errorf("%s:%d: 不是文字文件：有控制字符 %U", name, line, r)
		}
	}
	if strings.IndexFunc(text, visible) < 0 {
		return "", "", fmt.Errorf("%s:1: 文件是空的，没有文字", name)
	}
	return text, encoding, nil
}

// decodePlain reads what has no byte order mark.
func decodePlain(name string, b []byte) (text, encoding string, err error) {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", "", fmt.Errorf("%s: 不是文字文件：第 %d 字节是 0", spot(name, b, i), i+1)
	}
	bad := badUTF8(b)
	if bad < 0 {
		return string(b), "UTF-8", nil
	}
	if mostlyUTF8(b) {
		return "", "", fmt.Errorf("%s: 编码有误：全文是 UTF-8，第 %d 字节（0x%02x）却不是", spot(name, b, bad), bad+1, b[bad])
	}
	for i := 0; i < len(b); {
		n := unitGB(b[i:])
		if n == 0 {
			return "", "", fmt.Errorf("%s: 编码有误：既不是 UTF-8，也不是 GB18030（第 %d 字节，0x%02x）", spot(name, b, i), i+1, b[i])
		}
		i += n
	}
	if !likelyGB(b) {
		return "", "", fmt.Errorf("%s: 编码有误：既不是 UTF-8，也不像 GB18030", spot(name, b, bad))
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	if err != nil {
		return "", "", fmt.Errorf("%s:1: 编码有误：%w", name, err)
	}
	if i := bytes.IndexRune(out, utf8.RuneError); i >= 0 {
		return "", "", fmt.Errorf("%s:%d: 编码有误：有 GB18030 里没有的字", name, bytes.Count(out[:i], []byte("\n"))+1)
	}
	return string(out), "GB18030", nil
}

func decodeUTF16(name string, b []byte, order binary.ByteOrder) (string, error) {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	for i := 0; i < len(units); i++ {
		if !utf16.IsSurrogate(rune(units[i])) {
			continue
		}
		if i+1 == len(units) || utf16.DecodeRune(rune(units[i]), rune(units[i+1])) == utf8.RuneError {
			line := strings.Count(string(utf16.Decode(units[:i])), "\n") + 1
			return "", fmt.Errorf("%s:%d: 编码有误：UTF-16 的字只有一半（第 %d 字节）", name, line, 2*i+3)
		}
		i++
	}
	text := string(utf16.Decode(units))
	if len(b)%2 != 0 {
		return "", fmt.Errorf("%s:%d: 编码有误：UTF-16 文件缺最后半个字", name, strings.Count(text, "\n")+1)
	}
	return text, nil
}

// badUTF8 is the offset of the first byte that is not UTF-8, or -1.
func badUTF8(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// mostlyUTF8 tells a damaged UTF-8 file from one in another encoding: GB18030 text forms a three-byte UTF-8 character only
// by rare chance.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n >= 3:
			good++
		}
		i += n
	}
	return good >= 4*bad
}

// unitGB is the length of the GB18030 character at the start of b; 0 for none.
func unitGB(b []byte) int {
	switch {
	case b[0] < 0x80:
		return 1
	case b[0] == 0x80 || b[0] == 0xff || len(b) < 2:
		return 0
	case b[1] >= 0x40 && b[1] != 0x7f && b[1] != 0xff:
		return 2
	case len(b) >= 4 && b[1] >= 0x30 && b[1] <= 0x39 && b[2] >= 0x81 && b[2] <= 0xfe && b[3] >= 0x30 && b[3] <= 0x39:
		return 4
	}
	return 0
}

// likelyGB: in a Chinese text nearly all characters are among the 3,755 common ones of GB 2312 (rows B0 to D7) or its marks
// (A1 to A9). Another double-byte encoding read as GB18030 scatters over the rare rows.
func likelyGB(b []byte) bool {
	common, all := 0, 0
	for i := 0; i < len(b); {
		n := unitGB(b[i:])
		if n > 1 {
			all++
		}
		if lead := b[i]; n == 2 && b[i+1] >= 0xa1 && (lead >= 0xa1 && lead <= 0xa9 || lead >= 0xb0 && lead <= 0xd7) {
			common++
		}
		i += n
	}
	return 10*common >= 7*all
}

// spot is the line of offset i.
func spot(name string, b []byte, i int) Position {
	return Position{name, bytes.Count(b[:i], []byte("\n")) + 1}
}
