// Pagefind, which fetches the parts of its index that a query needs.

import { fold } from "./fold.mjs";

/// How many records are added to the index at a time.
const AT_A_TIME = 200;

const TEN = 10;

/// Whether a page needs a file to search English text without a worker.
const isNeeded = (file) => !/^(pagefind-.*\.(js|css)|wasm\.unknown\.pagefind)$/.test(file);

/// `write` changes all texts and queries before Pagefind gets them.
const pagefind = (write) => ({
    package: "pagefind",
    /// It fetches parts of its folder by itself, and its program too.
    fetches: true,
    isProgram: (file) => /^(pagefind\.js|wasm\..*\.pagefind)$/.test(file),
    async build({ createIndex, close }, paragraphs) {
        const { index, errors } = await createIndex({ forceLanguage: "en" });
        if (!index) throw new Error(errors.join("; "));
        try {
            const add = async (text, id) => {
                const content = write(text);
                const record = { url: `/${id}/`, content, language: "en", meta: { title: `${id}` } };
                const { errors } = await index.addCustomRecord(record);
                if (errors.length > 0) throw new Error(errors.join("; "));
            };
            for (let from = 0; from < paragraphs.length; from += AT_A_TIME) {
                const some = paragraphs.slice(from, from + AT_A_TIME);
                await Promise.all(some.map((text, place) => add(text, from + place)));
            }
            const { files, errors } = await index.getFiles();
            if (errors.length > 0) throw new Error(errors.join("; "));
            const needed = files.filter(({ path }) => isNeeded(path));
            return Object.fromEntries(needed.map(({ path, content }) => [path, content]));
        } finally {
            await close();
        }
    },
    async open(library, files, folder) {
        const pagefind = await import(`${folder}pagefind.js`);
        // without a worker, like the others, so that its memory is counted
        await pagefind.options({ baseUrl: "/", noWorker: true });
        await pagefind.init();
        // a result has an address only after it is fetched
        const search = async (text) => {
            const { results } = await pagefind.search(write(text));
            const found = await Promise.all(results.slice(0, TEN).map((result) => result.data()));
            return found.map(({ url }) => Number(url.match(/(\d+)\/$/)[1]));
        };
        return { search };
    },
});

export const pagefinds = {
    pagefind: pagefind((text) => text),
    // it ignores few diacritics by itself, but excerpts would then show none
    "pagefind-folded": pagefind(fold),
};
