//! Names of people from round the Baltic and the North, made up of first and
//! last names that many people have, with what one types for them on a keyboard
//! without marks.

use super::random::Random;

type Name = (&'static str, &'static str);

const FIRST: [Name; 20] = [
    ("Kornelija", "kornelija"),
    ("Bjørn", "bjorn"),
    ("Łukasz", "lukasz"),
    ("Živilė", "zivile"),
    ("Jānis", "janis"),
    ("Åse", "ase"),
    ("Søren", "soren"),
    ("Þóra", "thora"),
    ("Małgorzata", "malgorzata"),
    ("Jürgen", "jurgen"),
    ("Eglė", "egle"),
    ("Šarūnas", "sarunas"),
    ("Līga", "liga"),
    ("Ægir", "aegir"),
    ("Đorđe", "dorde"),
    ("Göran", "goran"),
    ("Päivi", "paivi"),
    ("Õnne", "onne"),
    ("Čedomir", "cedomir"),
    ("Ólafur", "olafur"),
];

const LAST: [Name; 20] = [
    ("Jurgaitienė", "jurgaitiene"),
    ("Ødegård", "odegard"),
    ("Poznański", "poznanski"),
    ("Žemaitytė", "zemaityte"),
    ("Bērziņš", "berzins"),
    ("Weißmüller", "weissmuller"),
    ("Kjærsgaard", "kjaersgaard"),
    ("Guðmundsdóttir", "gudmundsdottir"),
    ("Wójcik", "wojcik"),
    ("Hämäläinen", "hamalainen"),
    ("Šimkevičius", "simkevicius"),
    ("Kļaviņa", "klavina"),
    ("Sjöström", "sjostrom"),
    ("Høybråten", "hoybraten"),
    ("Põldmägi", "poldmagi"),
    ("Gąsiorowski", "gasiorowski"),
    ("Đukić", "dukic"),
    ("Įvanauskas", "ivanauskas"),
    ("Großkopf", "grosskopf"),
    ("Łapiński", "lapinski"),
];

/// Someone's full name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    /// With its marks.
    pub name: String,
    /// As it is typed without them.
    pub typed: String,
}

/// `count` people, no two of one name; 400 at most.
pub(super) fn people(count: usize, random: &mut Random) -> Vec<Person> {
    random
        .distinct(count, FIRST.len() * LAST.len())
        .into_iter()
        .map(|pair| (FIRST[pair % FIRST.len()], LAST[pair / FIRST.len()]))
        .map(|(first, last)| Person {
            name: format!("{} {}", first.0, last.0),
            typed: format!("{} {}", first.1, last.1),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn everyone_can_be_typed_in_ascii_and_has_a_name_of_their_own() {
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
