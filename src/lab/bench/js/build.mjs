// Builds the published files of each engine, and measures time and sizes.

import { copyFile, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { engines } from "./engines.mjs";

const brotli = promisify(brotliCompress);

/// The file that `import` loads for a package, relative to its folder.
const entry = async (folder) => {
    const { exports, module, main } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    let found = exports?.["."];
    while (found && typeof found === "object") found = found.import ?? found.default;
    return (found ?? module ?? main).replace(/^\.\//, "");
};

/// A package, imported in Node.
export const library = async (folder) =>
    import(pathToFileURL(join(folder, await entry(folder))).href);

/// The size of a file in bytes, and its size after brotli 11, or uncompressed where
/// that is smaller.
export const weigh = async (file) => {
    const bytes = await readFile(file);
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    return { raw: bytes.length, small: Math.min(bytes.length, (await brotli(bytes, { params })).length) };
};

const weighAll = async (files) => {
    const all = { raw: 0, small: 0 };
    for (const file of files) {
        const { raw, small } = await weigh(file);
        all.raw += raw;
        all.small += small;
    }
    return all;
};

const filesIn = async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((it) => it.isFile());
    return files.map((it) => relative(folder, join(it.parentPath ?? it.path, it.name)));
};

/// Builds the index of an engine. Returns the time in milliseconds.
const make = async (engine, folder, paragraphs, packages) => {
    const from = engine.package && (await library(packages[engine.package]));
    const began = performance.now();
    const files = await engine.build(from, paragraphs);
    const ms = performance.now() - began;
    for (const [file, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), content);
    }
    return ms;
};

/// The file of an engine's program, and the path at which the browser loads it.
const programOf = async (name, engine, folder, config) => {
    if (name === "ours") {
        await mkdir(folder, { recursive: true });
        await copyFile(config.wasm, join(folder, "engine.wasm"));
        return {};
    }
    if (!engine.package || engine.fetches) return {};
    const path = await entry(config.packages[engine.package]);
    const program = join(config.packages[engine.package], path);
    return { program, address: `/${engine.package}/${path}` };
};

/// Builds the index of the engine `name` over the paragraphs of `round` in the
/// folder `work`. Returns its sizes, and the job for the browser.
export const prepare = async (name, round, paragraphs, config, work) => {
    const engine = engines[name];
    if (!engine) throw new Error("there is no such engine");
    const home = `${round.size}/${name}`;
    const folder = join(work, home);
    const { program, address } = await programOf(name, engine, folder, config);
    // the program `lab` has written ours
    const buildMs = engine.build
        ? await make(engine, folder, paragraphs, config.packages)
        : round.ourBuildMs;
    const files = await filesIn(folder);
    const isProgram = engine.isProgram ?? ((file) => file === "engine.wasm");
    const inFolder = (files) => files.map((file) => join(folder, file));
    const programs = [...inFolder(files.filter(isProgram)), ...(program ? [program] : [])];
    const data = files.filter((file) => !isProgram(file));
    if (data.length === 0) throw new Error("it has no index");
    const index = await weighAll(inFolder(data));
    const programBytes = (await weighAll(programs)).small;
    const made = {
        buildMs,
        rawBytes: index.raw,
        brotliBytes: index.small,
        files: data.length,
        programBytes,
        // a search fetches everything, unless the engine fetches parts by itself
        sessionBytes: index.small + programBytes,
        sessionRequests: data.length + programs.length,
    };
    const job = {
        engine: name,
        library: address,
        folder: `/work/${home}/`,
        files: engine.fetches ? [] : files,
    };
    return { made, job, folder };
};
