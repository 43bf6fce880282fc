//! A hash of everything that the app is made of, which shows whether it has to
//! be built again.

use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The crates of the app, of the search engine, and of what optimises them.
const CRATES: [&str; 3] = ["browser", "engine", "optimise"];

/// Everything else that changes them. Where there is no toolchain file, any
/// compiler will do.
const FILES: [&str; 9] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "rust-toolchain",
    "rust-toolchain.toml",
    "src/setup/app.rs",
    "src/setup/tools/table.rs",
];

/// A hash of the sources of the app, of how it is compiled and optimised, and of
/// the compiler's version.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn fingerprint(root: &Path) -> io::Result<String> {
    let mut files: Vec<PathBuf> = FILES.map(|name| root.join(name)).into();
    files.retain(|file| file.exists());
    let mut folders = BTreeSet::new();
    for name in CRATES {
        add_crate(root, name, &mut folders)?;
    }
    for folder in &folders {
        add_files(folder, &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let compiler = Command::new(compiler).arg("-vV").current_dir(root).output();
    hash.update(compiler.map(|it| it.stdout).unwrap_or_default());
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        hash.update(env::var_os(name).unwrap_or_default().as_encoded_bytes());
        hash.update([0]);
    }
    for file in files {
        let name = file.strip_prefix(root).unwrap_or(&file);
        hash.update(name.to_string_lossy().as_bytes());
        hash.update(Sha256::digest(fs::read(file)?));
    }
    let digits = hash.finalize().iter().fold(String::new(), |digits, byte| {
        digits + &format!("{byte:02x}")
    });
    Ok(digits)
}

/// Adds the folder of a crate and those of the crates of this workspace that it
/// depends on. Other crates are in `Cargo.lock`.
fn add_crate(root: &Path, name: &str, folders: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    let folder = root.join("src").join(name);
    let manifest = folder.join("Cargo.toml");
    if manifest.exists() && folders.insert(folder) {
        let manifest: toml::Table = fs::read_to_string(manifest)?
            .parse()
            .map_err(io::Error::other)?;
        let needs = manifest.get("dependencies").and_then(|it| it.as_table());
        for name in needs.into_iter().flat_map(toml::Table::keys) {
            add_crate(root, name, folders)?;
        }
    }
    Ok(())
}

fn add_files(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            add_files(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::scratch;

    #[test]
    fn a_change_of_anything_that_the_app_is_made_of_makes_it_stale() {
        let root = scratch("fingerprint");
        let write = |name: &str, text: &str| {
            let file = root.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        let manifests = [
            (
                "browser",
                "[dependencies]\nsite.workspace = true\nserde = \"1\"\n",
            ),
            ("engine", ""),
            ("optimise", ""),
            ("site", ""),
            ("publish", ""),
        ];
        for (name, text) in manifests {
            write(&format!("src/{name}/Cargo.toml"), text);
        }
        let sources = ["browser", "engine", "optimise", "site"].map(|it| format!("src/{it}/a.rs"));
        let all: Vec<&str> = sources.iter().map(String::as_str).chain(FILES).collect();
        for name in &all {
            write(name, "a");
        }
        let mut last = fingerprint(&root).unwrap();
        for name in all {
            write(name, "b");
            let now = fingerprint(&root).unwrap();
            assert_ne!(now, last, "{name}");
            last = now;
        }
        // what only writes pages does not
        write("src/publish/a.rs", "a");
        assert_eq!(fingerprint(&root).unwrap(), last);
    }

    #[test]
    fn the_crates_of_the_app_and_all_files_are_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut folders = BTreeSet::new();
        for name in CRATES {
            add_crate(&root, name, &mut folders).unwrap();
        }
        assert!(folders.contains(&root.join("src/record")), "{folders:?}");
        for name in FILES {
            let optional = name.starts_with("rust-toolchain");
            assert!(optional || root.join(name).exists(), "{name}");
        }
    }
}
