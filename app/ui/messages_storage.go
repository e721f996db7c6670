package ui

import (
	"fmt"
	"strconv"
	"time"

	"zhaputide/content/protocol"
)

// The sheet 本机存储.
const (
	msgStorage     = "本机存储"
	msgHeldPapers  = "报纸"
	msgHeldSaved   = "收藏的文章"
	msgHeldSearch  = "搜索要用的"
	msgHeldApp     = "看报的程序"
	msgLooked      = "上次查新报"
	msgNeverLooked = "还没有查过"
	msgRoom        = "手机还能存"
	msgSafe        = "会不会被清掉"
	msgProtected   = "手机答应留着"
	msgUnprotected = "空间紧时可能会"
	msgProtect     = "请手机留着"
	msgKeepHow     = "存多少报纸"
	msgKeepSixty   = "最近六十期"
	msgKeepYear    = "最近一年"
	msgKeepEvery   = "全部往期"
	msgGoOn        = "接着存往期"
	msgPause       = "先停一停"
	msgInspect     = "检查"
	msgInspectText = "把存下的文件一个一个对一遍，看有没有坏的。"
	msgInspectNow  = "开始检查"
	msgInspectStop = "停下"
	msgMend        = "修好"
	msgClearOld    = "清除往期"
	msgClearSure   = "今天的报纸和收藏的文章留着，别的往期从手机里清掉，不再自动存。有网的时候照样能看。"
)

// msgResting says why older editions do not come now.
func msgResting(why string) string {
	switch why {
	case protocol.PacePause:
		return "往期先不存了，新报照样来。"
	case protocol.PaceSparing:
		return "网慢，或者在省流量，先只存今天的报纸。"
	}
	return ""
}

// msgFree is room as the phone tells it.
func msgFree(bytes int) string {
	if bytes >= 1e9 {
		return fmt.Sprintf("约%d.%dG", bytes/1e9, bytes/1e8%10)
	}
	return "约" + msgBytes(bytes)
}

// msgEstimate is a size that is not known exactly.
func msgEstimate(bytes int) string {
	switch {
	case bytes == 0:
		return ""
	case bytes < 100_000:
		return msgBytes(bytes) // says itself that it is no more than about
	}
	return "约" + msgBytes(bytes)
}

// msgLookedAt is the time of the last look.
func msgLookedAt(at int, now time.Time) string {
	if at == 0 {
		return msgNeverLooked
	}
	t := time.Unix(int64(at), 0).In(now.Location())
	return msgDay(t, now) + t.Format(" 15:04")
}

func msgInspecting(mending bool, done, total int) string {
	what := "正在检查："
	if mending {
		what = "正在修："
	}
	return what + strconv.Itoa(done) + " / " + strconv.Itoa(total)
}

// msgFound says what an inspection has found, or what a mending has left.
func msgFound(damaged int, mended bool) string {
	switch {
	case damaged == 0 && mended:
		return "都修好了。"
	case damaged == 0:
		return "都对过了，没有坏的。"
	case mended:
		return "还有" + strconv.Itoa(damaged) + "个文件没修好，连上网再试一次。"
	}
	return "有" + strconv.Itoa(damaged) + "个文件坏了，连着网就能修好。"
}

// msgClearText says what clearing the older editions brings.
func msgClearText(bytes, editions int) string {
	if editions < 2 {
		return "手机里没有往期。"
	}
	return "只留今天的报纸和收藏的文章，大约腾出" + msgBytes(bytes/editions*(editions-1)) + "。"
}
