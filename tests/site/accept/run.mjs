// Has other people's parsers and validators read a published site:
//
//     node run.mjs <site folder> <node_modules folder> <java>
//
// Prints one line per fault, then for each kind of file how many were looked
// at. Ends with 1 when there is any fault, or a kind without a file.

import * as atom from "./atom.mjs";
import * as bib from "./bib.mjs";
import * as calendar from "./calendar.mjs";
import * as csl from "./csl.mjs";
import * as html from "./html.mjs";
import * as jsonfeed from "./jsonfeed.mjs";
import * as jsonld from "./jsonld.mjs";
import * as metadata from "./metadata.mjs";
import * as ris from "./ris.mjs";
import { Site } from "./site.mjs";
import * as sitemap from "./sitemap.mjs";
import * as zip from "./zip.mjs";

/// Each has a `name`, says which files it `wants`, and finds their faults:
/// `check(site, paths)` gives pairs of a path and what is wrong.
const KINDS = [html, metadata, jsonld, atom, jsonfeed, calendar, csl, bib, ris, sitemap, zip];

const [folder, modules, java] = process.argv.slice(2);
if (!java) {
    console.error("usage: node run.mjs <site folder> <node_modules folder> <java>");
    process.exit(2);
}
const site = new Site(folder, modules, java);

const look = async (kind) => {
    const paths = site.paths.filter((path) => kind.wants.test(path));
    const none = `${kind.name}: found no file like ${kind.wants.source}`;
    if (!paths.length) return { count: 0, faults: [none] };
    const found = await kind.check(site, paths);
    return { count: paths.length, faults: found.map(([path, wrong]) => `${path}: ${wrong}`) };
};

const looks = await Promise.all(KINDS.map(look));
const faults = looks.flatMap(({ faults }) => faults).sort();
for (const fault of faults) console.log(fault);
KINDS.forEach(({ name }, at) => console.log(`${name}: ${looks[at].count} files`));
process.exitCode = faults.length ? 1 : 0;
