//! What the app asks of the plain script that starts it (`publish/start.js`,
//! `publish/page.js`): all that touches the document outside the app's own
//! markup, and calls of the browser's interface that need no Rust.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsValue, prelude::*};
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// Whether the page's markup is as it was rendered.
    #[wasm_bindgen(js_namespace = site, js_name = isAsRendered)]
    pub(super) fn is_as_rendered() -> bool;

    /// What ends a request in 20 seconds from now. A request that is only left
    /// alone would hold up the next one for the same file.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn patience() -> AbortSignal;

    /// Ends the app before it has started: the page stays as it is, and its
    /// links load pages. `why` is the reader's message.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn fail(why: &str);

    /// Puts the path of the page into the address bar when the page came at
    /// another one, as hosts allow: `//about/`, `/About/`. Query and place stay.
    #[wasm_bindgen(js_namespace = site, js_name = correctAddress)]
    pub(super) fn correct_address(path: &str);

    /// A move to `path` begins. Until it ends, a failure of the app loads that.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn depart(path: &str);

    /// The head says what the page is from now on; nothing but the title when
    /// the canonical address is empty.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn describe(title: &str, description: &str, canonical: &str);

    /// A move has ended: closes the menu, and puts the focus on the heading,
    /// unless the address names a place. Without that a screen reader or
    /// keyboard would stay where the link was (WCAG 2.4.3).
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn arrive();

    /// Scrolls to the place that the address names.
    #[wasm_bindgen(js_namespace = site, js_name = findPlace)]
    pub(super) fn find_place();

    /// Loads `path` afresh, with the app that belongs to it.
    #[wasm_bindgen(js_namespace = location, js_name = assign)]
    pub(super) fn load(path: &str);

    /// A search is answered: nothing keeps room for its results any more. Whether
    /// a translator has changed the ones that are shown.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn answered() -> bool;

    /// Makes a change while the old page fades into the new (CSS View
    /// Transitions Level 1); at once where the browser cannot.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn fade(change: &JsValue);

    /// The value of a JSON file in UTF-8.
    ///
    /// # Errors
    /// The browser's `SyntaxError`.
    #[wasm_bindgen(js_namespace = site, catch)]
    pub(super) fn parse(json: &Uint8Array) -> Result<JsValue, JsValue>;

    /// A promise of the exports of a WebAssembly module without imports. It is
    /// rejected with the browser's error when the module cannot run.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn instantiate(module: &Uint8Array) -> Promise;

    /// Whether the browser has, and allows, the WebAssembly that the app and
    /// the search engine are compiled to.
    #[wasm_bindgen(js_namespace = site, js_name = runsWebAssembly)]
    pub(super) fn runs_webassembly() -> bool;

    /// Writes what failed, and its cause, to the console.
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    pub(super) fn log(failure: &str, cause: &JsValue);
}
