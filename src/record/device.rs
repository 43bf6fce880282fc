//! Names that some systems keep for devices.

/// Whether Windows has a device of that name, whatever ending a file of it has
/// (Microsoft, "Naming Files, Paths, and Namespaces").
pub fn is_device(name: &str) -> bool {
    match name
        .strip_prefix("com")
        .or_else(|| name.strip_prefix("lpt"))
    {
        Some(number) => number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()),
        None => ["con", "prn", "aux", "nul"].contains(&name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_keeps_names_for_devices() {
        for name in ["con", "prn", "aux", "nul", "com0", "com1", "lpt9"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["conference", "com", "com10", "lpt", "coma", "auxiliary"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
