// The whole record in one archive: yauzl reads it strictly, every file comes
// out as its checksum says, stays in the folder, and is read if it is JSON.

import zlib from "node:zlib";
import { each } from "./site.mjs";

export const name = "archive";
export const wants = /\.zip$/;

const bytesOf = async (archive, entry) => {
    const parts = [];
    // which checks the size
    for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part);
    return Buffer.concat(parts);
};

const checkOne = async (site, path) => {
    const yauzl = site.require("yauzl");
    // which Node has from its version 20 on
    const crc32 = zlib.crc32 ?? site.require("yauzl/crc32");
    const archive = await yauzl.openPromise(site.file(path), { strictFileNames: true, autoClose: false });
    const wrong = [];
    const names = new Set();
    // which throws at a path that is absolute, climbs, or has a backslash
    for await (const entry of archive.eachEntry()) {
        const { fileName } = entry;
        if (names.has(fileName)) wrong.push(`${fileName} is there twice`);
        names.add(fileName);
        if (fileName.endsWith("/")) continue;
        const bytes = await bytesOf(archive, entry);
        if (crc32(bytes) !== entry.crc32) wrong.push(`${fileName}: its checksum is wrong`);
        try {
            const text = new TextDecoder("utf-8", { fatal: true });
            if (fileName.endsWith(".json")) JSON.parse(text.decode(bytes));
        } catch (error) {
            wrong.push(`${fileName}: ${error.message}`);
        }
    }
    archive.close();
    if (![...names].some((name) => name.endsWith(".json"))) wrong.push("holds no JSON");
    return wrong;
};

export const check = (site, paths) => each(paths, (path) => checkOne(site, path));
