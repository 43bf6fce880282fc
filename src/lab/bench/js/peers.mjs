// MiniSearch and FlexSearch, each with the options that serve these queries best.
// An engine has
//   package, the name of its npm package, if any;
//   build(library, paragraphs), in Node: the published files, by name;
//   open(library, files), in the browser: { search(text) }, which returns the
//   numbers of up to ten paragraphs, best first.

import { fold } from "./fold.mjs";

const TEN = 10;

/// Only the last word may be the beginning of a longer one.
const prefix = (term, place, terms) => place === terms.length - 1;

/// One error in a word of three to seven letters, two in a longer one. MiniSearch
/// counts exchanged letters as two. Larger values were tried: they lower the
/// recall of phrases and take more time.
const fuzzy = 0.2;

const miniOptions = { fields: ["text"], processTerm: (term) => fold(term) || null };

const minisearch = (search) => ({
    package: "minisearch",
    build({ default: MiniSearch }, paragraphs) {
        const index = new MiniSearch(miniOptions);
        index.addAll(paragraphs.map((text, id) => ({ id, text })));
        return { "index.json": JSON.stringify(index) };
    },
    open({ default: MiniSearch }, files) {
        const index = MiniSearch.loadJSON(files["index.json"], miniOptions);
        return { search: (text) => search(index, text).slice(0, TEN).map(({ id }) => id) };
    },
});

const anyWord = (index, text) => index.search(text, { combineWith: "OR", prefix, fuzzy });

/// All words as typed; else all with errors; else any of them.
const allWordsFirst = (index, text) => {
    const all = index.search(text, { combineWith: "AND", prefix });
    if (all.length > 0) return all;
    const near = index.search(text, { combineWith: "AND", prefix, fuzzy });
    return near.length > 0 ? near : anyWord(index, text);
};

const flexsearch = (options) => {
    // encoders have caches, so every index gets its own
    const make = ({ Index, Encoder }) =>
        new Index({ ...options, encoder: new Encoder({ normalize: fold }) });
    return {
        package: "flexsearch",
        build(library, paragraphs) {
            const index = make(library);
            paragraphs.forEach((text, id) => index.add(id, text));
            const files = {};
            index.export((key, data) => {
                files[`${key}.json`] = data;
            });
            return files;
        },
        open(library, files) {
            const index = make(library);
            for (const [name, data] of Object.entries(files)) index.import(name, data);
            // all words; else as many of them as occur together
            const search = (text) => {
                const all = index.search(text, { limit: TEN });
                return all.length > 0 ? all : index.search(text, { limit: TEN, suggest: true });
            };
            return { search };
        },
    };
};

export const peers = {
    minisearch: minisearch(allWordsFirst),
    "minisearch-or": minisearch(anyWord),
    flexsearch: flexsearch({ tokenize: "forward" }),
    // contexts are not supported together with `tokenize: "forward"`
    "flexsearch-context": flexsearch({
        tokenize: "strict",
        context: { depth: 1, bidirectional: true },
    }),
};
