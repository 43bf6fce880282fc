// JSON Feeds (version 1.1): a reader of feeds, feedsmith, must find in them
// all that they hold, and what the format asks for must be there.

import { isDeepStrictEqual } from "node:util";
import { each, isAddress, isMoment } from "./site.mjs";

export const name = "json feed";
export const wants = /(^|\/)feed\.json$/;

/// Without the extensions, whose names begin with `_`.
const plain = (value) => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    const own = Object.entries(value).filter(([key]) => !key.startsWith("_"));
    return Object.fromEntries(own.map(([key, value]) => [key, plain(value)]));
};

/// The paths in `written` where `read` has something else or nothing.
const lost = (written, read, at = "") => {
    if (isDeepStrictEqual(written, read)) return [];
    const deep = typeof written === "object" && written && typeof read === "object" && read;
    if (!deep) return [`a reader does not find \`${at.slice(1)}\``];
    return Object.keys(written).flatMap((key) => lost(written[key], read[key], `${at}.${key}`));
};

const OF_FEED = ["home_page_url", "feed_url", "next_url", "icon", "favicon"];
const OF_ITEM = ["url", "external_url", "image", "banner_image"];

const addresses = (object, names, where) =>
    names
        .filter((name) => name in object && !isAddress(object[name]))
        .map((name) => `${where}: \`${name}\` is no whole address`);

const checkOne = (site, path) => {
    const written = plain(JSON.parse(site.text(path)));
    const wrong = [];
    const moment = (text) => {
        if (!isMoment(text)) wrong.push(`no moment: ${text}`);
        return text;
    };
    const read = site.require("feedsmith").parseJsonFeed(written, { parseDateFn: moment });
    // which it takes for granted
    if (written.version !== "https://jsonfeed.org/version/1.1") wrong.push(`its version is ${written.version}`);
    wrong.push(...lost({ ...written, version: undefined }, { ...read, version: undefined }));
    if (typeof written.title !== "string" || !written.title) wrong.push("has no title");
    if (!written.feed_url?.endsWith?.(`/${path}`)) wrong.push("does not say where it is itself");
    wrong.push(...addresses(written, OF_FEED, "the feed"));
    const items = Array.isArray(written.items) ? written.items : [];
    if (!items.length) wrong.push("has no items");
    const ids = new Set();
    for (const item of items) {
        if (typeof item.id !== "string" || !item.id) wrong.push("an item has no id");
        if (ids.has(item.id)) wrong.push(`two items are ${item.id}`);
        ids.add(item.id);
        if (!item.content_html && !item.content_text) wrong.push(`${item.id} has no content`);
        for (const { url, mime_type: type } of item.attachments ?? [])
            if (!isAddress(url) || !/.\/./.test(type)) wrong.push(`${item.id} has a broken attachment`);
        wrong.push(...addresses(item, OF_ITEM, item.id));
    }
    return wrong;
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
