// What the pages, the service worker and a search worker tell one another. The types of messages are those of content/protocol.

type WhatToKeep = typeof CONST.keepRecent | typeof CONST.keepYear | typeof CONST.keepAll;
type Pace = "" | typeof CONST.paceGo | typeof CONST.pacePause;

// ToWorker is a message to the service worker.
type ToWorker =
  | { type: typeof MSG.refresh; soon?: boolean; online?: boolean } // online: the network is back
  | { type: typeof MSG.keep; what: WhatToKeep }
  | { type: typeof MSG.pin; paths: string[] }
  | { type: typeof MSG.pace | typeof MSG.inspect | typeof MSG.drop; what: string }
  | { type: typeof MSG.state | typeof MSG.takeOver | typeof MSG.giveWay };

// ToPage is a message to the pages, of the service worker or of boot.js. The app reads its fields by messageOf, in Go.
type ToPage =
  | { type: typeof MSG.edition; id: string; title: string; date: string }
  | { type: typeof MSG.shell; shell?: string }
  | { type: typeof MSG.keeping; done: number; total: number; bytes: number; why: string } // why: it rests, as CONST.pace… say; "" for it does not
  | {
      type: typeof MSG.state; what: WhatToKeep; full: boolean; shell: string; editions: string[]; total: number; why: string;
      looked: number; // s, when the paper was last brought up to date; 0 for never
      bytes: number; searchBytes: number; savedBytes: number; shellBytes: number; // here; bytes are those of packs and pictures
      recentBytes: number; yearBytes: number; allBytes: number; // that these choices come to, as far as can be told
    }
  | { type: typeof MSG.pinned; paths: string[] }
  | { type: typeof MSG.inspected; what: string; done: number; total: number; damaged: number }
  | { type: typeof MSG.offer; what: string }
  | { type: typeof MSG.full; id: string; title: string; date: string } // id: of the new edition for which there was no room; "" for none
  | { type: typeof MSG.again; after: number } // ms
  | { type: typeof MSG.changed | typeof MSG.install | typeof MSG.alone };

// ToSearchWorker is the first message to a search worker: the compiled program, and where its engine is. All others are requests, text.
interface ToSearchWorker {
  program: WebAssembly.Module;
  exec: string;
}

// SearchResponse is one of several responses to a request, as Go posts it in SendResponse.
interface SearchResponse {
  id: number;
  text: string;
  rows: string; // HTML
  results: boolean; // rows are all that the list shows
  complete: boolean; // nothing will come after them
}

// Go is the engine of a compiled Go program, from Go's own wasm_exec.js.
declare class Go {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}
