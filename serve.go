//go:build !js

// Command zhaputide makes the newspaper: it serves it, exports it for a host, and helps the newsroom to fill it.
// It ties packages together and does no work of its own.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"zhaputide/content/importer"
	"zhaputide/web"
	"zhaputide/web/site"
	"zhaputide/web/wasm"
)

const usage = `用法：
  go run . [-addr 主机:端口] [-dir 目录]              在本机打开报纸
  go run . export -out 目录 [-base-url 网址]          导出成文件，放到任何网站空间
  go run . import 文件... [-edition 期号] [-out 目录]  把排版文字变成文章文件
  go run . check [目录]                               付印前检查一期报纸
每条命令加 -h 看它的说明。
`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the command: 0 for done, 1 for a failure, 2 for a command line that is not understood.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	verb := "serve"
	if len(args) > 0 && (!strings.HasPrefix(args[0], "-") || args[0] == "--") {
		verb, args = args[0], args[1:]
	}
	switch verb {
	case "serve":
		return serve(ctx, args, stdout, stderr)
	case "export":
		return export(ctx, args, stdout, stderr)
	case "import":
		return importer.Command(args, stdout, stderr)
	case "check":
		return importer.CheckCommand(args, stdout, stderr)
	case "help":
		fmt.Fprint(stdout, usage)
		return 0
	}
	fmt.Fprintf(stderr, "没有 %q 这条命令。\n%s", verb, usage)
	return 2
}

// parse reads the flags of a verb. done tells that the command is over, with its exit code.
func parse(f *flag.FlagSet, args []string, intro string, stderr io.Writer) (code int, done bool) {
	f.SetOutput(stderr)
	f.Usage = func() {
		fmt.Fprintln(stderr, intro)
		f.PrintDefaults()
	}
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		if f.Name() == "serve" {
			fmt.Fprint(stderr, "\n", usage)
		}
		return 0, true
	case err != nil:
		return 2, true
	case f.NArg() > 0:
		fmt.Fprintf(stderr, "多出来的参数：%s\n", strings.Join(f.Args(), " "))
		f.Usage()
		return 2, true
	}
	return 0, false
}

func serve(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("serve", flag.ContinueOnError)
	addr := f.String("addr", ":8080", "监听的地址，`主机:端口`；端口写 0 就任选一个空着的")
	dir := f.String("dir", ".", "报纸所在的`目录`，里面有 content 与 app")
	if code, done := parse(f, args, "在本机打开报纸。", stderr); done {
		return code
	}
	// The port first: a wrong one should not cost a build.
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", *addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		fmt.Fprintf(stderr, "%s 已经有别的程序在用。换一个端口再试，例如 -addr :8081。\n%v\n", *addr, err)
		return 1
	case err != nil:
		fmt.Fprintf(stderr, "不能在 %s 上监听。地址要写成 主机:端口，例如 localhost:8080。\n%v\n", *addr, err)
		return 1
	}
	at := l.Addr().(*net.TCPAddr)
	paper, err := build(ctx, *dir, servedAt(at), stderr)
	if err != nil {
		_ = l.Close()
		return fail(ctx, stderr, err)
	}
	server := &http.Server{
		Handler:           paper,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      5 * time.Minute, // the app over the slowest network that still is one
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	announce(stdout, at)
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		stopped <- server.Shutdown(last)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return fail(ctx, stderr, err)
	}
	if err := <-stopped; err != nil {
		_ = server.Close() // a reader on a slow line is cut off after the wait
	}
	fmt.Fprintln(stdout, "已停止。")
	return 0
}

func export(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("export", flag.ContinueOnError)
	out := f.String("out", "", "导出到这个`目录`，里面旧的导出会被换掉")
	base := f.String("base-url", "", "网站的`网址`，例如 https://paper.example.org；不写就用 paper.yaml 里的")
	dir := f.String("dir", ".", "报纸所在的`目录`，里面有 content 与 app")
	trial := f.Bool("trial", false, "试印：还没有真的网址也导出，读者分享的是他打开的那个网址")
	force := f.Bool("force", false, "目录里有别的文件也照样换掉，少了往期也照样导出")
	keep := f.Int("keep", 30, "换下来的旧文件再留几`天`：还开着旧页面的手机、慢的网络还会来取")
	if code, done := parse(f, args, "把报纸导出成文件，放到任何网站空间。", stderr); done {
		return code
	}
	if *out == "" {
		fmt.Fprintln(stderr, "请用 -out 写明导出到哪个目录。")
		f.Usage()
		return 2
	}
	paper, err := build(ctx, *dir, exportedFor(*base, *trial), stderr)
	if errors.Is(err, errNoAddress) {
		fmt.Fprintf(stderr, "还不知道报纸的网址，没有导出：paper.yaml 里的 base_url 和 -base-url 都没有写真的网址，读者分享出去的链接会打不开。\n"+
			"请用 -base-url 写上，例如 -base-url https://paper.example.org；只是试印，就加 -trial。\n%v\n", err)
		return 1
	}
	if err != nil {
		return fail(ctx, stderr, err)
	}
	if !*force && !web.KeepsEditions(*out, paper, stderr) {
		return 1
	}
	if err := paper.Export(ctx, *out, site.Over{Force: *force, Keep: time.Duration(*keep) * 24 * time.Hour}); err != nil {
		if errors.Is(err, site.ErrForeign) {
			fmt.Fprintf(stderr, "%s 里有别的文件，没有动它。换一个目录，或者加 -force 把它整个换掉。\n%v\n", *out, err)
			return 1
		}
		return fail(ctx, stderr, err)
	}
	fmt.Fprintf(stdout, "已导出到 %s，共 %d 个地址。\n", *out, len(paper.Paths()))
	return 0
}

// build makes the whole site, compressed. address puts the paper's address into the source.
func build(ctx context.Context, dir string, address func(*web.Source) error, progress io.Writer) (*site.Site, error) {
	if os.Getenv("GOGC") == "" { // an archive of 29,221 articles takes 1.5 GB instead of 2.2, and a few seconds more
		defer debug.SetGCPercent(debug.SetGCPercent(50))
	}
	src, err := web.ReadSource(dir)
	if err != nil {
		return nil, err
	}
	if err := address(&src); err != nil {
		return nil, err
	}
	if src.Wasm, src.Exec, err = wasm.Build(ctx, dir, progress); err != nil {
		return nil, err
	}
	paper, err := web.Build(src)
	if err != nil {
		return nil, err
	}
	return paper, paper.Compress(ctx, meter(progress))
}

// meter shows how far the compression is: on a terminal in one line that goes when all is done, elsewhere once.
func meter(w io.Writer) func(done, total int) {
	terminal := false
	if file, ok := w.(*os.File); ok {
		info, err := file.Stat()
		terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	return func(done, total int) {
		switch {
		case terminal && done == total:
			fmt.Fprint(w, "\r\033[K")
		case terminal:
			fmt.Fprintf(w, "\r正在压缩 %d/%d", done, total)
		case done == 1:
			fmt.Fprintf(w, "正在压缩 %d 个文件\n", total)
		}
	}
}

func fail(ctx context.Context, stderr io.Writer, err error) int {
	switch {
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "已停止。")
	case errors.Is(err, wasm.ErrNoGo):
		fmt.Fprintln(stderr, "这台机器上没有 Go。请先安装 Go 1.26 或更新的版本，再来一次。")
	default:
		fmt.Fprintf(stderr, "没有做成：%v\n", err)
	}
	return 1
}

// servedAt gives a paper without an address of its own the one that it is served at, for feeds and the like; pages do without.
func servedAt(at *net.TCPAddr) func(*web.Source) error {
	return func(src *web.Source) error {
		if web.IsPlaceholder(src.Newspaper.Paper.BaseURL) {
			src.BaseURL, src.Borrowed = localAddress(at), true
			if phones := phoneAddresses(at); len(phones) > 0 {
				src.BaseURL = phones[0]
			}
		}
		return nil
	}
}

// errNoAddress is the refusal to export a paper that has no address of its own: what readers share would lead nowhere.
var errNoAddress = errors.New("no address")

// exportedFor gives the paper the address of the flag, or leaves it its own. A placeholder is refused; in a trial the pages do without.
func exportedFor(base string, trial bool) func(*web.Source) error {
	return func(src *web.Source) error {
		own := src.Newspaper.Paper.BaseURL
		if base != "" {
			own = strings.TrimSuffix(base, "/")
		}
		switch src.BaseURL = own; {
		case !web.IsPlaceholder(own):
			return nil
		case !trial:
			return fmt.Errorf("base url %q: %w", own, errNoAddress)
		case own == "":
			src.BaseURL = "http://localhost"
		}
		src.Borrowed = true
		return nil
	}
}

// localAddress is where the paper can be read on this machine.
func localAddress(at *net.TCPAddr) string {
	if !at.IP.IsUnspecified() {
		return "http://" + at.String()
	}
	return fmt.Sprintf("http://localhost:%d", at.Port)
}

// phoneAddresses lists where phones in the same network open the paper.
func phoneAddresses(at *net.TCPAddr) (list []string) {
	if !at.IP.IsUnspecified() {
		return nil
	}
	all, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	for _, a := range all {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && n.IP.IsPrivate() {
			list = append(list, fmt.Sprintf("http://%s:%d", n.IP, at.Port))
		}
	}
	return list
}

// announce says where the paper can be read: on this machine, and from phones in the same network.
func announce(w io.Writer, at *net.TCPAddr) {
	fmt.Fprintf(w, "报纸在 %s/\n", localAddress(at))
	for _, address := range phoneAddresses(at) {
		fmt.Fprintf(w, "同一无线网络里的手机打开 %s/ （这样只能在线看；存到手机里要用 https 网址）\n", address)
	}
	if at.IP.IsUnspecified() {
		fmt.Fprintln(w, "按 Ctrl+C 停止。")
	}
}
