//go:build !js

package search

import (
	"testing"

	"zhaputide/app/search/query"
	"zhaputide/content/index"
)

func BenchmarkBuild(b *testing.B) {
	p := archive(b)
	d, _ := wholeDictionary()
	for b.Loop() {
		if _, err := index.Build(p.docs, d, d.Folder()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	p := archive(b)
	for b.Loop() {
		if _, err := index.Open(p.indexBytes); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAnswer(b *testing.B) {
	p := archive(b)
	for _, typed := range []string{"中", "国", "中国经济", "港口", "长江经济带发展", "沙特土耳其巴基斯坦签署共同防务协议", "changjiang", "zhong"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				p.engine.Start(query.Parse(typed), Options{}).First(6)
			}
		})
	}
	for _, typed := range []string{"中", "长江经济带", "zhong"} {
		b.Run("suggest "+typed, func(b *testing.B) {
			for b.Loop() {
				p.engine.Suggest(typed, 5)
			}
		})
	}
	b.Run("scan", func(b *testing.B) {
		for b.Loop() {
			p.engine.Search(query.Parse("长江经济带发展"), Options{})
		}
	})
}
