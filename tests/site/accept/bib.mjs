// Citations as BibLaTeX: citation.js reads them strictly (a known type with
// all its fields), and finds in them what stands in the CSL-JSON beside.

import { differs, only } from "./citing.mjs";
import { each } from "./site.mjs";

export const name = "biblatex";
export const wants = /(^|\/)cite\.bib$/;

export const check = (site, paths) =>
    each(paths, (path) => differs(site, path, only(site, site.text(path), "@biblatex/text")));
