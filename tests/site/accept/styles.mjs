// Has citeproc-js, which Zotero and others use, set every citation of a site in
// the four styles, and holds what the pages say against it:
//
//     node styles.mjs <site folder> <node_modules folder> <folder of styles>
//
// The folder holds the styles by their names and the locales, as CSL. Prints
// one line per fault, then how many texts were looked at. Ends with 1 when
// there is any fault.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Site } from "./site.mjs";

const STYLES = { APA: "en-US", Chicago: "en-US", MLA: "en-US", Harvard: "en-GB" };

/// What the styles are given: the rest is not about the page itself.
const FIELDS = ["type", "title", "author", "container-title", "URL", "version", "issued", "language"];

const lower = (text) => text.toLowerCase();
const anyMarks = (text) => text.replaceAll(/[“”‘’']/g, '"');
const isRange = ({ issued }) => issued?.["date-parts"]?.length === 2;
const overYears = (item) => isRange(item) && item.issued["date-parts"][0][0] !== item.issued["date-parts"][1][0];
const withMonths = (item) => overYears(item) && item.issued["date-parts"][0].length > 1;

/// Where the site departs from citeproc-js on purpose, and why: what is done
/// to its texts and to ours before they are compared. Each must be needed.
const ON_PURPOSE = [
    {
        why: "letters of titles stay as they are, in small and in capital",
        styles: ["APA", "Chicago", "MLA", "Harvard"],
        theirs: lower,
        ours: lower,
    },
    {
        why: "every citation says its version: APA's rule for web pages, as archived, has none",
        styles: ["APA"],
        ours: (text, { version }) => text.replace(` (version ${version})`, "").replace(/([?!][”"]?)\. \(/, "$1 ("),
    },
    {
        why: "and neither has Cite Them Right's",
        styles: ["Harvard"],
        ours: (text, { version }) => text.replace(` version ${version}.`, ""),
    },
    {
        why: "Harvard's is silent about doubts",
        styles: ["Harvard"],
        ours: (text) => text.replace("(c. ", "("),
    },
    {
        why: "nothing was retrieved on a day",
        styles: ["APA"],
        theirs: (text) => text.replace("retrieved http", "http"),
    },
    {
        why: "where titles stand without quotation marks, their own stay: straight or curly, double or single",
        styles: ["APA", "Harvard"],
        theirs: anyMarks,
        ours: anyMarks,
    },
    {
        why: "and no full stop of a style goes into them",
        styles: ["APA"],
        theirs: (text) => text.replace('." (', '". ('),
    },
    {
        why: "an opening mark that is never closed is inner, too",
        styles: ["Chicago", "MLA"],
        ours: (text) => text.replace("cut ‘short", "cut “short"),
    },
    {
        why: "over two years each end has its own year: `2020–2021, February` would be two Februaries",
        styles: ["APA"],
        when: withMonths,
        theirs: (text) => text.replace(/\((ca\. )?\d{4}–\d{4}, [^)]*\)/, "(date)"),
        ours: (text) => text.replace(/\((ca\. )?\d{4}, \w+( \d+)?–\d{4}, \w+( \d+)?\)/, "(date)"),
    },
    {
        why: "the same, where month and day stand apart from the years",
        styles: ["Chicago"],
        when: withMonths,
        theirs: (text) => text.replace(/, [a-z]+( \d+)?(–\w+( \d+)?)?\. http/, ", date. http"),
        ours: (text) => text.replace(/, [a-z]+( \d+,)? \d{4}–[a-z]+( \d+,)? \d{4}\. http/, ", date. http"),
    },
    {
        why: "a family name is filed under all of it, as the editors have it",
        styles: ["Chicago"],
        when: ({ author }) => author?.[0].family === "van Beethoven",
        ours: (text) => text.replace("van beethoven, ludwig", "beethoven, ludwig van"),
    },
    {
        why: "citeproc-js takes initials without points for one name",
        styles: ["APA"],
        when: ({ author }) => author?.[0].given === "JRR",
        ours: (text) => text.replace("j. r. r.", "j."),
    },
    {
        why: "the same without spaces",
        styles: ["Harvard"],
        when: ({ author }) => author?.[0].given === "JRR",
        ours: (text) => text.replace("j.r.r.", "j."),
    },
    {
        why: "and loses the hyphen between initials where names are written in full",
        styles: ["Chicago", "MLA"],
        when: ({ author }) => author?.[0].given === "J.-P.",
        ours: (text) => text.replace("j.-p.", "j. p."),
    },
];

const [folder, modules, styles] = process.argv.slice(2);
if (!styles) {
    console.error("usage: node styles.mjs <site folder> <node_modules folder> <folder of styles>");
    process.exit(2);
}
const site = new Site(folder, modules);
const CSL = site.require("citeproc");
const csl = (name) => readFileSync(join(styles, name), "utf8");

const items = new Map();
const engines = new Map();

/// citeproc-js with a style, which takes long to read.
const engineOf = (style) => {
    const known = Object.values(STYLES);
    const retrieveLocale = (name) => csl(`${known.includes(name) ? name : known[0]}.xml`);
    const retrieveItem = (id) => items.get(id);
    const engine = new CSL.Engine({ retrieveLocale, retrieveItem }, csl(`${style}.csl`), STYLES[style], true);
    engine.setOutputFormat("text");
    engines.set(style, engine);
    return engine;
};

/// The bibliography entry that citeproc-js makes of an item.
const printed = (style, item) => {
    const engine = engines.get(style) ?? engineOf(style);
    items.set(item.id, item);
    engine.updateItems([]);
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join("").trim();
};

/// What a page says in each style.
const said = (text) => {
    const { DomUtils, parseDocument } = site.require("htmlparser2");
    const sections = DomUtils.getElementsByTagName("section", parseDocument(text));
    const of = (section) => {
        const [title] = DomUtils.getElementsByTagName("h2", section);
        const [code] = DomUtils.getElementsByTagName("code", section);
        return title && code && [DomUtils.textContent(title), DomUtils.textContent(code)];
    };
    return Object.fromEntries(sections.map(of).filter(Boolean));
};

const needed = new Set();

const agreed = (side, style, item, text) =>
    ON_PURPOSE.reduce((text, purpose) => {
        const applies = purpose.styles.includes(style) && (purpose.when?.(item) ?? true);
        const changed = applies && purpose[side] ? purpose[side](text, item) : text;
        if (changed !== text) needed.add(purpose);
        return changed;
    }, text);

const faults = [];
let count = 0;
for (const path of site.paths.filter((path) => /(^|\/)cite\/index\.html$/.test(path))) {
    const [whole] = JSON.parse(site.text(path.replace(/\/cite\/index\.html$/, "/cite.json")));
    const known = FIELDS.filter((field) => field in whole).map((field) => [field, whole[field]]);
    const item = { id: whole.id, ...Object.fromEntries(known) };
    const texts = said(site.text(path));
    for (const style of Object.keys(STYLES)) {
        count += 1;
        try {
            const theirs = agreed("theirs", style, item, printed(style, item));
            const ours = agreed("ours", style, item, texts[style] ?? "");
            if (ours !== theirs) faults.push(`${path}: ${style}: ${ours}\n    citeproc-js: ${theirs}`);
        } catch (error) {
            faults.push(`${path}: ${style}: ${error?.message ?? error ?? "citeproc-js refuses the date"}`);
        }
    }
}
for (const { why } of ON_PURPOSE.filter((purpose) => !needed.has(purpose))) faults.push(`no longer needed: ${why}`);
for (const fault of faults) console.log(fault);
console.log(`styles: ${count} texts`);
process.exitCode = faults.length || !count ? 1 : 0;
