// Atom feeds: Jing holds them against the grammar in atom.rnc, and a reader of
// feeds, feedsmith, finds in them what a subscriber needs.

import { fileURLToPath } from "node:url";
import { each, isMoment } from "./site.mjs";

export const name = "atom";
export const wants = /(^|\/)feed\.xml$/;

const JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver";
const GRAMMAR = fileURLToPath(new URL("atom.rnc", import.meta.url));

/// Jing's words: `file:/folder/feed.xml:3:14: error: what is wrong`.
const grammar = async (site, paths) => {
    const files = paths.map((path) => site.file(path));
    const printed = await site.javaPrints(["-cp", site.checker, JING, "-i", "-c", GRAMMAR, ...files]);
    return printed.split("\n").filter(Boolean).map((line) => {
        const [, file, at, wrong] = /^(?:file:)?(.+?):(\d+:\d+): (.*)$/.exec(line) ?? [];
        return file ? [site.path(decodeURI(file)), `${wrong} (at ${at})`] : ["atom.rnc", line];
    });
};

const twice = (all) => all.filter((one, at) => all.indexOf(one) !== at);

const reads = (site, path) => {
    const wrong = [];
    const moment = (text) => {
        if (!isMoment(text)) wrong.push(`no moment: ${text}`);
        return text;
    };
    const feed = site.require("feedsmith").parseAtomFeed(site.text(path), { parseDateFn: moment });
    const entries = feed.entries ?? [];
    if (!entries.length) wrong.push("has no entry");
    if (!feed.title?.value) wrong.push("has no title");
    const own = (feed.links ?? []).filter(({ rel }) => rel === "self").map(({ href }) => href);
    if (own.length !== 1 || !URL.canParse(own[0]) || !new URL(own[0]).pathname.endsWith(`/${path}`))
        wrong.push(`does not say where it is itself: ${own}`);
    for (const id of twice(entries.map(({ id }) => id))) wrong.push(`two entries are ${id}`);
    for (const { id, title, links = [], content, updated } of entries) {
        if (!title?.value) wrong.push(`${id} has no title`);
        if (!content && !links.some(({ rel }) => !rel || rel === "alternate")) wrong.push(`${id} leads nowhere`);
        if (feed.updated < updated) wrong.push(`${id} is newer than its feed`);
    }
    return wrong;
};

export const check = async (site, paths) => [
    ...(await grammar(site, paths)),
    ...(await each(paths, (path) => reads(site, path))),
];
