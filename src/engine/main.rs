//! The search engine as a WebAssembly of its own. It imports nothing and knows
//! only numbers: bytes are written into its memory and read from there.
//!
//! | export | what it does |
//! | --- | --- |
//! | `room(length)` | makes room for so many bytes, and says where |
//! | `load(number)` | takes what was written there as the file of that number, 0 being the index itself; 0 when it is good, 1 when damaged, 2 when of another version |
//! | `ask()` | takes it as an address of the search page; the length of the answer |
//! | `answer()` | where the answer is: a [`Found`] as JSON |
//!
//! The numbers of further files are those of [`Need`], plus one.

use search::{Engine, Found, Unreadable};
use std::cell::RefCell;

#[cfg(doc)]
use search::Need;

#[derive(Default)]
struct State {
    room: Vec<u8>,
    engine: Option<Engine>,
    answer: Vec<u8>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

#[unsafe(no_mangle)]
pub extern "C" fn room(length: u32) -> *mut u8 {
    STATE.with_borrow_mut(|state| {
        state.room = vec![0; length as usize];
        state.room.as_mut_ptr()
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn load(number: u32) -> u32 {
    STATE.with_borrow_mut(|state| {
        let bytes = std::mem::take(&mut state.room);
        let taken = match (number.checked_sub(1), &mut state.engine) {
            (None, _) => Engine::read(bytes).map(|engine| state.engine = Some(engine)),
            (Some(number), Some(engine)) => engine.hand_over(number, bytes),
            (Some(_), None) => Err(Unreadable::Damaged),
        };
        match taken {
            Ok(()) => 0,
            Err(Unreadable::Damaged) => 1,
            Err(Unreadable::OtherFormat) => 2,
        }
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn ask() -> u32 {
    STATE.with_borrow_mut(|state| {
        let address = String::from_utf8_lossy(&state.room).into_owned();
        let found = match &mut state.engine {
            Some(engine) => engine.ask(&address),
            None => Found::default(),
        };
        state.answer.clear();
        // writing plain data into memory cannot fail
        _ = serde_json::to_writer(&mut state.answer, &found);
        state.answer.len() as u32
    })
}

#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    STATE.with_borrow(|state| state.answer.as_ptr())
}

fn main() {}
