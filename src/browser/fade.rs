//! A cross-fade from page to page, where the browser knows view transitions
//! (CSS View Transitions Level 1). The style turns it off for readers who want
//! less motion.

use super::fetch::promise;
use js_sys::{Function, Promise};
use leptos::{prelude::*, task::spawn_local};
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Fading;

    #[wasm_bindgen(method, catch, js_name = startViewTransition)]
    fn start(this: &Fading, change: &JsValue) -> Result<Transition, JsValue>;

    type Transition;

    #[wasm_bindgen(method, getter)]
    fn ready(this: &Transition) -> Promise;
}

/// Makes `change` while the old page fades into the new; at once where the
/// browser cannot.
pub(super) fn cross_fade(change: impl Future<Output = ()> + 'static) {
    let change = Closure::once_into_js(move || {
        promise(async move {
            change.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    match document().unchecked_ref::<Fading>().start(&change) {
        // a transition that is skipped, as in a hidden tab, rejects this; the
        // change is made all the same
        Ok(transition) => spawn_local(async move {
            _ = JsFuture::from(transition.ready()).await;
        }),
        Err(_) => _ = change.unchecked_ref::<Function>().call0(&JsValue::NULL),
    }
}
