// Package journey does with the paper what a reader does, in real browsers: the whole site with the real wasm, served
// on this machine, opened in Chromium and, for the core journeys, in WebKit, the engine of every iPhone; the core in old Chromiums and Firefox too.
//
// It holds only tests. A journey says in its name what it shows. It waits for conditions, never for time; it is offline
// by stopping its server, which is the same in every engine; and it fails on any error in the console, any breach of the
// Content-Security-Policy, and any request to another host.
//
// Without a browser the journeys are skipped, and say so; with BROWSERS=required in the environment they fail instead.
// CHROME names the browser if it is not on the path. Some programs beside the journeys run only when asked for:
//
//	MATRIX=1 go test ./app/journey -run TestMatrix -timeout 1h  every fault at every moment, and the table of it in MATRIX.md
//	BENCH=1 go test ./app/journey -run TestLargestPaint -v      an article against a bare page, both medians
//	BENCH=1 go test ./app/journey -run TestStart -v             how long the start of the app keeps a slow phone busy
//	SHOTS=/tmp/shots go test ./app/journey -run TestPictures -v  pictures of every page, theme, size and screen
package journey
