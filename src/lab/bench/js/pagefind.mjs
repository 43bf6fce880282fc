// Pagefind, which fetches the parts of its index that a query needs.

import { fold } from "./fold.mjs";

/// How many records are handed to the service at a time.
const AT_A_TIME = 200;

const TEN = 10;

/// What a page needs that only searches, in English and on its own thread.
const isNeeded = (file) => !/^(pagefind-.*\.(js|css)|wasm\.unknown\.pagefind)$/.test(file);

/// `write` is done to all text before Pagefind gets it.
const pagefind = (write) => ({
    package: "pagefind",
    /// It fetches for itself what it needs of its folder, its program too.
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
        // beside the page, like the others, where what it holds can be counted
        await pagefind.options({ baseUrl: "/", noWorker: true });
        await pagefind.init();
        // where a result is, is known only once it is fetched
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
    // it knows few marks itself; so its readers would see none
    "pagefind-folded": pagefind(fold),
};
