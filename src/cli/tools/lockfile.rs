//! What Cargo.lock says about one crate.

use super::missing::Missing;
use std::fs;
use std::path::Path;

/// The version of `krate` that the project's Cargo.lock names: the tool that
/// works on what that crate made must be of exactly this one.
pub(super) fn locked(project: &Path, krate: &str) -> Result<String, Missing> {
    let path = project.join("Cargo.lock");
    let help = "`cargo generate-lockfile`, then run this again";
    let text = fs::read_to_string(&path).map_err(|error| {
        Missing::new(format!("`{}`", path.display()), help)
            .because(error.to_string().to_lowercase())
    })?;
    version_in(&text, krate)
        .ok_or_else(|| Missing::new(format!("the crate `{krate}` in `{}`", path.display()), help))
}

/// The highest when a lock file holds several.
fn version_in(lock: &str, krate: &str) -> Option<String> {
    let name = format!("name = \"{krate}\"");
    let versions = lock.split("[[package]]").skip(1).filter_map(|package| {
        let mut lines = package.lines().map(str::trim);
        lines.find(|line| *line == name)?;
        let version = lines.next()?.strip_prefix("version = \"")?;
        version.strip_suffix('"')
    });
    versions
        .max_by_key(|text| super::version::Version::parse(text))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "cfg-if",
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"

[[package]]
name = "syn"
version = "1.0.109"

[[package]]
name = "syn"
version = "2.0.9"
"#;

    #[test]
    fn the_locked_version_is_read_and_no_namesake() {
        for (krate, version) in [
            ("wasm-bindgen", Some("0.2.130")),
            ("wasm-bindgen-macro", Some("0.2.131")),
            ("syn", Some("2.0.9")),
            ("wasm", None),
            ("cfg-if", None),
        ] {
            assert_eq!(version_in(LOCK, krate).as_deref(), version, "{krate}");
        }
        assert_eq!(version_in("\u{0}[[package]]", "syn"), None);
    }

    #[test]
    fn a_lock_without_the_crate_names_the_command() {
        let project = crate::tools::cache::tests::scratch("no-lock");
        fs::write(project.join("Cargo.lock"), "version = 4\n").unwrap();
        let path = project.join("Cargo.lock");
        assert_eq!(
            locked(&project, "wasm-bindgen").unwrap_err().to_string(),
            format!(
                "missing: the crate `wasm-bindgen` in `{}`\n  \
                 help: `cargo generate-lockfile`, then run this again",
                path.display()
            )
        );
    }
}
