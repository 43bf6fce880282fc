// What the checks of citations share: citation.js with all its formats, and
// that the three formats of one entry say the same.

let citing;

/// citation.js, set to be strict.
export const citationJs = (site) => {
    if (citing) return citing;
    citing = site.require("@citation-js/core");
    for (const format of ["csl", "bibtex", "ris"]) site.require(`@citation-js/plugin-${format}`);
    citing.plugins.config.get("@bibtex").parse.strict = true;
    return citing;
};

/// The one item in a text, as CSL.
export const only = (site, text, type) => {
    const { plugins } = citationJs(site);
    const items = plugins.input.chain(text, { forceType: type, generateGraph: false });
    if (items.length !== 1) throw new Error(`holds ${items.length} entries`);
    return items[0];
};

const names = (people = []) =>
    people.map(({ family, literal, given, "non-dropping-particle": particle }) =>
        [literal, given, particle, family].filter(Boolean).join(" "));

/// Where an item says something else than the `cite.json` beside it.
export const differs = (site, path, item) => {
    const beside = path.replace(/[^/]+$/, "cite.json");
    if (!site.paths.includes(beside)) return [`there is no ${beside}`];
    const [csl] = [JSON.parse(site.text(beside))].flat();
    const year = ({ issued }) => issued?.["date-parts"]?.[0]?.[0];
    const pairs = {
        title: [item.title, csl.title],
        authors: [names(item.author).join("; "), names(csl.author).join("; ")],
        year: [year(item), year(csl)],
        address: [item.URL, csl.URL],
    };
    const other = Object.entries(pairs).filter(([, [here, there]]) => `${here ?? ""}` !== `${there ?? ""}`);
    const shown = (value) => JSON.stringify(value ?? null);
    return other.map(([what, [here, there]]) => `its ${what} is ${shown(here)}, in cite.json ${shown(there)}`);
};
