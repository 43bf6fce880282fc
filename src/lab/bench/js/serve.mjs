// A local server of folders that records requests.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
};

/// Only a cross-origin isolated page has a finer clock and can measure its memory.
const HEADERS = {
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
};

/// Serves each folder of `folders` under its name. `requests` lists the files that
/// were requested since it was last emptied.
export const serve = async (folders) => {
    const requests = [];
    const server = createServer(async (request, response) => {
        try {
            const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
            const [, name, ...rest] = path.split("/");
            const folder = folders[name];
            const file = join(folder, normalize(rest.join(sep)));
            if (!file.startsWith(folder + sep)) throw new Error("outside");
            const bytes = await readFile(file);
            requests.push(file);
            const type = TYPES[extname(file)] ?? "application/octet-stream";
            response.writeHead(200, { ...HEADERS, "content-type": type }).end(bytes);
        } catch {
            response.writeHead(404, HEADERS).end();
        }
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const url = `http://127.0.0.1:${server.address().port}`;
    return { url, requests, close: () => server.close() };
};
