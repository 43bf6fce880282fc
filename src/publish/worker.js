// Keeps what was opened readable without a network. The network is always
// asked first, so nothing stale is shown while it answers.
const site = "{site}";
const name = "presidency-record " + site + " ";
const own = name + "{version}", pages = name + "pages";
// The oldest go when there are more pages than this.
const most = 400;

addEventListener("install", (event) => {
  const files = navigator.connection?.saveData ? {needed} : {all};
  event.waitUntil(caches.open(own).then((cache) => cache.addAll(files)));
});

addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(site)) return;
  event.respondWith(pathname.startsWith(site + "{app}") ? lasting(event) : fresh(event, pathname));
});

// The pages that are open came before this did.
async function begin() {
  for (const other of await caches.keys()) {
    if (other.startsWith(name) && other !== own && other !== pages) await caches.delete(other);
  }
  await clients.claim();
  const cache = await caches.open(pages);
  for (const { url } of await clients.matchAll()) {
    const { pathname } = new URL(url);
    if (!pathname.endsWith("/")) continue;
    await cache.addAll([pathname, pathname + "index.json"]).catch(() => {});
  }
}

// Files whose name changes with their content.
async function lasting({ request }) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function fresh(event, path) {
  try {
    const response = await fetch(event.request);
    if (response.status === 200) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (error) {
    const kept = await find(path);
    if (kept) return kept;
    if (event.request.mode === "navigate") return find(site + "{offline}");
    throw error;
  }
}

async function find(path) {
  const how = { ignoreVary: true };
  return (await (await caches.open(pages)).match(path, how)) ?? (await caches.open(own)).match(path, how);
}

async function keep(path, response) {
  const cache = await caches.open(pages);
  await cache.put(path, response);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
}
