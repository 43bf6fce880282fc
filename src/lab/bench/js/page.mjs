// Measures one engine in a page.

import { engines } from "./engines.mjs";

/// How often all queries are typed again, and after which time no further round
/// begins.
const ROUNDS = 25;
const PATIENCE_MS = 8000;

/// The memories of WebAssembly, which Chromium does not count as memory of the
/// page.
const memories = new Set();
for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
        const it = await made(...given);
        const { exports } = it.instance ?? it;
        for (const value of Object.values(exports)) {
            if (value instanceof WebAssembly.Memory) memories.add(value);
        }
        return it;
    };
}

/// Lets other tasks of the page run, as between two keys.
const rest = () =>
    new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            done();
        };
        port2.postMessage(null);
    });

/// The memory of the page after garbage collection, in bytes.
const held = async () => {
    for (let times = 0; times < 3; times += 1) {
        globalThis.gc?.();
        await rest();
    }
    const isolated = await performance.measureUserAgentSpecificMemory?.();
    let bytes = isolated?.bytes ?? performance.memory.usedJSHeapSize;
    for (const memory of memories) bytes += memory.buffer.byteLength;
    return bytes;
};

const fetched = async (folder, names) => {
    const files = {};
    for (const name of names) {
        const response = await fetch(folder + name);
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        const isText = name.endsWith(".json");
        files[name] = isText ? await response.text() : new Uint8Array(await response.arrayBuffer());
    }
    return files;
};

/// The engine, and the time from files in memory until it can answer, in
/// milliseconds.
const open = async ({ engine, library, folder, files }) => {
    const code = library && (await import(library));
    const data = await fetched(folder, files);
    const began = performance.now();
    const it = await engines[engine].open(code, data, folder);
    return { it, loadMs: performance.now() - began };
};

/// Types all of `texts` letter by letter. Returns milliseconds for each letter.
const type = async (engine, texts) => {
    const times = [];
    for (const text of texts) {
        let typed = "";
        for (const letter of text) {
            typed += letter;
            const began = performance.now();
            const answer = engine.search(typed);
            // awaiting a value that is there would add a microtask
            if (answer instanceof Promise) await answer;
            times.push(performance.now() - began);
            await rest();
        }
    }
    return times;
};

/// The interquartile mean: finer than the steps of the clock, and free of outliers.
const middle = (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const cut = Math.floor(sorted.length / 4);
    const half = sorted.slice(cut, sorted.length - cut);
    return half.reduce((all, value) => all + value, 0) / half.length;
};

/// Types all of `texts` repeatedly. Returns the mean in milliseconds for each letter.
const typeWarm = async (engine, texts, first) => {
    const rounds = [];
    const began = performance.now();
    const patience = () => performance.now() - began < PATIENCE_MS;
    while (rounds.length === 0 || (rounds.length < ROUNDS && patience())) {
        rounds.push(await type(engine, texts));
    }
    return first.map((_, letter) => middle(rounds.map((times) => times[letter])));
};

const answers = async (engine, queries) => {
    const all = [];
    for (const { text, paragraph } of queries) {
        all.push({ paragraph, found: await engine.search(text) });
        await rest();
    }
    return all;
};

globalThis.bench = {
    /// The smallest step of the clock in milliseconds, and whether the page is isolated.
    clock() {
        let clockMs = Infinity;
        for (let times = 0; times < 200; times += 1) {
            const began = performance.now();
            let now = began;
            while (now === began) now = performance.now();
            clockMs = Math.min(clockMs, now - began);
        }
        return { clockMs, isolated: crossOriginIsolated };
    },

    /// The time to load, in milliseconds.
    load: async (job) => (await open(job)).loadMs,

    /// Searches for each of `texts` once.
    async session(job, texts) {
        const { it } = await open(job);
        for (const text of texts) await it.search(text);
    },

    /// All figures of an engine.
    async measure(job, { classes, typed }) {
        const empty = await held();
        const { it, loadMs } = await open(job);
        const texts = typed.map(({ text }) => text);
        const firstMs = await type(it, texts);
        const heapBytes = (await held()) - empty;
        const warmMs = await typeWarm(it, texts, firstMs);
        const answered = [];
        for (const { name, queries } of classes) {
            answered.push({ name, answers: await answers(it, queries) });
        }
        return { loadMs, heapBytes, firstMs, warmMs, classes: answered };
    },
};
