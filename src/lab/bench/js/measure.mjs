// An engine in the browser: every page in a profile of its own.

import { sep } from "node:path";
import { weigh } from "./build.mjs";
import { engines } from "./engines.mjs";

/// A load that takes less is measured in three pages.
const QUICK_MS = 5000;

/// Calls the function `name` of page.mjs in a fresh page.
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

/// What is fetched by an engine that fetches what it needs, for one question
/// of each kind.
const session = async (place, job, folder, questions) => {
    const texts = questions.classes.map(({ items }) => items[0].text);
    place.server.requests.length = 0;
    await inPage(place, "session", job, texts);
    const asked = place.server.requests.filter((file) => file.startsWith(folder + sep));
    let sessionBytes = 0;
    for (const file of asked) sessionBytes += (await weigh(file)).small;
    return { sessionBytes, sessionRequests: asked.length };
};

/// All figures of an engine that `prepare` has made.
export const measured = async (place, { made, job, folder }, questions) => {
    const found = await inPage(place, "measure", job, questions);
    const loads = [found.loadMs];
    while (loads.length < 3 && found.loadMs < QUICK_MS) {
        loads.push(await inPage(place, "load", job));
    }
    const fetched = engines[job.engine].fetches && (await session(place, job, folder, questions));
    return { ...made, ...found, loadMs: median(loads), ...fetched };
};
