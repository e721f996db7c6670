// address.js reads what the table says, and any other address as Go does: see TestScriptsReadAddressesAsGo, which gives more of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { leftAddresses } from "./table.mjs";

const { SCRIPTS, MORE } = process.env;
const placeOf = new Function(readFileSync(`${SCRIPTS}/address.js`, "utf8") + "; return placeOf;")();

test("every address of the table leads where it says, as it was left and as browsers send it", () => {
  for (const [address, to] of leftAddresses) {
    assert.equal(placeOf(address.replace(/[?#].*/, "")).path || "-", to, address);
    assert.equal(placeOf(new URL("https://paper.example" + address).pathname).path || "-", to, address);
  }
});

test("other addresses are read as Go reads them", { skip: !MORE }, () => {
  const more = JSON.parse(readFileSync(MORE, "utf8"));
  assert.ok(more.length >= 1000);
  for (const { address, ...place } of more) assert.deepEqual(placeOf(address), place, JSON.stringify(address));
});
