// What is measured in the browser: one engine in one page.

import { engines } from "./engines.mjs";

/// How often everything is typed once it is warm, unless that takes longer.
const ROUNDS = 25;
const PATIENCE_MS = 8000;

/// The memories of WebAssembly, which Chromium leaves out when it says what a
/// page holds.
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

/// Lets the page do what it does between two keys.
const rest = () =>
    new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            done();
        };
        port2.postMessage(null);
    });

/// What the page holds, in bytes, once what it needs no more is gone.
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

/// The engine, and how long it took from the bytes in memory until it answers.
const open = async ({ engine, library, folder, files }) => {
    const code = library && (await import(library));
    const data = await fetched(folder, files);
    const began = performance.now();
    const it = await engines[engine].open(code, data, folder);
    return { it, loadMs: performance.now() - began };
};

/// Types all of `texts` letter by letter: milliseconds for each letter.
const type = async (engine, texts) => {
    const times = [];
    for (const text of texts) {
        let typed = "";
        for (const letter of text) {
            typed += letter;
            const began = performance.now();
            const answer = engine.search(typed);
            // only who keeps us waiting is waited for
            if (answer instanceof Promise) await answer;
            times.push(performance.now() - began);
            await rest();
        }
    }
    return times;
};

/// The mean of the middle half: finer than the steps of the clock, and free of
/// what else the machine did.
const middle = (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const cut = Math.floor(sorted.length / 4);
    const half = sorted.slice(cut, sorted.length - cut);
    return half.reduce((all, value) => all + value, 0) / half.length;
};

/// Types again and again: for each letter what it takes when all is warm.
const typeWarm = async (engine, texts, first) => {
    const rounds = [];
    const began = performance.now();
    const patience = () => performance.now() - began < PATIENCE_MS;
    while (rounds.length === 0 || (rounds.length < ROUNDS && patience())) {
        rounds.push(await type(engine, texts));
    }
    return first.map((_, letter) => middle(rounds.map((times) => times[letter])));
};

const answers = async (engine, items) => {
    const all = [];
    for (const { text, home } of items) {
        all.push({ home, ids: await engine.search(text) });
        await rest();
    }
    return all;
};

globalThis.bench = {
    /// The smallest step of the clock, and whether it is the finer one.
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

    /// How long it takes to load, and nothing else.
    load: async (job) => (await open(job)).loadMs,

    /// Asks for each of `texts` once.
    async session(job, texts) {
        const { it } = await open(job);
        for (const text of texts) await it.search(text);
    },

    /// Everything that is measured of an engine.
    async measure(job, questions) {
        const empty = await held();
        const { it, loadMs } = await open(job);
        const texts = questions.typed.map(({ text }) => text);
        const firstMs = await type(it, texts);
        const heapBytes = (await held()) - empty;
        const warmMs = await typeWarm(it, texts, firstMs);
        const classes = [];
        for (const { name, items } of questions.classes) {
            classes.push({ name, answers: await answers(it, items) });
        }
        return { loadMs, heapBytes, firstMs, warmMs, classes };
    },
};
