//! The places of panics in the sources, which only their messages name. The data
//! of a WebAssembly holds the names of the files, which are those of the machine
//! that built it, and for each panic 16 bytes: the address and the length of a
//! name, line and column.

use walrus::{ConstExpr, DataId, DataKind, Module, ir::Value};

/// The length of a place, in bytes.
const PLACE: usize = 16;
/// A place without a name; even an empty name needs an address.
const NOWHERE: [u8; PLACE] = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// A part of the memory, as it is at the start.
struct Segment {
    id: DataId,
    address: usize,
    bytes: Vec<u8>,
}

/// Blanks names and places. Returns the number of names.
pub(super) fn blank(module: &mut Module) -> usize {
    let mut segments: Vec<Segment> = module
        .data
        .iter()
        .filter_map(|data| match data.kind {
            DataKind::Active {
                offset: ConstExpr::Value(Value::I32(address)),
                ..
            } => Some(Segment {
                id: data.id(),
                address: usize::try_from(address).ok()?,
                bytes: data.value.clone(),
            }),
            _ => None,
        })
        .collect();
    let names = source_names(&segments);
    for Segment { address, bytes, .. } in &mut segments {
        for at in (0..bytes.len()).step_by(4) {
            if name_at(bytes, at).is_some_and(|name| names.binary_search(&name).is_ok()) {
                bytes[at..at + PLACE].copy_from_slice(&NOWHERE);
            }
        }
        for (start, length) in &names {
            let from = start.checked_sub(*address);
            if let Some(name) = from.and_then(|from| bytes.get_mut(from..from + length)) {
                name.fill(0);
            }
        }
    }
    for segment in segments {
        module.data.get_mut(segment.id).value = segment.bytes;
    }
    names.len()
}

/// Address and length of each name of a source file that a place has, sorted.
fn source_names(segments: &[Segment]) -> Vec<(usize, usize)> {
    let mut names = Vec::new();
    for segment in segments {
        for at in (0..segment.bytes.len()).step_by(4) {
            names.extend(name_at(&segment.bytes, at).filter(|name| is_source(segments, *name)));
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Address and length of a name, if a place begins here.
fn name_at(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let place = bytes.get(at..at + PLACE)?;
    let number = |at: usize| Some(u32::from_le_bytes(place[at..at + 4].try_into().ok()?));
    Some((number(0)? as usize, number(4)? as usize))
}

/// Whether what stands there is the name of a source file.
fn is_source(segments: &[Segment], (start, length): (usize, usize)) -> bool {
    let mut found = segments.iter().filter_map(|segment| {
        let from = start.checked_sub(segment.address)?;
        segment.bytes.get(from..from.checked_add(length)?)
    });
    found.next().is_some_and(|name| {
        name.ends_with(b".rs")
            && (name.starts_with(b"/") || name.starts_with(b"src/"))
            && name.iter().all(u8::is_ascii_graphic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sources_and_places_in_them_are_blanked_and_nothing_else() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let text = b"/home/a/src/lib.rs/search/index.bin";
        let place = |start: u32, length: u32| [start, length, 7, 9].map(u32::to_le_bytes).concat();
        let mut bytes = text.to_vec();
        bytes.resize(36, 0);
        bytes.extend(place(1000, 18));
        bytes.extend(place(1018, 17));
        let offset = ConstExpr::Value(Value::I32(1000));
        let kind = DataKind::Active { memory, offset };
        let id = module.data.add(kind, bytes);
        assert_eq!(blank(&mut module), 1);
        let bytes = &module.data.get(id).value;
        assert_eq!(bytes[..18], [0; 18]);
        assert_eq!(&bytes[18..35], b"/search/index.bin");
        assert_eq!(bytes[36..52], NOWHERE);
        assert_eq!(bytes[52..], place(1018, 17));
    }
}
