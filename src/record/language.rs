//! The English names of languages.
//!
//! ```
//! assert_eq!(record::language_name("lt"), "Lithuanian");
//! assert_eq!(record::language_name("en-GB"), "English");
//! assert_eq!(record::language_name("ja"), "ja");
//! ```

/// The English name of the primary language of a BCP 47 tag; the tag itself for a
/// language that is not used in the Baltic Sea region.
pub fn language_name(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag);
    match primary {
        "da" => "Danish",
        "de" => "German",
        "en" => "English",
        "et" => "Estonian",
        "fi" => "Finnish",
        "is" => "Icelandic",
        "lt" => "Lithuanian",
        "lv" => "Latvian",
        "nb" | "nn" | "no" => "Norwegian",
        "pl" => "Polish",
        "ru" => "Russian",
        "sv" => "Swedish",
        "uk" => "Ukrainian",
        _ => tag,
    }
    .to_owned()
}
