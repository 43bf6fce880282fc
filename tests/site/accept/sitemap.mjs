// The map of the site: valid by the schema of sitemaps.org (by libxml2), read
// by the package `sitemap`, and all its addresses lead to pages.

import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { each, isAddress } from "./site.mjs";

export const name = "sitemap";
export const wants = /^sitemap\.xml$/;

const valid = async (site, path) => {
    const { XmlDocument, XsdValidator } = await site.import("libxml2-wasm/lib/index.mjs");
    const schema = XmlDocument.fromBuffer(readFileSync(join(site.modules, "sitemap/schema/sitemap.xsd")));
    const validator = XsdValidator.fromDoc(schema);
    const map = XmlDocument.fromBuffer(readFileSync(site.file(path)));
    try {
        validator.validate(map);
    } finally {
        for (const one of [map, validator, schema]) one.dispose();
    }
};

const checkOne = async (site, path) => {
    await valid(site, path);
    const wrong = [];
    const logger = (level, ...words) => wrong.push(words.join(" "));
    const { XMLToSitemapItemStream } = site.require("sitemap");
    const items = [];
    const stream = createReadStream(site.file(path)).pipe(new XMLToSitemapItemStream({ logger }));
    for await (const item of stream) items.push(item.url);
    const whole = items.filter(isAddress);
    for (const url of items) if (!isAddress(url)) wrong.push(`no whole address: ${url}`);
    // a site may stand in a folder of its host: the front page has the shortest address
    const front = whole.reduce((one, other) => (other.length < one.length ? other : one), whole[0] ?? "");
    for (const [at, url] of whole.entries()) {
        const page = `${decodeURI(url.slice(front.length))}index.html`;
        if (!url.startsWith(front) || !site.paths.includes(page)) wrong.push(`no page at ${url}`);
        if (whole.indexOf(url) !== at) wrong.push(`twice: ${url}`);
    }
    return wrong;
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
