package ui

// guideSVG is the drawing web/icons/guide-<name>.svg: what to look for on the way to the home screen. "" for none.
func guideSVG(name string) string {
	switch name {
	case "android-1":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="ground" d="M14 10h132v86H14z"/><path class="soft" d="M14 42h132M28 20h76v12H28zM30 58h62M30 70h100M30 82h84"/><path class="ink" d="M127 17.5a2 2 0 1 0 .1 0zM127 24.5a2 2 0 1 0 .1 0zM127 31.5a2 2 0 1 0 .1 0z"/><path class="point" d="M127 9a17 17 0 1 0 0 34a17 17 0 0 0 0-34z"/></svg>`
	case "android-2":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="soft" d="M22 20h40M22 32h30M22 44h36M22 56h28"/><path class="ground" d="M70 6h76v90H70z"/><path class="soft" d="M80 20h40M80 34h48M80 80h36"/><path class="point" d="M66 45h84v24H66z"/><text class="ink" x="73" y="61.5" font-size="12">添加到主屏幕</text></svg>`
	case "ios-1":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="soft" d="M30 14h62M30 26h100M30 38h84"/><path class="ground" d="M14 54h132v42H14z"/><path class="soft" d="M36 68l-6 7 6 7M56 68l6 7-6 7M120 68h12v14h-12z"/><path d="M88 80V66M83.5 70l4.5-4.5 4.5 4.5M84 74h-3v12h14V74h-3"/><path class="point" d="M88 57a18.5 18.5 0 1 0 0 37a18.5 18.5 0 0 0 0-37z"/></svg>`
	case "ios-2":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="ground" d="M20 8h120v88H20z"/><path class="soft" d="M32 22h52M124 18h6v8h-6zM20 36h120M32 80h44M123 76h8v8h-8M20 66h120"/><path class="point" d="M24 40h112v22H24z"/><text class="ink" x="32" y="55.5" font-size="11.5">添加到主屏幕</text><path d="M119 45h12v12h-12zM125 48v6M122 51h6"/></svg>`
	case "ios-3":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="ground" d="M14 10h132v86H14z"/><path class="soft" d="M14 38h132M26 24h18"/><text class="ink" x="111" y="28" font-size="12">添加</text><path class="point" d="M123 9c15 0 24 6 24 15s-9 15-24 15s-24-6-24-15s9-15 24-15z"/><path class="sign" d="M30 52h28v28H30z"/><path class="soft" d="M70 60h56M70 72h40"/></svg>`
	case "wechat-1":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="ground" d="M14 10h132v86H14z"/><path class="soft" d="M14 42h132M28 26h8M58 26h44M30 58h62M30 70h100M30 82h84"/><path class="ink" d="M120 24a2 2 0 1 0 .1 0zM127 24a2 2 0 1 0 .1 0zM134 24a2 2 0 1 0 .1 0z"/><path class="point" d="M127 9a17 17 0 1 0 0 34a17 17 0 0 0 0-34z"/></svg>`
	case "wechat-2":
		return `<svg class="guide-drawing" viewBox="0 0 160 96" aria-hidden="true"><path class="soft" d="M30 10h62M30 20h100"/><path class="ground" d="M14 30h132v66H14z"/><path class="soft" d="M22 44h16v16H22zM122 44h16v16h-16zM22 76h16M122 76h16"/><path d="M80 41a12 12 0 1 0 0 24a12 12 0 0 0 0-24zM68 53h24M80 41c4.5 4 5.5 8 5.5 12s-1 8-5.5 12c-4.5-4-5.5-8-5.5-12s1-8 5.5-12"/><text class="ink" x="47" y="82" font-size="11">在浏览器打开</text><path class="point" d="M43 35h74v54H43z"/></svg>`
	}
	return ""
}
