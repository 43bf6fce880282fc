//! Functions of the plain script that starts the app (`publish/start.js`,
//! `publish/page.js`): everything that changes the document outside the app's markup,
//! and calls of browser interfaces that need no Rust.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsValue, prelude::*};
use web_sys::AbortSignal;

#[wasm_bindgen]
extern "C" {
    /// Whether the page's markup is as it was rendered.
    #[wasm_bindgen(js_namespace = site, js_name = isAsRendered)]
    pub(super) fn is_as_rendered() -> bool;

    /// A signal that aborts a request after 20 seconds. A request that is not aborted
    /// would delay the next one for the same file.
    #[wasm_bindgen(js_namespace = site, js_name = patience)]
    pub(super) fn timeout() -> AbortSignal;

    /// Ends the app before it has started: the page stays a static page, whose links
    /// load pages. `message` is shown to the reader.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn fail(message: &str);

    /// Sets the path in the address bar to that of the page, where a host has sent the
    /// page for another one: `//about/`, `/About/`. Query and fragment are kept.
    #[wasm_bindgen(js_namespace = site, js_name = correctAddress)]
    pub(super) fn correct_address(path: &str);

    /// Records that a move to `path` has begun. Until it ends, a failure of the app
    /// loads that page.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn depart(path: &str);

    /// Changes the head to that of another page; only its title when the canonical
    /// address is empty.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn describe(title: &str, description: &str, canonical: &str);

    /// Completes a move: closes the menu, and focuses the heading unless the address
    /// has a fragment. Otherwise the focus of screen reader and keyboard would stay
    /// where the link was (WCAG 2.4.3).
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn arrive();

    /// Scrolls to the fragment of the address.
    #[wasm_bindgen(js_namespace = site, js_name = findPlace)]
    pub(super) fn find_place();

    /// Loads `path`, with the app of the version that the host has.
    #[wasm_bindgen(js_namespace = location, js_name = assign)]
    pub(super) fn load(path: &str);

    /// Removes the space that is reserved for results until the first answer. Returns
    /// whether the results that are shown were changed: by a translator, or by the removal of
    /// comments.
    #[wasm_bindgen(js_namespace = site)]
    pub(super) fn answered() -> bool;

    /// Makes a change while the old page fades into the new one (CSS View Transitions
    /// Level 1), or at once where the browser does not support that.
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

    /// Writes a failure and its cause to the console.
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    pub(super) fn log(failure: &str, cause: &JsValue);
}
