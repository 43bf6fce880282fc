// Citations as CSL-JSON: citation.js knows all its fields and types, and
// citeproc, which reference managers use, makes a reference of it.

import { isDeepStrictEqual } from "node:util";
import { citationJs } from "./citing.mjs";
import { each } from "./site.mjs";

export const name = "csl-json";
export const wants = /(^|\/)cite\.json$/;

const checkOne = (site, path) => {
    const { plugins, Cite } = citationJs(site);
    const items = JSON.parse(site.text(path));
    if (!Array.isArray(items) || items.length !== 1) return ["is not a list of one item"];
    const wrong = [];
    // without guesses it drops what CSL does not have
    const [clean] = plugins.input.util.clean(items, false);
    for (const [field, value] of Object.entries(items[0]))
        if (!isDeepStrictEqual(clean[field], value))
            wrong.push(`\`${field}\` is not as CSL has it: ${JSON.stringify(value)}`);
    for (const field of ["id", "type", "title"]) if (!items[0][field]) wrong.push(`has no \`${field}\``);
    const cite = new Cite(items, { generateGraph: false });
    const reference = cite.format("bibliography", { format: "text", template: "apa" });
    const start = String(items[0].title).split(/[\s\p{P}]+/u).find(Boolean) ?? "";
    if (!reference.includes(start)) wrong.push(`a reference of it lacks its title: ${reference.trim()}`);
    return wrong;
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
