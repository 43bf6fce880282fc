// Starts the app, and stops it after a failure: the page is then a static page again,
// whose links load pages.

// The timeout of a request, in milliseconds.
const patience = 20_000;
// A module that uses the extensions of WebAssembly that rustc does: bulk memory,
// reference types, multi-value, sign extension, saturating conversions.
const features = "AGFzbQEAAAABDAJgAXwCf39gAAJ/fwMCAQAEBAFvAAEFAwEAAQoUARIAQQBBAEEA/AsAQQDAIAD8Ags=";
const unfetched = "{errors.app}{errors.not_loaded}";
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

// `names` are the addresses of the app's script and WebAssembly; `files` is a promise of
// the settled results of importing the first and fetching the second.
export async function start(names, files) {
  const slow = setTimeout(() => tell(notStarted("{errors.slow}")), patience);
  try {
    if (!runsWebAssembly()) throw new Error("{errors.no_web_assembly}");
    const [script, answer] = await files;
    // the error of an import does not contain the reason, so the script is fetched again
    if (script.reason) await check(await fetch(names[0], { cache: "reload" }));
    for (const { reason } of [script, answer]) if (reason) throw reason;
    try {
      await run(script.value, answer.value);
    } catch (error) {
      if (error.name !== "CompileError") throw error;
      // the file in the browser's cache may be damaged
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

// Throws an `Error` with a sentence for the reader if a response is not the file.
async function check(answer) {
  const { ok, status, url, headers } = answer;
  let why = `{errors.status}`;
  if (ok) {
    if (!headers.get("content-type")?.startsWith("text/html")) return;
    why = "{errors.foreign_page}";
    // some hosts serve a page of the site for missing files
    if ((await answer.text()).includes(" data-base=")) why = "{errors.missing}";
  }
  throw new Error(unfetched + why, { cause: url });
}

// The sentence for the reader about an error. An `Error` itself has such a message.
function sentence({ name, message }) {
  if (name === "Error") return message;
  if (/Compile|Link|Syntax/.test(name)) return "{errors.app}{errors.damaged}";
  if (/Range|Runtime/.test(name)) return "{errors.app}{errors.crashed}";
  return unfetched + "{errors.no_answer}";
}

function runsWebAssembly() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.from(atob(features), (byte) => byte.charCodeAt())));
  } catch {
    return false;
  }
}

function notStarted(why) {
  return "{errors.not_started}" + why;
}

// Stops the app. `why` is the message for the reader, and `error` is logged; it is
// missing if the browser has logged it, as it does uncaught errors.
function fail(why, error) {
  if (error) console.error(error, error.cause ?? "");
  if (failed) return;
  failed = true;
  delete page.dataset.app;
  // loads the page of a move that has begun, so that address and page agree
  if (page.dataset.move) location.assign(page.dataset.move);
  tell(why);
}

// Shows a message on the search page. Other pages do not need the app.
function tell(why) {
  const status = document.querySelector(".results__count");
  if (!status) return;
  delete page.dataset.query;
  const again = Object.assign(document.createElement("a"), { href: location.href, textContent: "{errors.try_again}" });
  status.replaceChildren(why + " ", again);
}

// After an uncaught error within WebAssembly the state of the app may be inconsistent.
function watch({ error, reason = error }) {
  if (/wasm/.test(reason?.stack)) fail("{errors.search}{errors.crashed}");
}
addEventListener("error", watch);
addEventListener("unhandledrejection", watch);

// After a failure these listeners, in the capture phase, keep events from the router.
for (const type of ["click", "submit"]) {
  addEventListener(type, (event) => failed && event.stopImmediatePropagation(), true);
}
addEventListener("popstate", () => failed && location.reload(), true);

// A hash of the types of the app's nodes in order and of the lengths of element names.
// `src/publish/fingerprint.rs` computes the same from the markup.
function fingerprint(node, sum = 0) {
  for (const child of node.childNodes) {
    sum = (Math.imul(sum, 31) + (child.localName?.length ?? 0)) | 0;
    sum = (Math.imul(fingerprint(child, sum), 31) + child.nodeType) | 0;
    // nodes after the app's last element do not count
    if (node === document.body && child.localName === "footer") break;
  }
  return sum;
}
