// What the service worker knows: its own globals, which the library of types declares for dedicated workers alone, what the build and Go
// tell it, and what it makes of that. The formats of content/pack stand in pack.d.ts.

interface WorkerGlobalScope {
  addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(type: K, listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => void): void;
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
}

// Only Chromium tells of the line.
interface WorkerNavigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

// Only Chromium has background sync.
interface ServiceWorkerGlobalScopeEventMap {
  sync: ExtendableEvent;
  periodicsync: ExtendableEvent;
}

interface ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

// ShellNote tells of the shell: see web/shell_worker.go.
interface ShellNote {
  version: string;
  files: string[]; // paths
  frame: string; // path
  pages: string; // path
}

// FoundPage is a page with the pack that it is in.
interface FoundPage {
  pack: OpenedPack;
  page: pack.Page;
}

// WantedEditions is what is to be kept: editions, newest first, and the paths of the packs of the years that they come from.
interface WantedEditions {
  editions: pack.Edition[];
  years: string[];
  trouble: any; // why one of them could not be had; null
}

// Look is one look for news.
interface Look {
  ended: boolean; // it fetches and puts nothing any more
  lenient: boolean; // a picture that the server lacks does not hold it up
  full: boolean; // the phone had no room before
  worth: string; // date of what it wants to put: editions that are older give way to it
  gone: Set<string>; // stems of what gave way
  next: pack.Manifest | null; // that is to come into force
  done: Promise<void>;
}

// Pin is what is noted of a saved article.
interface Pin {
  source: string; // path of the pack that it was taken from; "" for not yet
  sum: string; // hash of its bytes
  gone: number; // ms when the reader took it out of the list; 0 while it is saved
  withdrawn: boolean; // the newsroom has taken it back, and the pin says so
}

// Choice is choice.json: what the reader wants kept, and how the last looks went. Times are in ms, 0 for never.
interface Choice {
  what: WhatToKeep;
  pace: Pace;
  looked: number; // when the last look ended well
  at: number; // of the last look that asked the server
  full: boolean; // there was no room
  unkept: string; // ID of the new edition for which there was none
  tries: number; // looks in a row that met with trouble
  after: number; // when the pause after that ends
  since: number; // since when a newer manifest waits
  unswept: boolean; // a manifest has come into force, and the old files are still here
  replaced: string[]; // paths of packs that later versions have replaced: who names one is old
  doubt: string; // hash of a manifest that names one
  doubted: number; // since when the server says nothing else
}

// Whereabouts tells what the kept paper knows of an address without a page.
interface Whereabouts {
  edition?: pack.Edition; // that it names, if the paper has it
  articles: Link[]; // of that edition, if it is kept
  missing: boolean; // the paper has no such page
}
