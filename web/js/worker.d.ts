// What the service worker knows: its own globals, which the library of types declares for dedicated workers alone, what the build and Go
// tell it, and what it makes of that. The formats of content/pack stand in pack.d.ts.

interface WorkerGlobalScope {
  addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(type: K, listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => void): void;
  readonly clients: Clients;
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
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
}

// Choice is choice.json: what the reader wants kept, and how the last look went.
interface Choice {
  what: WhatToKeep;
  at: number; // ms of the last look
  full: boolean; // there was no room
}

// Whereabouts tells what the kept paper knows of an address without a page.
interface Whereabouts {
  edition?: pack.Edition; // that it names, if the paper has it
  articles: Link[]; // of that edition, if it is kept
  missing: boolean; // the paper has no such page
}
