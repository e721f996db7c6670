// What the build puts where a script says MSG.name, CONST.name or COLORS. Written by TestConstantDeclarations -update.
declare const MSG: {
  readonly alone: "alone";
  readonly changed: "changed";
  readonly drop: "drop";
  readonly edition: "edition";
  readonly full: "full";
  readonly install: "install";
  readonly keep: "keep";
  readonly keeping: "keeping";
  readonly refresh: "refresh";
  readonly shell: "shell";
  readonly state: "state";
  readonly takeOver: "take-over";
};
declare const CONST: {
  readonly articles: "a";
  readonly contentDirs: readonly string[];
  readonly defaultSize: number;
  readonly drawnKinds: readonly string[];
  readonly editions: "e";
  readonly elderSize: number;
  readonly format: number;
  readonly hashDigits: number;
  readonly idField: "ID";
  readonly keepAll: "all";
  readonly keepRecent: "recent";
  readonly keptMark: "%%KEPT%%";
  readonly kindMark: "%%KIND%%";
  readonly manifest: "/packs/manifest.json";
  readonly packsCache: "packs";
  readonly packsDir: "/packs/";
  readonly pageMark: "%%PAGE%%";
  readonly queryField: "Query";
  readonly recentEditions: number;
  readonly sections: "s";
  readonly settingsKey: "zhapu.settings";
  readonly shellDir: "/shell/";
  readonly sizes: number;
  readonly tabMark: "%%TAB%%";
  readonly tabToday: "today";
  readonly tabs: Readonly<Record<string, string>>;
  readonly titleMark: "%%TITLE%%";
  readonly years: "y";
};
declare const COLORS: Readonly<Record<string, string>>; // by theme
