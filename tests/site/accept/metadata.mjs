// What a page says of itself to those who show a link to it: Open Graph,
// Twitter card, description and canonical address, as htmlmetaparser reads it.

import { each, isAddress } from "./site.mjs";

export const name = "metadata";
export const wants = /(^|\/)index\.html$/;

/// The four that Open Graph asks for, and those without which a card is bare.
const GRAPH = ["title", "type", "image", "url", "description", "site_name"];
const TYPES = ["website", "article", "profile", "book", "event"];
const CARDS = ["summary", "summary_large_image", "app", "player"];

/// What an address without a host is taken to be at.
const NOWHERE = "https://nowhere.invalid/";

const read = (site, text) =>
    new Promise((done, fail) => {
        const { Handler } = site.require("htmlmetaparser");
        const { Parser } = site.require("htmlparser2");
        const read = (error, result) => (error ? fail(error) : done(result));
        new Parser(new Handler(read, { url: NOWHERE }), { decodeEntities: true }).end(text);
    });

/// The values of each property, from the nodes that hold any.
const graphOf = (nodes = []) => {
    const graph = new Map();
    for (const node of nodes)
        for (const [key, values] of Object.entries(node).filter(([key]) => !key.startsWith("@")))
            graph.set(key, [...(graph.get(key) ?? []), ...[values].flat().map((value) => value["@value"] ?? value)]);
    return graph;
};

const checkOne = async (site, path, text) => {
    const { html = {}, rdfa, twitter = {} } = await read(site, text);
    const graph = graphOf(rdfa);
    const og = (name) => graph.get(`og:${name}`)?.[0];
    const wrong = GRAPH.filter((name) => !og(name)).map((name) => `has no og:${name}`);
    for (const name of ["title", "type", "url", "description", "site_name", "locale"])
        if (graph.get(`og:${name}`)?.length > 1) wrong.push(`has two og:${name}`);
    if (og("type") && !TYPES.includes(og("type").split(".")[0])) wrong.push(`unknown og:type ${og("type")}`);
    const own = html.canonical;
    if (!own || !isAddress(own) || own.startsWith(NOWHERE)) wrong.push(`its canonical address is ${own}`);
    if (og("url") && og("url") !== own) wrong.push(`og:url is ${og("url")}, its canonical address ${own}`);
    if (!html.title) wrong.push("has no title");
    if (!html.description) wrong.push("has no description");
    if (og("locale") && !/^[a-z]{2}(_[A-Z]{2})?$/.test(og("locale"))) wrong.push(`og:locale is ${og("locale")}`);
    if (!CARDS.includes(twitter.card)) wrong.push(`unknown twitter:card ${twitter.card}`);
    for (const image of [...(graph.get("og:image") ?? []), ...[twitter.image ?? []].flat()]) {
        const file = isAddress(image) && decodeURI(new URL(image).pathname.slice(1));
        // a site may stand in a folder of its host
        const found = file && site.paths.find((path) => `/${file}`.endsWith(`/${path}`));
        if (!found || !/\.(png|jpe?g|webp|gif)$/.test(found)) wrong.push(`no picture at ${image}`);
    }
    if (og("image") && !og("image:alt")) wrong.push("has no og:image:alt");
    for (const side of ["width", "height"])
        if (og(`image:${side}`) && !/^[1-9]\d*$/.test(og(`image:${side}`))) wrong.push(`og:image:${side} is no number`);
    return wrong;
};

export const check = (site, paths) => {
    const pages = new Map(site.pages(paths));
    return each([...pages.keys()], (path) => checkOne(site, path, pages.get(path)));
};
