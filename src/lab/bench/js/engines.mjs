// Every engine, by the name that it has in the tables.

import { pagefinds } from "./pagefind.mjs";
import { peers } from "./peers.mjs";

const TEN = 10;

/// Ours: a WebAssembly without imports; `src/engine/main.rs` says how it is asked.
const ours = {
    async open(library, files) {
        const { instance } = await WebAssembly.instantiate(files["engine.wasm"]);
        const { memory, room, load, ask, answer } = instance.exports;
        const write = (bytes) => {
            const place = room(bytes.length);
            // the memory may have grown, and its old buffer is gone then
            new Uint8Array(memory.buffer, place, bytes.length).set(bytes);
        };
        write(files["index.bin"]);
        const status = load(0);
        if (status !== 0) throw new Error(`the index is refused: ${status}`);
        const encoder = new TextEncoder();
        const decoder = new TextDecoder();
        const search = (text) => {
            write(encoder.encode(`q=${encodeURIComponent(text)}`));
            const length = ask();
            const json = decoder.decode(new Uint8Array(memory.buffer, answer(), length));
            return JSON.parse(json).hits.slice(0, TEN).map(({ record }) => record);
        };
        return { search };
    },
};

/// For trying out the harness: it reads everything, every time.
const fake = {
    build: (library, paragraphs) => ({ "index.json": JSON.stringify(paragraphs) }),
    open(library, files) {
        const paragraphs = JSON.parse(files["index.json"]).map((text) => text.toLowerCase());
        const search = (text) => {
            const ids = [];
            for (let id = 0; id < paragraphs.length && ids.length < TEN; id += 1) {
                if (paragraphs[id].includes(text.toLowerCase())) ids.push(id);
            }
            return ids;
        };
        return { search };
    },
};

export const engines = { ours, ...peers, ...pagefinds, fake };
