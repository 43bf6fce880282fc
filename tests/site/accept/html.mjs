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

const counts = ({ type, subType, message }) =>
    (type !== "info" || subType === "warning") && !NOT_ITS_MATTER.some((pattern) => pattern.test(message));

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
