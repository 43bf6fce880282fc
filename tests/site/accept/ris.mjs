// Citations as RIS: every line has a tag, a record begins and ends, and
// citation.js finds in it what stands in the CSL-JSON beside.

import { differs, only } from "./citing.mjs";
import { each } from "./site.mjs";

export const name = "ris";
export const wants = /(^|\/)cite\.ris$/;

const checkOne = (site, path) => {
    const text = site.text(path);
    const wrong = [];
    if (/(^|[^\r])\n/.test(text)) wrong.push("a line does not end with CR and LF");
    const lines = text.split(/\r?\n/);
    if (lines.pop() !== "") wrong.push("its last line has no end");
    // citation.js passes over a line that it cannot read
    for (const line of lines) if (!/^[A-Z][A-Z0-9] {2}- ?/.test(line)) wrong.push(`no tag: ${line}`);
    if (!/^TY {2}- [A-Z]+$/.test(lines[0])) wrong.push(`does not begin with a type: ${lines[0]}`);
    if (!/^ER {2}- ?$/.test(lines.at(-1))) wrong.push(`does not end a record: ${lines.at(-1)}`);
    const types = site.require("@citation-js/plugin-ris/lib/spec/types.json").RIS;
    const type = lines[0].slice(6);
    if (!(type in types)) wrong.push(`unknown type: ${type}`);
    return [...wrong, ...differs(site, path, only(site, text, "@ris/file"))];
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
