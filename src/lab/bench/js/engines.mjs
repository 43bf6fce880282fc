// All engines, by their names in the tables.

import { pagefinds } from "./pagefind.mjs";
import { peers } from "./peers.mjs";

const TEN = 10;

/// This project's: a WebAssembly module without imports. `src/engine/main.rs`
/// documents its exports.
const ours = {
    async open(library, files) {
        const { instance } = await WebAssembly.instantiate(files["engine.wasm"]);
        const { memory, room, load, ask, answer } = instance.exports;
        const write = (bytes) => {
            const place = room(bytes.length);
            // a memory that grew has a new buffer
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

export const engines = { ours, ...peers, ...pagefinds };
