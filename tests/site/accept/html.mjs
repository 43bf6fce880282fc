// Every page by the Nu HTML checker, as the W3C's own service has it: errors
// and warnings, all pages in one run.

import { fileURLToPath } from "node:url";

export const name = "html";
export const wants = /\.html$/;

/// What it cannot know.
const NOT_ITS_MATTER = [
    // Its grammar of CSS is older than the sheet: no view transitions.
    /^CSS: /,
    // The pages come from a disk here, where `'self'` is no origin.
    /^Resource violates Content Security Policy /,
];

/// A script of JSON-LD is data, which no policy forbids (HTML, "prepare the
/// script element"): it takes it for code.
const isData = ({ message, extract }) =>
    /^Inline script violates Content Security Policy /.test(message) &&
    extract.includes('<script type="application/ld+json">');

const counts = (found) => {
    const { type, subType, message } = found;
    const told = type !== "info" || subType === "warning";
    return told && !isData(found) && !NOT_ITS_MATTER.some((pattern) => pattern.test(message));
};

export const check = async (site, paths) => {
    const options = ["--format", "json", "--stdout", "--exit-zero-always"];
    const files = paths.map((path) => site.file(path));
    const printed = await site.javaPrints(["-Xss4m", "-jar", site.checker, ...options, ...files]);
    const { messages } = JSON.parse(printed);
    const found = new Map();
    for (const message of messages.filter(counts)) {
        const path = message.url ? site.path(fileURLToPath(message.url)) : "(all pages)";
        const key = `${path}\n${message.message}`;
        found.set(key, [...(found.get(key) ?? []), message]);
    }
    return [...found].map(([key, [first, ...more]]) => {
        const [path, text] = key.split("\n", 2);
        const kind = first.subType ?? first.type;
        const times = more.length ? `, and ${more.length} more` : "";
        const place = `line ${first.lastLine}, column ${first.lastColumn}${times}`;
        return [path, `${kind}: ${text} (${place}) ${JSON.stringify(first.extract ?? "")}`];
    });
};
