// Keeps what was opened readable without a network. The network is always
// asked first, so nothing stale is shown while it answers.
const site = "{site}";
const name = "presidency-record " + site + " ";
const own = name + "{version}", pages = name + "kept";
// The oldest go when there are more pages than this.
const most = 400;
// What this version needs for itself.
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

// Fetches what is not there yet. A file that does not come as it should keeps
// none of the others back: it is asked for again with the next page, and then
// past the browser's own cache.
async function complete(how) {
  const cache = await caches.open(own);
  await Promise.all(files.map(async (file) => (await cache.match(place(file))) ?? take(own, file, how)));
}

// The pages that are open came before this did.
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

// Files whose name changes with their content. What was kept may be damaged:
// then it is asked for anew, past the browser's own cache.
async function lasting(event, path) {
  const kept = event.request.cache !== "reload" && (await caches.match(event.request));
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isRight(path, response)) event.waitUntil(keep(own, path, response.clone()));
  return response;
}

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

async function find(path) {
  const key = place(path);
  return (await caches.match(key, { cacheName: pages })) ?? caches.match(key, { cacheName: own });
}

async function take(cache, path, how) {
  // what hangs would hold up the page's own request for the same file
  const signal = AbortSignal.timeout?.(20_000);
  const response = await fetch(path, { cache: how, signal }).catch(() => {});
  if (response && isRight(path, response)) await keep(cache, path, response);
}

// Keeps an answer, made anew: browsers refuse one that was redirected where a
// page is opened, and caches one that varies. What breaks off is not kept.
async function keep(cache, path, response) {
  try {
    const headers = new Headers(response.headers);
    for (const header of ["vary", "content-encoding", "content-length"]) headers.delete(header);
    const body = await response.blob();
    // a host's or network's own page may stand in for one of the site
    if (isPage(path) && !/ data-(base|to)=/.test(await body.text())) return;
    const kept = await caches.open(cache);
    await kept.put(place(path), new Response(body, { headers }));
    const keys = await kept.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - most))) await kept.delete(old);
  } catch {}
}

// Whether an answer is what was asked for: whole, not from elsewhere, and no
// page in place of a file.
function isRight(path, { status, type, url, headers }) {
  const html = /^text\/html/.test(headers.get("content-type"));
  return status === 200 && type === "basic" && place(new URL(url).pathname) === place(path) && html === isPage(path);
}

function isPage(path) {
  return place(path).endsWith("/");
}

// One name for the addresses of a page, of which hosts lead from one to
// another: `/a/`, `/a`, `/a.html`, `/a/index.html`. Other files have one.
function place(path) {
  const bare = path.replace(/(\/index)?\.html$|\/$/, "");
  return /\.[^/]*$/.test(bare) ? path : bare + "/";
}
