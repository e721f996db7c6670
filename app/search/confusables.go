package search

import (
	"slices"
	"strings"
	"sync"
)

// lookalikes are groups of characters that are easily taken for one another, by eye or by a drawn input.
var lookalikes = strings.Fields(`
己已巳 未末 土士 干千于 日曰目 人入八 大太犬 天夫无 刀力刃 乌鸟 免兔 王玉主 田由甲申 木本术 贝见 
候侯 侍待 拔拨 晴睛 辨辩辫瓣 戊戌戍戎 幕暮慕墓募 析折拆 今令 冶治 洒酒 徒徙 祟崇 券卷 斤斥 
弛驰 狠狼 刺剌 末来 兵乒乓 汆氽 傅博搏 堡保 钓钩钧 沙砂 沪泸 沽估 浦蒲捕 乍作 海诲侮 澳奥 
埠阜 码玛 头斗 港巷 区匹 嘉喜 兴共 撬橇 桩庄 管菅 沟钩 尺迟 糕羔 崔催 维淮 推堆 垃拉 圾级 
遣遗 坐座 象像 帐账 赔陪 园圆 形型 部步 进近 度渡 需须 份分 做作 型刑 清晴 情请 提题 
`)

// lookalikeGroups are the groups of each character. A correction asks of thousands of pairs.
var lookalikeGroups = sync.OnceValue(func() map[rune][]int {
	groups := map[rune][]int{}
	for i, group := range lookalikes {
		for _, r := range group {
			groups[r] = append(groups[r], i)
		}
	}
	return groups
})

// looksAlike tells whether two characters are easily confused.
func looksAlike(a, b rune) bool {
	groups := lookalikeGroups()
	if len(groups[a]) == 0 {
		return false
	}
	return slices.ContainsFunc(groups[b], func(i int) bool { return slices.Contains(groups[a], i) })
}

// soundsAlike tells whether two characters share a reading, or one that many do not tell apart: zh and z, n and l, -ng and -n.
func (r *readings) soundsAlike(a, b rune) bool {
	for _, x := range r.of(a) {
		for _, y := range r.of(b) {
			if x == y || blurSound(x) == blurSound(y) {
				return true
			}
		}
	}
	return false
}

func blurSound(s string) string {
	if len(s) > 1 && s[1] == 'h' {
		s = s[:1] + s[2:]
	}
	if strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "eng") {
		s = s[:len(s)-1]
	}
	if s[0] == 'l' {
		s = "n" + s[1:]
	}
	return s
}
