// The service worker: stores pages that were opened, for reading offline. Pages come
// from the network first, so outdated ones are shown only offline.
const site = "{site}";
const name = "presidency-record " + site + " ";
const own = name + "{version}", pages = name + "kept";
// The greatest number of stored files; the oldest are removed first.
const most = 400;
// The files that are fetched on installation.
const files = navigator.connection?.saveData ? {needed} : {all};

addEventListener("install", (event) => {
  event.waitUntil(complete("default"));
});

addEventListener("activate", (event) => {
  event.waitUntil(begin());
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(site)) return;
  event.respondWith(pathname.startsWith(site + "{app}") ? lasting(event, pathname) : fresh(event, pathname));
});

// Fetches the files that are not stored yet. One that fails does not affect the others:
// it is fetched again with the next page, bypassing the HTTP cache (`how`).
async function complete(how) {
  const cache = await caches.open(own);
  await Promise.all(files.map(async (file) => (await cache.match(place(file))) ?? take(own, file, how)));
}

// Removes the caches of other versions, and stores the pages that are open, which were
// loaded before this worker was active.
async function begin() {
  for (const other of await caches.keys()) {
    if (other.startsWith(name) && other !== own && other !== pages) await caches.delete(other);
  }
  await clients.claim();
  for (const { url } of await clients.matchAll()) {
    const { pathname } = new URL(url);
    if (!isPage(pathname)) continue;
    await Promise.all([pathname, place(pathname) + "index.json"].map((file) => take(pages, file, "default")));
  }
}

// Answers with a file whose name changes with its content: from the cache, unless the
// request bypasses it because the file was damaged.
async function lasting(event, path) {
  const kept = event.request.cache !== "reload" && (await caches.match(event.request));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isRight(path, response)) event.waitUntil(keep(own, path, response.clone()));
  return response;
}

// Answers with any other file: from the network, or without one from the cache.
async function fresh(event, path) {
  const opened = event.request.mode === "navigate";
  try {
    const response = await fetch(event.request);
    if (isRight(path, response)) event.waitUntil(keep(pages, path, response.clone()));
    if (opened) event.waitUntil(complete("reload"));
    return response;
  } catch (error) {
    const kept = (await find(path)) ?? (opened && (await find(site + "{offline}")));
    if (kept) return kept;
    throw error;
  }
}

// The stored response for a path, if there is one.
async function find(path) {
  const key = place(path);
  return (await caches.match(key, { cacheName: pages })) ?? caches.match(key, { cacheName: own });
}

// Fetches and stores a file. Errors are ignored.
async function take(cache, path, how) {
  // a request that hangs would delay the page's own request for the same file
  const signal = AbortSignal.timeout?.(20_000);
  const response = await fetch(path, { cache: how, signal }).catch(() => {});
  if (response && isRight(path, response)) await keep(cache, path, response);
}

// Stores a response as a new one: browsers reject a redirected response for a
// navigation, and caches may reject one with `Vary`. An incomplete body throws, so it
// is not stored.
async function keep(cache, path, response) {
  try {
    const headers = new Headers(response.headers);
    for (const header of ["vary", "content-encoding", "content-length"]) headers.delete(header);
    const body = await response.blob();
    // a host or network may answer with a page of its own
    if (isPage(path) && !/ data-(base|to)=/.test(await body.text())) return;
    const kept = await caches.open(cache);
    await kept.put(place(path), new Response(body, { headers }));
    const keys = await kept.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - most))) await kept.delete(old);
  } catch {}
}

// Whether a response is complete, of this origin and of the same path, and HTML only if
// it is that of a page.
function isRight(path, { status, type, url, headers }) {
  const html = /^text\/html/.test(headers.get("content-type"));
  return status === 200 && type === "basic" && place(new URL(url).pathname) === place(path) && html === isPage(path);
}

function isPage(path) {
  return place(path).endsWith("/");
}

// The key of a path in the cache. A page has one for all addresses under which hosts
// serve it (`/a/`, `/a`, `/a.html`, `/a/index.html`); that of a file is its path.
function place(path) {
  const bare = path.replace(/(\/index)?\.html$|\/$/, "");
  return /\.[^/]*$/.test(bare) ? path : bare + "/";
}
