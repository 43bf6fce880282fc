// Reads config.json, builds all indexes, measures them in one browser, and writes
// results.json. The message of an engine that fails is written there.

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { library, prepare } from "./build.mjs";
import { inPage, measured } from "./measure.mjs";
import { serve } from "./serve.mjs";

const FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--expose-gc",
    "--enable-precise-memory-info",
    // else a page waits long for the size of its memory
    "--enable-blink-features=ForceEagerMeasureMemory",
];

/// The longest time for an engine in one page.
const PATIENCE_MS = 600_000;

const work = dirname(fileURLToPath(import.meta.url));
const read = async (...path) => JSON.parse(await readFile(join(work, ...path), "utf8"));
const firstLine = (error) => String(error).split("\n")[0];
const say = (text) => process.stderr.write(`${text}\n`);

/// Builds all indexes before anything is measured, so that nothing else runs then.
const prepareAll = async (config) => {
    const rounds = [];
    for (const round of config.rounds) {
        const paragraphs = await read(`${round.size}`, "paragraphs.json");
        const engines = [];
        for (const name of round.engines) {
            say(`${round.size}: building ${name}`);
            try {
                engines.push({ name, it: await prepare(name, round, paragraphs, config, work) });
            } catch (error) {
                engines.push({ name, error: firstLine(error) });
            }
        }
        rounds.push({ size: round.size, engines });
    }
    return rounds;
};

const measureRound = async (place, { size, engines }) => {
    const queries = await read(`${size}`, "queries.json");
    const found = [];
    for (const { name, it, error } of engines) {
        say(`${size}: measuring ${name}`);
        try {
            if (error) throw error;
            found.push({ name, measured: await measured(place, it, queries) });
        } catch (error) {
            found.push({ name, error: firstLine(error) });
        }
    }
    return { size, engines: found };
};

const config = await read("config.json");
const { default: puppeteer } = await library(config.packages["puppeteer-core"]);
const prepared = await prepareAll(config);
const server = await serve({ work, ...config.packages });
const browser = await puppeteer.launch({
    executablePath: config.browser,
    args: FLAGS,
    protocolTimeout: PATIENCE_MS,
});
try {
    const place = { browser, server };
    const clock = await inPage(place, "clock");
    const rounds = [];
    for (const round of prepared) rounds.push(await measureRound(place, round));
    const results = { browser: await browser.version(), ...clock, rounds };
    await writeFile(join(work, "results.json"), JSON.stringify(results));
} finally {
    await browser.close();
    server.close();
}
