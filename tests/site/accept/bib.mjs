// Citations as BibLaTeX: citation.js reads them strictly (a known type with
// all its fields), and finds in them what stands in the CSL-JSON beside.

import { citationJs, differs, only } from "./citing.mjs";
import { each } from "./site.mjs";

export const name = "biblatex";
export const wants = /(^|\/)cite\.bib$/;

/// Fields that BibLaTeX wants of every web page, by what CSL calls them. An
/// entry has no author, and some words no date: then neither file may have one.
const UNKNOWN = { "author/editor": "author", "year/date": "issued" };

/// Whether all that is missing is missing because it is not known.
const isUnknown = (error, csl) => {
    const missing = /has missing fields: ([^;\n]*)/.exec(error.message)?.[1].trim().split(/,\s*/) ?? ["?"];
    return missing.every((field) => field in UNKNOWN && !(UNKNOWN[field] in csl));
};

const read = (site, path) => {
    const text = site.text(path);
    const strictly = citationJs(site).plugins.config.get("@bibtex").parse;
    try {
        return only(site, text, "@biblatex/text");
    } catch (error) {
        const [csl] = JSON.parse(site.text(path.replace(/bib$/, "json")));
        if (!isUnknown(error, csl)) throw error;
        strictly.strict = false;
        const item = only(site, text, "@biblatex/text");
        strictly.strict = true;
        return item;
    }
};

export const check = (site, paths) => each(paths, (path) => differs(site, path, read(site, path)));
