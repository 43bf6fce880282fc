// Starts the app, and keeps it from standing in a reader's way. When it cannot
// start, or fails later, the page stays what it was before: text, and links
// that load pages.

// How long an answer may take, in milliseconds.
const patience = 20_000;
// A module with what Rust's compiler uses of WebAssembly: bulk memory, reference
// types, several results, sign extension, saturating conversion.
const features = "AGFzbQEAAAABDAJgAXwCf39gAAJ/fwMCAQAEBAFvAAEFAwEAAQoUARIAQQBBAEEA/AsAQQDAIAD8Ags=";
const unfetched = "The app could not be fetched: ";
let failed = false;

Object.assign(site, {
  isAsRendered: () => String(fingerprint(document.body)) === page.dataset.nodes,
  patience: () => {
    const control = new AbortController();
    setTimeout(() => control.abort(new Error(`no answer in ${patience} ms`)), patience);
    return control.signal;
  },
  parse: (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
  instantiate: async (module) => (await WebAssembly.instantiate(module)).instance.exports,
  runsWebAssembly,
  fail: (why) => fail(notStarted(why)),
});

// `names`: the app's script and its WebAssembly; `files`: the module and the
// answer that these came to, settled.
export async function start(names, files) {
  const slow = setTimeout(() => tell(notStarted("There is no answer yet.")), patience);
  try {
    if (!runsWebAssembly()) throw new Error("This browser lacks or forbids the WebAssembly that it needs.");
    const [script, answer] = await files;
    // the error of an import does not say why the script did not come
    if (script.reason) await check(await fetch(names[0], { cache: "reload" }));
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
    fail(notStarted(sentence(error)), error);
  }
}

async function run(app, answer) {
  await check(answer);
  await app.default({ module_or_path: answer });
}

// Throws what is wrong with an answer: our own sentences.
async function check(answer) {
  const { ok, status, url, headers } = answer;
  let why = `the host answered with the error ${status}.`;
  if (ok) {
    if (!headers.get("content-type")?.startsWith("text/html")) return;
    why = "another page came instead. This network may want you to sign in.";
    // some hosts have a page for every address
    if ((await answer.text()).includes(" data-base=")) why = "the host does not have it.";
  }
  throw new Error(unfetched + why, { cause: url });
}

// What a reader is told of an error.
function sentence({ name, message }) {
  if (name === "Error") return message;
  if (/Compile|Link|Syntax/.test(name)) return "The app is incomplete or damaged.";
  if (/Range|Runtime/.test(name)) return "The app ended with an error.";
  return unfetched + "there is no answer. You may be offline.";
}

function runsWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.from(atob(features), (byte) => byte.charCodeAt())));
  } catch {
    return false;
  }
}

function notStarted(why) {
  return "The search did not start. " + why;
}

// Ends the app. `why` is the reader's message. `error` is the cause for the
// console, unless it is there already, as errors are that nothing caught.
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
  status.replaceChildren(why + " ", again);
}

// An error that passed through WebAssembly leaves the app in a state that
// nothing can rely on.
function watch({ error, reason = error }) {
  if (/wasm/.test(reason?.stack)) fail("The search ended with an error.");
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
