// Reads every golden English note with harper.js, a separate program: `node tests/prose/english.mjs [folder]`.
// A development check, never a part of Suivi. Findings explained in english_explained.txt (kind, a tab, the words, a tab,
// why) are left out; anything else ends with exit code 1.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, "..", "notes", "golden", "en");
const explained = new Set(
  readFileSync(join(here, "english_explained.txt"), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t").slice(0, 2).join("\t")),
);
const linter = new LocalLinter({ binary, dialect: Dialect.British });
await linter.setup();
let left = 0;
let read = 0;
for (const name of readdirSync(folder).sort()) {
  // Each note by itself, without the line that names it and its proposals of a subject.
  for (const note of readFileSync(join(folder, name), "utf8").split(/\n-{10,}\n/)) {
    const body = note.split("\n").filter((line) => !/^(\[|Subject:)/.test(line)).join("\n");
    read += 1;
    for (const found of await linter.lint(body, { language: "plaintext" })) {
      const words = found.get_problem_text();
      if (found.lint_kind() === "Spelling" || explained.has(`${found.lint_kind()}\t${words}`)) continue;
      left += 1;
      console.log(`${name}: ${found.lint_kind()}: “${words}”: ${found.message()}`);
    }
  }
}
console.log(`${read} notes read, ${left} findings not explained`);
process.exit(left ? 1 : 0);
