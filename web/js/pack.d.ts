// The JSON of content/pack. Written by TestPackDeclarations -update.
declare namespace pack {
  interface Manifest {
    format: number;
    newest: string;
    editions: Edition[];
    lists: File;
    years?: Year[];
    search?: Search;
    withdrawn?: string[];
    revision?: number;
  }
  interface Search {
    paper: File;
    lexicon: File[];
    segments: Segment[];
  }
  interface Segment {
    name: string;
    editions: number;
    index: File;
    texts: File;
  }
  interface Edition {
    id: string;
    date: string;
    title?: string;
    articles: number;
    pack: File;
  }
  interface Year {
    year: string;
    editions: number;
    pack: File;
  }
  interface File {
    path: string;
    size: number;
  }
  interface Page {
    path: string;
    kind: string;
    title: string;
    start: number;
    size: number;
    article?: Article;
  }
  interface Article {
    headline: string;
    kicker?: string;
    standfirst?: string;
    section: string;
    column?: string;
    date: string;
    bylines?: unknown[];
    minutes: number;
  }
}
