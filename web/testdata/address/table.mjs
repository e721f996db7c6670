// The table that every reader of addresses is held to: pairs of an address as it was left and the path that it leads to, "-" for none.
import { readFileSync } from "node:fs";

export const leftAddresses = readFileSync(new URL("../../../content/testdata/addresses.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes("\t"))
  .map((line) => line.split("\t"));
