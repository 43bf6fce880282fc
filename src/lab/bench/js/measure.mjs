// Measures engines in the browser, each page in a context of its own.

import { sep } from "node:path";
import { weigh } from "./build.mjs";
import { engines } from "./engines.mjs";

/// Loading is measured in three pages when it takes less than this.
const QUICK_MS = 5000;

/// Calls the function `name` of page.mjs in a new page.
export const inPage = async ({ browser, server }, name, ...given) => {
    const context = await browser.createBrowserContext();
    try {
        const page = await context.newPage();
        await page.goto(`${server.url}/work/page.html`);
        await page.waitForFunction("globalThis.bench");
        return await page.evaluate((name, given) => bench[name](...given), name, given);
    } finally {
        await context.close();
    }
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/// The bytes and requests of an engine that fetches parts by itself, for one query
/// of each class.
const session = async (place, job, folder, queries) => {
    const texts = queries.classes.map(({ queries }) => queries[0].text);
    place.server.requests.length = 0;
    await inPage(place, "session", job, texts);
    const asked = place.server.requests.filter((file) => file.startsWith(folder + sep));
    let sessionBytes = 0;
    for (const file of asked) sessionBytes += (await weigh(file)).small;
    return { sessionBytes, sessionRequests: asked.length };
};

/// All figures of an engine that `prepare` has built.
export const measured = async (place, { made, job, folder }, queries) => {
    const found = await inPage(place, "measure", job, queries);
    const loads = [found.loadMs];
    while (loads.length < 3 && found.loadMs < QUICK_MS) {
        loads.push(await inPage(place, "load", job));
    }
    const fetched = engines[job.engine].fetches && (await session(place, job, folder, queries));
    return { ...made, ...found, loadMs: median(loads), ...fetched };
};
