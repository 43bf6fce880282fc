//! Languages by name.

/// The English name of a language, by its BCP 47 tag; the tag itself for one
/// that is not spoken round the Baltic.
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
