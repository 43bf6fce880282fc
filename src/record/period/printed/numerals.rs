//! Numbers that are not written in Arabic digits: months by name, years in
//! words and in Roman numerals, decades and centuries.

use super::MONTHS;

/// The month, from 1, that `word` names in full, in short, or as a Roman
/// numeral (`9.XI.20`).
pub(super) fn month(word: &str) -> Option<u32> {
    let name = word.to_lowercase();
    let named = |month: &&str| name.len() >= 3 && month.to_lowercase().starts_with(&name);
    let by_name = MONTHS.iter().position(named).or_else(|| {
        // the one short form that is not a name's beginning
        (name == "sept").then_some(8)
    });
    match by_name {
        Some(place) => u32::try_from(place + 1).ok(),
        None => roman(word)
            .filter(|number| *number <= 12)
            .map(i32::cast_unsigned),
    }
}

/// The value of a Roman numeral of capitals, written as is usual: 1 to 3999.
pub(super) fn roman(text: &str) -> Option<i32> {
    const SIGNS: [(&str, i32); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let mut rest = text;
    let mut value = 0;
    for (sign, worth) in SIGNS {
        let most = if sign.starts_with(['D', 'L', 'V']) || sign.len() == 2 {
            1
        } else {
            3
        };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(sign) else {
                break;
            };
            rest = after;
            value += worth;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn unit(word: &str) -> Option<i32> {
    place(&UNITS, word)
}

fn place(names: &[&str], word: &str) -> Option<i32> {
    let place = names
        .iter()
        .position(|name| name.eq_ignore_ascii_case(word))?;
    i32::try_from(place).ok()
}

fn is(words: &[&str], at: usize, wanted: &str) -> bool {
    words
        .get(at)
        .is_some_and(|word| word.eq_ignore_ascii_case(wanted))
}

/// A number below 100 at the beginning of `words`, and how many words it takes:
/// `ninety-nine`, `twelve`, `oh five`.
fn below_hundred(words: &[&str]) -> Option<(i32, usize)> {
    let first = *words.first()?;
    let next = || {
        words
            .get(1)
            .and_then(|word| unit(word))
            .filter(|unit| (1..10).contains(unit))
    };
    if let Some(tens) = place(&TENS[2..], first) {
        let tens = (tens + 2) * 10;
        return Some(next().map_or((tens, 1), |unit| (tens + unit, 2)));
    }
    if ["oh", "o", "zero"]
        .iter()
        .any(|zero| first.eq_ignore_ascii_case(zero))
    {
        return next().map(|unit| (unit, 2));
    }
    unit(first).map(|unit| (unit, 1))
}

/// The year with which `words` begin: `twenty twenty`, `nineteen oh five`,
/// `nineteen hundred and five`, `two thousand (and) twenty-one`.
pub(super) fn year_in_words(words: &[&str]) -> Option<i32> {
    let (head, length) = below_hundred(words)?;
    let after = |at: usize| {
        let at = if is(words, at, "and") { at + 1 } else { at };
        let rest = words.get(at..).and_then(below_hundred);
        rest.map_or(0, |(rest, _)| rest)
    };
    if is(words, length, "thousand") {
        return (1..=2)
            .contains(&head)
            .then(|| head * 1000 + after(length + 1));
    }
    if !(10..=29).contains(&head) {
        return None;
    }
    if is(words, length, "hundred") {
        return Some(head * 100 + after(length + 1));
    }
    // `twenty one` is 21, and `twenty oh one` a year
    let (rest, _) = below_hundred(&words[length..])?;
    Some(head * 100 + rest)
}

/// The tens of the years that a word like `nineties` names.
pub(super) fn decade(word: &str) -> Option<i32> {
    let tens = word.to_lowercase();
    let tens = tens.strip_suffix("ies")?;
    TENS.iter()
        .position(|name| name.strip_suffix('y') == Some(tens))
        .and_then(|place| i32::try_from(place).ok())
}

/// How words for a century begin, in the languages round the Baltic Sea.
const CENTURIES: [&str; 12] = [
    "centur",
    "jahrhundert",
    "amži",
    "gadsimt",
    "sajand",
    "vuosisa",
    "århundr",
    "wiek",
    "век",
    "столет",
    "століт",
    "стагод",
];

const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The years of the centuries that are counted in `before` the `word` for one:
/// `20th century`, `XX amžius`, `the nineteenth and twentieth centuries`. They
/// are counted as EDTF does, from a year that ends with `00`.
pub(super) fn century(before: &[&str], word: &str) -> Vec<[i32; 2]> {
    let word = word.to_lowercase();
    if !CENTURIES.iter().any(|century| word.starts_with(century)) {
        return Vec::new();
    }
    let mut numbers: Vec<i32> = before.iter().filter_map(|word| ordinal(word)).collect();
    if let [.., tens, first] = before
        && (*tens, *first) == ("twenty", "first")
    {
        numbers = vec![21];
    }
    let numbers = numbers
        .into_iter()
        .filter(|number| (1..=30).contains(number));
    numbers
        .map(|number| [(number - 1) * 100, number * 100 - 1])
        .collect()
}

fn ordinal(word: &str) -> Option<i32> {
    let bare = word
        .strip_suffix("th")
        .or_else(|| word.strip_suffix("st"))
        .unwrap_or(word);
    let number = word.parse().ok().or_else(|| roman(bare));
    number.or_else(|| place(&ORDINALS, word).map(|place| place + 1))
}
