//! File names that Windows reserves for devices.
//!
//! ```
//! assert!(record::is_device("con"));
//! assert!(!record::is_device("conference"));
//! ```

/// Whether Windows reserves `name`, in lower case and without its extension, for a
/// device (Microsoft, "Naming Files, Paths, and Namespaces").
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
    fn windows_reserves_names_for_devices() {
        for name in ["con", "prn", "aux", "nul", "com0", "com1", "lpt9"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["conference", "com", "com10", "lpt", "coma", "auxiliary"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
