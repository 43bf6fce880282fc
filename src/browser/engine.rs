//! The WebAssembly module of the search engine, as the app calls it. Its exports are
//! documented in `src/engine/main.rs`.

use super::{
    failure::{Failed, LoadFailure},
    json, script,
};
use js_sys::{JSON, Reflect, Uint8Array, WebAssembly};
use record::files;
use search::Answer;
use site::{
    components::Results,
    pages::{LoadError, Resource},
};
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The exports of the module.
    #[derive(Clone)]
    type Exports;

    #[wasm_bindgen(method, getter)]
    fn memory(this: &Exports) -> WebAssembly::Memory;

    #[wasm_bindgen(method, catch)]
    fn room(this: &Exports, length: u32) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn load(this: &Exports, number: u32) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn ask(this: &Exports) -> Result<u32, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn answer(this: &Exports) -> Result<u32, JsValue>;
}

/// A running search engine. Clones share its memory. After an error it must not be
/// used again.
#[derive(Clone)]
pub(super) struct Engine(Exports);

impl Engine {
    /// Starts the engine in `module`.
    ///
    /// # Errors
    /// Why the browser cannot run it.
    pub(super) async fn start(module: &Uint8Array) -> Result<Self, LoadFailure> {
        let exports = JsFuture::from(script::instantiate(module)).await;
        let exports = exports.map_err(failed)?;
        Ok(Self(exports.unchecked_into()))
    }

    /// Passes it a file of the index: 0 is the first file, and the part with
    /// [`MissingPart::number`](search::MissingPart::number) n is n + 1.
    ///
    /// # Errors
    /// When the file is damaged or of another version, or the engine fails.
    pub(super) fn load(&self, number: u32, file: &Uint8Array) -> Result<(), LoadFailure> {
        let outcome = self.write(file).and_then(|()| self.0.load(number));
        let (error, cause) = match outcome.map_err(failed)? {
            0 => return Ok(()),
            2 => (LoadError::OtherVersion, "it has another format"),
            _ => (LoadError::Damaged, "its checksum is wrong"),
        };
        let place = format!("{}, file {number}", files::INDEX);
        Err(Failed::new(error, cause).of(Resource::SearchIndex, place))
    }

    /// The answer to an address of the search page, from its `?` on.
    ///
    /// # Errors
    /// When the engine fails, or its answer is of another version.
    pub(super) fn ask(&self, address: &str) -> Result<Results, LoadFailure> {
        let answer = || {
            self.write(&Uint8Array::from(address.as_bytes()))?;
            let length = self.0.ask()?;
            Ok(self.memory(self.0.answer()?, length))
        };
        let answer = answer().map_err(failed)?;
        let of_engine = |failed: Failed| failed.of(Resource::SearchEngine, files::ENGINE);
        let of_index = |failed: Failed| failed.of(Resource::SearchIndex, files::INDEX);
        let answer: Answer = json::read(script::parse(&answer)).map_err(of_engine)?;
        let cards = answer
            .hits
            .iter()
            .map(|hit| json::read(JSON::parse(&hit.payload)));
        let cards: Result<_, _> = cards.collect();
        Ok(Results {
            cards: cards.map_err(of_index)?,
            answer,
            touched: script::answered(),
        })
    }

    /// Writes bytes into the part of its memory that the engine reads.
    fn write(&self, bytes: &Uint8Array) -> Result<(), JsValue> {
        let length = bytes.length();
        let place = self.0.room(length)?;
        self.memory(place, length).set(bytes, 0);
        Ok(())
    }

    /// A part of the engine's memory.
    fn memory(&self, place: u32, length: u32) -> Uint8Array {
        let memory = self.0.memory().buffer();
        Uint8Array::new_with_byte_offset_and_length(&memory, place, length)
    }
}

/// The failure behind an error of WebAssembly (WebAssembly JavaScript Interface,
/// 5.10).
fn failed(cause: JsValue) -> LoadFailure {
    let name = Reflect::get(&cause, &"name".into()).ok();
    let name = name.and_then(|name| name.as_string()).unwrap_or_default();
    let error = match name.as_str() {
        _ if !script::runs_webassembly() => LoadError::NoWebAssembly,
        "CompileError" => LoadError::Damaged,
        // an import or an export is missing
        "LinkError" | "TypeError" => LoadError::OtherVersion,
        _ => LoadError::Crashed,
    };
    Failed { error, cause }.of(Resource::SearchEngine, files::ENGINE)
}
