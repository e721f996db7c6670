// What scripts make of packs, whose JSON stands in pack.d.ts.

// PackHead is the first line of a pack.
interface PackHead {
  format: number;
  pages: pack.Page[];
  media?: string[];
  editions?: pack.Edition[];
}

// OpenedPack is a pack as pages are taken from it.
interface OpenedPack {
  pages: Map<string, pack.Page>; // by path
  media: string[]; // paths of pictures
  editions: pack.Edition[]; // of a year's pack
  body: Uint8Array;
}
