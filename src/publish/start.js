// Starts the app, and keeps it from standing in a reader's way. When it cannot
// start, or fails later, the page stays what it was before: text, and links
// that load pages.

// How long an answer may take, in milliseconds.
const patience = 20_000;
let failed = false;

Object.assign(site, {
  isAsRendered: () => String(fingerprint(document.body)) === page.dataset.nodes,
  patience: () => {
    const control = new AbortController();
    setTimeout(() => control.abort(new Error(`no answer in ${patience} ms`)), patience);
    return control.signal;
  },
  fail,
});

// `names`: the app's script and its WebAssembly; `files`: the module and the
// answer that these came to, settled.
export async function start(names, files) {
  const slow = setTimeout(tell, patience, "There is no answer yet.");
  try {
    if (!globalThis.WebAssembly) throw new Error("This browser has no WebAssembly.");
    const [script, answer] = await files;
    for (const { reason } of [script, answer]) if (reason) throw reason;
    try {
      await run(script.value, answer.value);
    } catch (error) {
      if (error.name !== "CompileError") throw error;
      // the browser may keep a file that came damaged as long as the right one
      await run(script.value, await fetch(names[1], { cache: "reload" }));
    }
    clearTimeout(slow);
  } catch (error) {
    clearTimeout(slow);
    for (const name of names) fetch(name, { cache: "reload" }).catch(() => {});
    fail(sentence(error), error);
  }
}

async function run(app, answer) {
  const { ok, status, url, headers } = answer;
  if (!ok) throw new Error(`The host answered with the error ${status}.`, { cause: url });
  if (headers.get("content-type")?.startsWith("text/html")) {
    throw new Error("Another page came instead. This network may want you to sign in.", { cause: url });
  }
  await app.default({ module_or_path: answer });
}

// What a reader is told of an error: our own sentences as they are.
function sentence({ name, message }) {
  if (name === "Error") return message;
  if (/Compile|Link|Syntax/.test(name)) return "A file came incomplete or damaged.";
  if (name === "RuntimeError") return "It does not run in this browser.";
  return "A file could not be fetched. You may be offline.";
}

// Ends the app. `why` is a sentence for the reader, `error` the cause for the
// console; an error that nobody caught stands there already.
function fail(why, error) {
  if (error) console.error(error, error.cause ?? "");
  if (failed) return;
  failed = true;
  delete page.dataset.app;
  // the address and the page must not part: a move under way becomes a load
  if (page.dataset.move) location.assign(page.dataset.move);
  tell(why);
}

// Only where something is missing without the app: on the search page.
function tell(why) {
  const status = document.querySelector(".results__count");
  if (!status) return;
  delete page.dataset.query;
  const again = Object.assign(document.createElement("a"), { href: location.href, textContent: "Try again" });
  status.replaceChildren(`The search did not start. ${why} `, again);
}

// An error that passed through WebAssembly leaves the app in a state that
// nothing can rely on.
function watch({ error, reason = error }) {
  if (/wasm/.test(reason?.stack)) fail("The search failed.");
}
addEventListener("error", watch);
addEventListener("unhandledrejection", watch);

// These come before the router's.
for (const type of ["click", "submit"]) {
  addEventListener(type, (event) => failed && event.stopImmediatePropagation(), true);
}
addEventListener("popstate", () => failed && location.reload(), true);

// Of the nodes of the app, in order: their kinds, and the lengths of the names
// of elements. `src/publish/fingerprint.rs` says the same of the markup.
function fingerprint(node, sum = 0) {
  for (const child of node.childNodes) {
    sum = (Math.imul(sum, 31) + (child.localName?.length ?? 0)) | 0;
    sum = (Math.imul(fingerprint(child, sum), 31) + child.nodeType) | 0;
    // what stands behind the app's last element does not matter
    if (node === document.body && child.localName === "footer") break;
  }
  return sum;
}
