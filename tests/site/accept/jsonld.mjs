// What a page says of itself to machines: the JSON-LD of every page, expanded
// by jsonld.js in its safe mode, which lets nothing be lost, and held against
// the vocabulary of schema.org.

import { loaderOf, readVocabulary } from "./vocabulary.mjs";
import { each } from "./site.mjs";

export const name = "json-ld";
export const wants = /(^|\/)index\.html$/;

const scripts = (site, text) => {
    const { DomUtils, parseDocument } = site.require("htmlparser2");
    const is = ({ name, attribs }) => name === "script" && attribs.type === "application/ld+json";
    return DomUtils.findAll(is, parseDocument(text).children).map((script) => DomUtils.textContent(script));
};

/// What is wrong with a value of a property.
const valueFaults = (value, property, vocabulary, at) => {
    if ("@list" in value) return value["@list"].flatMap((one) => valueFaults(one, property, vocabulary, at));
    const ranges = vocabulary.ranges(property);
    if ("@value" in value) {
        const text = value["@value"];
        const fits = vocabulary.takesLiteral(ranges, text);
        return fits ? [] : [`${at}: ${JSON.stringify(text)} is none of ${[...ranges].join(", ")}`];
    }
    const types = value["@type"] ?? [];
    // an address, of a page or of a node that is described elsewhere
    const fits = !types.length || types.some((type) => vocabulary.isOne(type, ranges));
    const wrong = fits ? [] : [`${at}: a ${types} is none of ${[...ranges].join(", ")}`];
    return [...wrong, ...nodeFaults(value, vocabulary, at)];
};

const nodeFaults = (node, vocabulary, at) => {
    const types = node["@type"] ?? [];
    const wrong = types.filter((type) => !vocabulary.hasType(type)).map((type) => `${at}: no type ${type}`);
    // schema.org lets an action say of its properties what a reader is to give
    const keys = Object.keys(node).filter((key) => !key.startsWith("@") && !/-(in|out)put$/.test(key));
    if (keys.length && !types.length) wrong.push(`${at}: has no type`);
    const id = node["@id"] ?? "_:";
    if (!/^(https?:\/\/|mailto:|urn:|_:)/.test(id)) wrong.push(`${at}: no whole address: ${id}`);
    for (const key of keys) {
        const here = `${at}.${key.replace(/.*\//, "")}`;
        if (!vocabulary.hasProperty(key)) wrong.push(`${here}: no such property`);
        else if (!types.some((type) => vocabulary.belongs(key, type)))
            wrong.push(`${here}: not a property of ${types}`);
        else wrong.push(...node[key].flatMap((value) => valueFaults(value, key, vocabulary, here)));
    }
    return wrong;
};

const checkOne = async (site, text, vocabulary) => {
    const jsonld = site.require("jsonld");
    const texts = scripts(site, text);
    if (!texts.length) return ["has no JSON-LD"];
    const wrong = [];
    for (const script of texts) {
        const options = { documentLoader: loaderOf(vocabulary), safe: true };
        const nodes = await jsonld.expand(JSON.parse(script), options).catch((error) => {
            throw new Error(`${error.message} ${JSON.stringify(error.details?.event?.details ?? error.details ?? {})}`);
        });
        if (!nodes.length) wrong.push("its JSON-LD says nothing");
        for (const node of nodes.flatMap((node) => node["@graph"] ?? [node])) {
            if (!node["@type"]) wrong.push("a node has no type");
            wrong.push(...nodeFaults(node, vocabulary, (node["@type"]?.[0] ?? "node").replace(/.*\//, "")));
        }
    }
    return wrong;
};

export const check = async (site, paths) => {
    const vocabulary = await readVocabulary(site);
    const pages = new Map(site.pages(paths));
    return each([...pages.keys()], (path) => checkOne(site, pages.get(path), vocabulary));
};
