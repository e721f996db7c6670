// What the scripts of a page give the app, and what they take from browsers that the library of types does not know.

// Zhapu is window.zhapu, by which scripts and app know one another. boot.js makes it, search-request.js and offer.js add the functions.
interface Zhapu {
  ready: boolean; // the app listens; it sets this
  failed: boolean; // the app could not start, or has ended
  old: boolean; // this engine can never run the app
  taps: string[]; // data-action of taps before that
  messages: ToPage[]; // that came before that
  listen: ((message: ToPage) => void) | null; // set by the app
  prompt: InstallPrompt | null; // while it can be used
  registration: ServiceWorkerRegistration | null; // of the service worker
  alone: boolean; // no service worker will come
  program: WebAssembly.Module | null; // the compiled app: a search worker runs it a second time
  exec: string; // address of wasm_exec.js
  searchWorker: string; // address of search-worker.js
  painted?: (f: () => void) => void;
  atEnd?: (path: string, html: string) => void;
  showRows?: (id: string, rows: string, query: string, complete: boolean) => boolean;
  openSearch?: (receive: ReceiveResponse, ended: (ready: boolean, unanswered: string[]) => void) => SearchPort;
}

type ReceiveResponse = (text: string, rows: string, shown: boolean) => void;

// SearchPort is the app's door to a search worker. A request is JSON without id and query, in text.
interface SearchPort {
  send(request: string): void;
  close(): void;
  ask(request: string): number;
  askQuery(request: string, query: string, list: string): number;
  arm(request: string, query: string, box: string, list: string): void;
  isCurrent(id: number): boolean;
}

// CurrentRequest is the request whose rows the list shows.
interface CurrentRequest {
  id: number;
  query: string;
  list: string; // id of the list
  template: string; // the request without id and query
  byLetter: boolean; // a letter has asked it, and the app has not yet
  rows: boolean; // its first rows have not come
}

// ArmedRequest is what the next letter in the box asks.
interface ArmedRequest {
  template: string;
  query: string; // stands in the box already
  box: string; // id of the box
  list: string;
}

// Entry is one article in a list that the phone keeps, as app/ui/store_entries.go writes it.
interface Entry {
  path: string;
  headline: string;
  section: string; // its name, or ""
  date: string; // or ""
  at: number; // when it was saved or read: Unix seconds
}

// Drawn is window.drawn, which drawn.js makes on the pages that the app draws.
interface Drawn {
  settle(swap: () => void): void;
}

// BootAddresses is what the element of boot.js says in its data attributes: see page/frame.html.
interface BootAddresses extends DOMStringMap {
  wasm: string;
  exec: string;
  request: string; // search-request.js
  search: string; // search-worker.js
  refused: string; // wasm-refused.js
  compile: string; // compile-worker.js
  css: string; // the app's sheet
}

// ActionElement is a button or link of the bars.
interface ActionElement extends HTMLElement {
  readonly dataset: DOMStringMap & { action: string };
}

// InstallPrompt is the event beforeinstallprompt, which only Chromium has.
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

interface WindowEventMap {
  beforeinstallprompt: InstallPrompt;
}

// Lookout is window.lookout, which lookout.js makes.
interface Lookout {
  taps: string[]; // data-action of taps before the app is up
  patience: number; // s without a sign, before it is said
  tell(words?: string, final?: boolean): void; // words are HTML; without any, those of the network
}
declare var lookout: Lookout;

// ReaderSettings is what a reader has set, as the app keeps it.
interface ReaderSettings {
  size: number;
  theme: string;
  elder: boolean;
  words?: string; // 点词查找, which only the app sets
}

// SettingsScript is window.settings, which settings.js makes.
interface SettingsScript {
  get(): ReaderSettings;
  set(s: ReaderSettings): void;
}
declare var settings: SettingsScript;

interface Window {
  zhapu: Zhapu;
  settings: SettingsScript;
  lookout: Lookout;
  drawn?: Drawn;
  // what go-app's program calls as it runs
  goappGetenv: (name: string) => string;
  goappNav: () => void;
  goappOnUpdate: () => void;
  goappOnAppInstallChange: () => void;
  goappTryUpdate: () => void;
  goappIsAppInstallable: () => boolean;
  goappIsAppleBrowser: () => boolean;
  goappShowInstallPrompt: () => void;
}

// Only Chromium has periodic background sync.
interface ServiceWorkerRegistration {
  readonly periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
}
