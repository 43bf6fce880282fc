// Asks hosts' own programs what they answer at paths of a published site:
//
//     node hosts.mjs <site folder> <node_modules folder> <path>...
//
// Prints a line for each path: what Netlify's local server answers, and what
// the lines of `_redirects` are for Cloudflare Pages, which looks at them
// before it looks for files. Nothing is sent over a network.

import { Site } from "./site.mjs";

const [folder, modules, ...paths] = process.argv.slice(2);
if (!paths.length) {
    console.error("usage: node hosts.mjs <site folder> <node_modules folder> <path>...");
    process.exit(2);
}
const site = new Site(folder, modules);
const host = "https://record.example.org";

const netlify = async () => {
    const { RedirectsHandler } = await site.import("@netlify/redirects/dist/main.js");
    const { StaticHandler } = await site.import("@netlify/static/dist/main.js");
    const here = { publicDir: site.folder, projectDir: site.folder };
    const redirects = new RedirectsHandler({ ...here, jwtSecret: "", jwtRoleClaim: "" });
    const files = new StaticHandler({ directory: site.folder });
    const file = async (request) => {
        const found = await files.match(request);
        return found && (() => found.handle());
    };
    return async (request) => {
        const match = await redirects.match(request);
        const answer = match && (await redirects.handle(request, match, file));
        return answer ?? (await (await file(request))?.());
    };
};

const cloudflare = async () => {
    const { generateRedirectsEvaluator } = await site.import("redirects-in-workers/dist/index.js");
    return generateRedirectsEvaluator(site.text("_redirects"));
};

/// The status, and where a redirect leads; the query goes along with it.
const says = (response, otherwise) => {
    if (!response) return otherwise;
    const location = response.headers.get("location");
    return location ? `${response.status} ${new URL(location, host).pathname}` : `${response.status}`;
};

// both tell of the lines that are the other's
const print = console.log;
for (const level of ["log", "info", "warn"]) console[level] = () => {};
const hosts = [
    [await netlify(), "404"],
    [await cloudflare(), "files"],
];
for (const path of paths) {
    const answers = hosts.map(async ([ask, otherwise]) => says(await ask(new Request(host + path)), otherwise));
    print(`${path}: ${(await Promise.all(answers)).join(", ")}`);
}
