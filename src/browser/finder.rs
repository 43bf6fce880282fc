//! The search engine in the browser: fetched when somebody first searches, and
//! then asked without waiting for anything. What an answer lacks is fetched,
//! and the question asked again.

use super::{fetch, json, script, scroll::Scroll};
use js_sys::{Object, Reflect, Uint8Array, WebAssembly};
use leptos::{prelude::*, task::spawn_local};
use record::{files, route::Base};
use search::{Found, Need};
use site::components::{Finder, Finding, Results};
use std::sync::{Arc, Mutex};
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What the engine exports: see `src/engine/main.rs`.
    #[derive(Clone)]
    type Engine;

    #[wasm_bindgen(method, getter)]
    fn memory(this: &Engine) -> WebAssembly::Memory;

    #[wasm_bindgen(method, catch)]
    fn room(this: &Engine, length: u32) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn load(this: &Engine, number: u32) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn ask(this: &Engine) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn answer(this: &Engine) -> Result<u32, JsValue>;
}

/// Why there is no answer, as readers are told.
type Why = String;

const ENGINE: &str = "The search engine";
const INDEX: &str = "The search index";

/// What came is not what it should be. Some browsers take a file that breaks
/// off for a whole one.
fn damaged(what: &str) -> Why {
    format!("{what} came incomplete or damaged.")
}

fn other_version() -> Why {
    "The site has changed since this page was opened. Reload it to search.".to_owned()
}

/// What is known of the engine, and who waits for it.
#[derive(Default)]
struct State {
    engine: Option<Engine>,
    /// Whether something is being fetched.
    busy: bool,
    /// Whether what came last was no good.
    failed: bool,
    /// The last question of each asker that is not answered in full.
    open: Vec<(RwSignal<Finding>, String)>,
}

#[derive(Clone)]
struct Search {
    base: Base,
    scroll: Scroll,
    state: StoredValue<State, LocalStorage>,
}

/// Provides the finder to all pages.
pub(super) fn provide(base: Base, scroll: Scroll) {
    let search = Search {
        base,
        scroll,
        state: StoredValue::new_local(State::default()),
    };
    let find = move |(address, finding): (String, RwSignal<Finding>)| {
        search.state.update_value(|state| {
            state.open.retain(|(other, _)| *other != finding);
            state.open.push((finding, address));
        });
        search.answer();
    };
    provide_context(Finder(Callback::new(find)));
}

impl Search {
    /// Answers whoever waits, as far as that is possible now, and fetches what
    /// is missing.
    fn answer(&self) {
        let engine = self.state.with_value(|state| state.engine.clone());
        let Some(engine) = engine else {
            self.each(|finding, _| {
                let shown = finding.with_untracked(|it| matches!(it, Finding::Ready(_)));
                if !shown {
                    finding.set(Finding::Loading);
                }
                None
            });
            return self.fetch(Vec::new());
        };
        let mut needs: Vec<Need> = Vec::new();
        self.each(|finding, address| match ask(&engine, address) {
            Err(why) => {
                fail(finding, why);
                Some(())
            }
            Ok(results) => {
                let whole = results.found.needs.is_empty();
                needs.extend(results.found.needs.iter().cloned());
                let first = finding.with_untracked(|it| !matches!(it, Finding::Ready(_)));
                match results.found.waiting {
                    true if first => finding.set(Finding::Loading),
                    // what is shown stays until there is more
                    true => {}
                    false => {
                        finding.set(Finding::Ready(Arc::new(Mutex::new(results))));
                        self.scroll_back();
                    }
                }
                whole.then_some(())
            }
        });
        if !needs.is_empty() {
            self.fetch(needs);
        }
    }

    /// Lets go of those whom `each` has answered in full.
    fn each(&self, mut each: impl FnMut(RwSignal<Finding>, &str) -> Option<()>) {
        let open = self
            .state
            .try_update_value(|state| std::mem::take(&mut state.open));
        let mut open = open.unwrap_or_default();
        open.retain(|(finding, address)| {
            !finding.is_disposed() && each(*finding, address).is_none()
        });
        self.state.update_value(|state| state.open.extend(open));
    }

    /// Fetches these files, or else the engine and its index, and answers again.
    fn fetch(&self, needs: Vec<Need>) {
        let busy = self
            .state
            .try_update_value(|state| std::mem::replace(&mut state.busy, true));
        if busy == Some(true) {
            return;
        }
        let search = self.clone();
        spawn_local(async move {
            let come = match search.state.with_value(|state| state.engine.clone()) {
                Some(engine) => search.fetch_parts(&engine, needs).await,
                None => search.fetch_engine().await,
            };
            search.state.update_value(|state| {
                state.busy = false;
                state.failed = come.is_err();
            });
            match come {
                Ok(()) => search.answer(),
                Err(why) => {
                    // the next question begins anew
                    search.state.update_value(|state| state.engine = None);
                    search.each(|finding, _| {
                        fail(finding, why.clone());
                        Some(())
                    });
                }
            }
        });
    }

    async fn fetch_engine(&self) -> Result<(), Why> {
        let failed = self.state.with_value(|state| state.failed);
        let file = |name: &str| fetch::bytes(self.base.file(name), failed);
        // both are on their way at once
        let (engine, index) = (file(files::ENGINE), file(files::INDEX));
        let engine = bytes(ENGINE, engine).await?;
        let module = WebAssembly::instantiate_buffer(&engine, &Object::new());
        let broken = |why| {
            script::log(ENGINE, &why);
            damaged(ENGINE)
        };
        let module = JsFuture::from(module).await.map_err(broken)?;
        let exports = Reflect::get(&module, &"instance".into())
            .and_then(|instance| Reflect::get(&instance, &"exports".into()))
            .map_err(broken)?;
        let engine: Engine = exports.unchecked_into();
        load(&engine, 0, &bytes(INDEX, index).await?)?;
        self.state.update_value(|state| state.engine = Some(engine));
        Ok(())
    }

    async fn fetch_parts(&self, engine: &Engine, needs: Vec<Need>) -> Result<(), Why> {
        let files: Vec<_> = needs
            .into_iter()
            .map(|Need { number, file }| {
                let url = self.base.file(&format!("{}{file}", files::INDEX_PARTS));
                (number, fetch::bytes(url, false))
            })
            .collect();
        for (number, file) in files {
            load(engine, number + 1, &bytes(INDEX, file).await?)?;
        }
        Ok(())
    }

    /// Results that were gone back to stand where they were left.
    fn scroll_back(&self) {
        let scroll = self.scroll;
        spawn_local(async move {
            leptos::task::tick().await;
            let path = window().location().pathname().unwrap_or_default();
            if let Some(place) = scroll.take_back(&path) {
                Scroll::to(place);
            }
        });
    }
}

/// Says why there is no answer.
fn fail(finding: RwSignal<Finding>, why: Why) {
    script::answered();
    finding.set(Finding::Failed(why));
}

/// What came, or why it did not.
async fn bytes(what: &str, file: js_sys::Promise) -> Result<Vec<u8>, Why> {
    let came = fetch::settled(file).await;
    came.map(|bytes| Uint8Array::new(&bytes).to_vec())
        .map_err(|fault| fault.sentence(what))
}

/// Writes bytes into the engine's memory.
fn write(engine: &Engine, bytes: &[u8]) -> Result<(), JsValue> {
    let length = bytes.len() as u32;
    let place = engine.room(length)?;
    let memory = engine.memory().buffer();
    Uint8Array::new_with_byte_offset_and_length(&memory, place, length).copy_from(bytes);
    Ok(())
}

fn load(engine: &Engine, number: u32, bytes: &[u8]) -> Result<(), Why> {
    match write(engine, bytes).and_then(|()| engine.load(number)) {
        Ok(0) => Ok(()),
        Ok(2) => Err(other_version()),
        Ok(_) => {
            script::log(INDEX, &JsValue::from("its checksum is wrong"));
            Err(damaged(INDEX))
        }
        Err(why) => Err(broken(&why)),
    }
}

/// The engine failed in what it was given.
fn broken(why: &JsValue) -> Why {
    script::log(ENGINE, why);
    "The search failed.".to_owned()
}

fn ask(engine: &Engine, address: &str) -> Result<Results, Why> {
    let said = || -> Result<String, JsValue> {
        write(engine, address.as_bytes())?;
        let length = engine.ask()?;
        let place = engine.answer()?;
        let memory = engine.memory().buffer();
        let answer = Uint8Array::new_with_byte_offset_and_length(&memory, place, length);
        Ok(String::from_utf8_lossy(&answer.to_vec()).into_owned())
    };
    let said = said().map_err(|why| broken(&why))?;
    let found: Found = json::read(&said).ok_or_else(other_version)?;
    let cards = found.hits.iter().map(|hit| json::read(&hit.shown));
    let cards = cards.collect::<Option<_>>().ok_or_else(other_version)?;
    Ok(Results {
        found,
        cards,
        touched: script::answered(),
    })
}
