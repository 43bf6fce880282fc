//! The search engine as a WebAssembly of its own. It imports nothing and knows
//! only numbers: bytes are written into its memory and read from there.
//!
//! | export | what it does |
//! | --- | --- |
//! | `room(length)` | makes room for so many bytes, and says where |
//! | `load(number)` | takes what was written there as the file of that number, 0 being the index itself; 0 when it is good, 1 when damaged, 2 when of another version |
//! | `ask()` | takes it as an address of the search page; the length of the answer |
//! | `answer()` | where the answer is: an [`Answer`] as JSON |
//!
//! The numbers of further files are those of [`MissingPart`], plus one.

use search::{Answer, Engine, Unreadable};
use std::cell::RefCell;

#[cfg(doc)]
use search::MissingPart;

/// The engine, and the memory through which the app talks to it.
#[derive(Default)]
struct Instance {
    /// What the app writes: a file or an address.
    input: Vec<u8>,
    /// `None` until the index has come.
    engine: Option<Engine>,
    /// What the app reads: an answer.
    output: Vec<u8>,
}

thread_local! {
    static INSTANCE: RefCell<Instance> = RefCell::default();
}

/// Makes room for `length` bytes of input, and returns their address.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: u32) -> *mut u8 {
    INSTANCE.with_borrow_mut(|instance| {
        instance.input = vec![0; length as usize];
        instance.input.as_mut_ptr()
    })
}

/// Reads the input as file `number` of the index: 0 when it can be used, 1 when
/// it is damaged, 2 when it is of another version.
#[unsafe(no_mangle)]
pub extern "C" fn load(number: u32) -> u32 {
    INSTANCE.with_borrow_mut(|instance| {
        let bytes = std::mem::take(&mut instance.input);
        let taken = match (number.checked_sub(1), &mut instance.engine) {
            (None, _) => Engine::read(bytes).map(|engine| instance.engine = Some(engine)),
            (Some(number), Some(engine)) => engine.load(number, bytes),
            (Some(_), None) => Err(Unreadable::Damaged),
        };
        match taken {
            Ok(()) => 0,
            Err(Unreadable::Damaged) => 1,
            Err(Unreadable::OtherFormat) => 2,
        }
    })
}

/// Answers the input, an address of the search page. Returns the length of the
/// answer in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> u32 {
    INSTANCE.with_borrow_mut(|instance| {
        let address = String::from_utf8_lossy(&instance.input).into_owned();
        let answer = match &mut instance.engine {
            Some(engine) => engine.ask(&address),
            None => Answer::default(),
        };
        instance.output.clear();
        // writing plain data into memory cannot fail
        _ = serde_json::to_writer(&mut instance.output, &answer);
        instance.output.len() as u32
    })
}

/// The address of the last answer.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    INSTANCE.with_borrow(|instance| instance.output.as_ptr())
}

fn main() {}
