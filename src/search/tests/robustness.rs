//! Parts, damaged files and arbitrary addresses.

use super::*;

#[test]
fn an_index_in_parts_answers_as_one_in_one_file() {
    let mut whole = engine_with_facets();
    let files = files_with_facets(Layout::Parts);
    let mut apart = Engine::read(files.index).unwrap();
    for address in [
        "q=labour",
        "q=labuor%20",
        "country=lv",
        "q=lab&kind=event",
        "sort=newest",
        "",
    ] {
        let mut answer = apart.ask(address);
        for _ in 0..9 {
            for missing in std::mem::take(&mut answer.missing) {
                let part = files
                    .parts
                    .iter()
                    .find(|part| part.name == missing.file)
                    .unwrap();
                apart.load(missing.number, part.bytes.clone()).unwrap();
            }
            answer = apart.ask(address);
        }
        let expected = whole.ask(address);
        // the values of facets that are not opened are not fetched
        answer.facets.clone_from(&expected.facets);
        assert_eq!(answer, expected, "{address}");
    }
}

#[test]
fn damaged_files_and_other_formats_are_refused() {
    let index = files_with_facets(Layout::Whole).index;
    for cut in 0..index.len() {
        assert_eq!(
            Engine::read(index[..cut].to_vec()).unwrap_err(),
            Unreadable::Damaged,
            "{cut}"
        );
    }
    for at in 0..index.len() {
        let mut other = index.clone();
        other[at] ^= 0x10;
        let error = Engine::read(other).unwrap_err();
        let expected = if at == 4 {
            Unreadable::OtherFormat
        } else {
            Unreadable::Damaged
        };
        assert_eq!(error, expected, "{at}");
    }
    let files = files_with_facets(Layout::Parts);
    let mut apart = Engine::read(files.index).unwrap();
    let part = &files.parts[0].bytes;
    assert_eq!(apart.load(0, part[1..].to_vec()), Err(Unreadable::Damaged));
    assert_eq!(apart.load(99, part.clone()), Err(Unreadable::Damaged));
}

#[test]
fn no_index_makes_the_engine_panic() {
    let mut records = records_with_facets();
    records.extend(many(40));
    let index = write(&records, &facets(), Layout::Whole).index;
    let mut seed = 11_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize % below
    };
    for _ in 0..3_000 {
        let mut other = index.clone();
        for _ in 0..=next(8) {
            let at = index::HEAD + next(other.len() - index::HEAD);
            other[at] = next(256) as u8;
        }
        if next(4) == 0 {
            other.truncate(index::HEAD + next(other.len() - index::HEAD));
        }
        let sum = index::bytes::checksum(&other[index::HEAD..]).to_le_bytes();
        other[5..index::HEAD].copy_from_slice(&sum);
        if let Ok(mut engine) = Engine::read(other) {
            for address in [
                "q=labour",
                "q=\"re1%20ka2\"",
                "q=lbaour%20&country=lv",
                "q=k",
                "sort=newest&kind=event",
                "q=ÉÆĶ%20CO₂%20ﬁ&country=lv",
            ] {
                engine.ask(address);
            }
        }
    }
}

#[test]
fn no_address_makes_the_engine_panic() {
    let mut engine = engine_with_facets();
    let pieces = [
        "\"", "-", ":", "country", "é", "\u{301}", " ", "labour", "*", "%", "kind:", "“", "0", "'",
        "\u{ad}", "😀",
    ];
    let mut seed = 3_u64;
    for _ in 0..20_000 {
        let mut q = String::new();
        for _ in 0..6 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            q.push_str(pieces[seed as usize % pieces.len()]);
        }
        engine.ask(&format!("q={q}"));
        let request = Request {
            query: q,
            ..Request::default()
        };
        engine.ask(&request.address());
    }
}
