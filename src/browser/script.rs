//! What the app asks of the plain script that starts it (`publish/start.js`,
//! `publish/page.js`): all that touches the document outside the app's own
//! markup. In WebAssembly it would be five times as large.

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

    /// Ends the app: the page stays as it is, and its links load pages. `why`
    /// is a sentence for readers.
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

    /// Writes what failed, and why, to the console.
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    pub(super) fn log(what: &str, why: &JsValue);
}
