//go:build !js

package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zhaputide": main})
}

// TestScripts runs testdata/*.txtar: the command as people use it. Besides the usual words the scripts know
//
//	serve FLAG...          starts zhaputide and waits until it says where the paper is: $URL
//	stop                   interrupts it and demands a clean end
//	fetch PATH [HEADER]... asks the server; stdout is the status, some headers, and the words of the body after an empty line
//	same DIR PATH FILE [CODING]  demands that FILE of DIR is the server's answer
//	occupy                 takes a port for itself: $PORT
//
// $PROGRAM is zhaputide itself, $ROOT the project, $PROOF a small one with an app that compiles in a moment.
func TestScripts(t *testing.T) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	cacheDir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	goEnv, err := exec.CommandContext(t.Context(), "go", "env", "GOCACHE", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	goCaches := strings.Split(strings.TrimSpace(string(goEnv)), "\n")
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			proof := filepath.Join(e.WorkDir, "proof")
			e.Setenv("ROOT", root)
			e.Setenv("PROOF", proof)
			e.Setenv("GOCACHE", goCaches[0])
			e.Setenv("GOMODCACHE", goCaches[1])
			e.Setenv("XDG_CACHE_HOME", cacheDir) // what is compressed once need not be again
			own, _, _ := strings.Cut(e.Getenv("PATH"), string(filepath.ListSeparator))
			e.Setenv("PROGRAM", filepath.Join(own, "zhaputide"))
			return makeProof(proof)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"serve": start, "stop": stop, "fetch": fetch, "same": same, "occupy": occupy,
		},
	})
}

// makeProof makes a project with one edition and an app of one line.
func makeProof(dir string) error {
	for name, text := range map[string]string{
		"go.mod":      "module proof\n\ngo 1.26\n",
		"app/main.go": "package main\n\nfunc main() {}\n",
		"content/paper.yaml": "name: 试印报\nlang: zh-CN\nbase_url: https://proof.example.org\ntime_zone: \"+08:00\"\n" +
			"sections: [{id: yaowen, name: 要闻}]\ncolors: {light: \"#fff\", paper: \"#eee\", dark: \"#000\", mark: \"#00f\"}\n",
		"content/articles/2026-02/01-shiyin.md": "---\nsection: yaowen\nheadline: 试印第一篇\nstandfirst: 一句导语。\n" +
			"bylines:\n  - {role: 记者, names: [王芸]}\n---\n正文第一段。\n",
	} {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// server is the running zhaputide of a script.
type server struct {
	cmd  *exec.Cmd
	rest chan string // what it says after the address, once it has ended
}

var servers = map[*testscript.TestScript]*server{}

func start(ts *testscript.TestScript, _ bool, args []string) {
	cmd := exec.Command(ts.Getenv("PROGRAM"), args...)
	cmd.Dir = ts.Getenv("PROOF")
	cmd.Env = append(os.Environ(), "GOCACHE="+ts.Getenv("GOCACHE"))
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		_ = cmd.Wait()
		ts.Fatalf("zhaputide said nothing: %v\n%s", err, errs.String())
	}
	_, url, _ := strings.Cut(strings.TrimSpace(first), "http://")
	ts.Setenv("URL", "http://"+strings.TrimSuffix(url, "/"))
	s := &server{cmd, make(chan string, 1)}
	servers[ts] = s
	go func() {
		rest, _ := io.ReadAll(lines)
		s.rest <- string(rest)
	}()
	ts.Defer(func() { _ = cmd.Process.Kill() })
}

func stop(ts *testscript.TestScript, _ bool, _ []string) {
	s := servers[ts]
	ts.Check(s.cmd.Process.Signal(os.Interrupt))
	select {
	case rest := <-s.rest:
		fmt.Fprint(ts.Stdout(), rest)
	case <-time.After(20 * time.Second):
		ts.Fatalf("it does not stop")
	}
	if err := s.cmd.Wait(); err != nil {
		ts.Fatalf("it ends with %v", err)
	}
}

// get gives the server's response as it is sent.
func get(ts *testscript.TestScript, path string, headers ...string) (*http.Response, []byte) {
	r, err := http.NewRequest(http.MethodGet, ts.Getenv("URL")+path, nil)
	ts.Check(err)
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	client := &http.Client{
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(r)
	ts.Check(err)
	body, err := io.ReadAll(response.Body)
	ts.Check(err)
	ts.Check(response.Body.Close())
	return response, body
}

// unseen is what nobody reads of a page.
var unseen = regexp.MustCompile(`(?s)<style>.*?</style>|<script.*?</script>|<svg.*?</svg>|<[^>]*>`)

func fetch(ts *testscript.TestScript, _ bool, args []string) {
	response, body := get(ts, args[0], args[1:]...)
	fmt.Fprintln(ts.Stdout(), response.StatusCode)
	for _, name := range []string{"Location", "Content-Type", "Content-Encoding", "Cache-Control", "Content-Security-Policy"} {
		if v := response.Header.Get(name); v != "" {
			fmt.Fprintf(ts.Stdout(), "%s: %s\n", name, v)
		}
	}
	fmt.Fprintf(ts.Stdout(), "\n%s\n", unseen.ReplaceAll(body, nil))
}

func same(ts *testscript.TestScript, _ bool, args []string) {
	coding := ""
	if len(args) > 3 {
		coding = args[3]
	}
	_, body := get(ts, args[1], "Accept-Encoding: "+coding)
	file, err := os.ReadFile(ts.MkAbs(filepath.Join(args[0], filepath.FromSlash(args[2]))))
	ts.Check(err)
	if !bytes.Equal(body, file) {
		ts.Fatalf("%s is not what the server answers at %s: %d bytes, %d", args[2], args[1], len(file), len(body))
	}
}

func occupy(ts *testscript.TestScript, _ bool, _ []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { _ = l.Close() })
	ts.Setenv("PORT", fmt.Sprint(l.Addr().(*net.TCPAddr).Port))
}
