// A published site for the checks: its files, the packages that read them, and
// Java. It must never know what a check looks for.

import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

export class Site {
    constructor(folder, modules, java) {
        this.folder = resolve(folder);
        this.modules = resolve(modules);
        this.java = java;
        /// A package's CommonJS half.
        this.require = createRequire(join(this.modules, "here.js"));
        const entries = readdirSync(this.folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile());
        /// Every file, by its path from the site's root.
        this.paths = files.map((file) => this.path(join(file.parentPath ?? file.path, file.name))).sort();
    }

    /// A file's path from the site's root.
    path(file) {
        return relative(this.folder, file).split(sep).join("/");
    }

    file = (path) => join(this.folder, path);

    text(path) {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(this.file(path)));
    }

    /// A file of a package that is a module.
    import = (file) => import(pathToFileURL(join(this.modules, file)).href);

    /// What Java prints: to standard output, else to the other.
    javaPrints(args) {
        return new Promise((done, fail) => {
            execFile(this.java, args, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
                // ends with 1 when it found faults
                if (error && error.code !== 1) fail(new Error(`java: ${error.message}\n${stderr}`));
                else done(stdout || stderr);
            });
        });
    }

    /// Where the checker of HTML lies, which brings Jing too.
    get checker() {
        return join(this.modules, "vnu-jar/build/dist/vnu.jar");
    }

    /// The pages that are no redirects, each with its text.
    pages(paths) {
        const pages = paths.map((path) => [path, this.text(path)]);
        return pages.filter(([, text]) => !/<meta http-equiv="?refresh/i.test(text));
    }
}

/// The pairs that `of` gives for each path, with its own error as a fault.
export const each = async (paths, of) => {
    const pairs = [];
    for (const path of paths) {
        try {
            for (const wrong of await of(path)) pairs.push([path, wrong]);
        } catch (error) {
            pairs.push([path, error.message.trim().replaceAll("\n", "; ")]);
        }
    }
    return pairs;
};

/// A moment as RFC 3339 writes it, and as it exists.
export const isMoment = (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/// An address with its scheme and host.
export const isAddress = (text) => /^https?:\/\/[^/]+\//.test(text) && URL.canParse(text);
