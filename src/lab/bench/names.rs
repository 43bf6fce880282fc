//! Names of people from the Baltic Sea region and the North, combined of common
//! first and last names, with what is typed for them on a keyboard without
//! diacritics.

use super::random::Random;

/// A first or last name.
#[derive(Clone, Copy, Debug)]
struct Name {
    written: &'static str,
    /// In ASCII.
    typed: &'static str,
}

const fn name(written: &'static str, typed: &'static str) -> Name {
    Name { written, typed }
}

const FIRST: [Name; 20] = [
    name("Kornelija", "kornelija"),
    name("Bjørn", "bjorn"),
    name("Łukasz", "lukasz"),
    name("Živilė", "zivile"),
    name("Jānis", "janis"),
    name("Åse", "ase"),
    name("Søren", "soren"),
    name("Þóra", "thora"),
    name("Małgorzata", "malgorzata"),
    name("Jürgen", "jurgen"),
    name("Eglė", "egle"),
    name("Šarūnas", "sarunas"),
    name("Līga", "liga"),
    name("Ægir", "aegir"),
    name("Đorđe", "dorde"),
    name("Göran", "goran"),
    name("Päivi", "paivi"),
    name("Õnne", "onne"),
    name("Čedomir", "cedomir"),
    name("Ólafur", "olafur"),
];

const LAST: [Name; 20] = [
    name("Jurgaitienė", "jurgaitiene"),
    name("Ødegård", "odegard"),
    name("Poznański", "poznanski"),
    name("Žemaitytė", "zemaityte"),
    name("Bērziņš", "berzins"),
    name("Weißmüller", "weissmuller"),
    name("Kjærsgaard", "kjaersgaard"),
    name("Guðmundsdóttir", "gudmundsdottir"),
    name("Wójcik", "wojcik"),
    name("Hämäläinen", "hamalainen"),
    name("Šimkevičius", "simkevicius"),
    name("Kļaviņa", "klavina"),
    name("Sjöström", "sjostrom"),
    name("Høybråten", "hoybraten"),
    name("Põldmägi", "poldmagi"),
    name("Gąsiorowski", "gasiorowski"),
    name("Đukić", "dukic"),
    name("Įvanauskas", "ivanauskas"),
    name("Großkopf", "grosskopf"),
    name("Łapiński", "lapinski"),
];

/// The full name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    /// With diacritics.
    pub(super) name: String,
    /// As typed in ASCII.
    pub(super) typed: String,
}

/// `count` people with different names; at most 400.
pub(super) fn people(count: usize, random: &mut Random) -> Vec<Person> {
    random
        .distinct(count, FIRST.len() * LAST.len())
        .into_iter()
        .map(|pair| (FIRST[pair % FIRST.len()], LAST[pair / FIRST.len()]))
        .map(|(first, last)| Person {
            name: format!("{} {}", first.written, last.written),
            typed: format!("{} {}", first.typed, last.typed),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn names_differ_and_can_be_typed_in_ascii() {
        let all = people(1000, &mut Random::new(5));
        assert_eq!(all.len(), 400);
        let names: HashSet<&str> = all.iter().map(|person| &*person.name).collect();
        let typed: HashSet<&str> = all.iter().map(|person| &*person.typed).collect();
        assert_eq!((names.len(), typed.len()), (400, 400));
        assert!(typed.iter().all(|name| name.is_ascii()));
    }

    #[test]
    fn first_and_last_names_are_shared() {
        let some = people(100, &mut Random::new(6));
        let first = |person: &Person| person.name.split(' ').next().unwrap().to_owned();
        let firsts: HashSet<String> = some.iter().map(first).collect();
        assert!(firsts.len() <= 20);
    }
}
