//! Which of Debian's packages make a compiler for the browser half.

use super::{OLDEST, failed};
use crate::progress::Step;
use crate::tools::Missing;
use crate::tools::apt::{Apt, Package};
use crate::tools::version::Version;
use std::path::{Path, PathBuf};

/// The compiler's version, and all packages to get.
struct Choice {
    version: Version,
    names: Vec<String>,
}

/// Downloads the packages; the compiler's version and their files. The lists
/// that are there are tried first, fresh ones when those do not do.
pub(super) fn download(apt: &mut Apt, step: &Step) -> Result<(Version, Vec<PathBuf>), Missing> {
    if let Some(choice) = choose(apt)
        && let Ok(files) = apt.download(step, &choice.names)
    {
        return Ok((choice.version, files));
    }
    apt.update(step).map_err(failed)?;
    let choice = choose(apt).ok_or_else(too_old)?;
    let files = apt.download(step, &choice.names).map_err(failed)?;
    Ok((choice.version, files))
}

/// All packages that come from the compiler's sources, and its LLVM's linker.
fn choose(apt: &Apt) -> Option<Choice> {
    let version = apt.look_up("rustc-web")?.version;
    if Some(version) < Version::parse(OLDEST) {
        return None;
    }
    let library = format!("libstd-rust-web-{}.{}", version.0, version.1);
    let llvm = llvm_major(&apt.look_up(&library)?)?;
    let names = vec![
        "rustc-web".to_owned(),
        "rust-web-clippy".to_owned(),
        "rust-web-src".to_owned(),
        "libstd-rust-web-dev".to_owned(),
        library,
        format!("libllvm{llvm}"),
        format!("lld-{llvm}"),
    ];
    Some(Choice { version, names })
}

/// The LLVM that the compiler's library depends on.
fn llvm_major(library: &Package) -> Option<u32> {
    let needs = library.depends.split(", ");
    let mut names = needs.filter_map(|need| need.split(' ').next());
    names.find_map(|name| name.strip_prefix("libllvm")?.parse().ok())
}

/// Whether a package is unpacked: not those that every system with a Rust
/// has, and a C library of another system must not meet this one's loader.
pub(super) fn is_wanted(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let system = [
        "libc6",
        "libc-",
        "linux-libc",
        "gcc",
        "cpp",
        "binutils",
        "libgcc",
        "libstdc++",
    ];
    !system.iter().any(|start| name.starts_with(start))
}

fn too_old() -> Missing {
    super::missing().because(format!(
        "debian's `rustc-web` is older than {OLDEST} here, or not to be had"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::target::NAME;

    #[test]
    fn the_linker_is_that_of_the_compilers_llvm() {
        let package = |depends: &str| Package {
            version: Version(1, 96, 0),
            depends: depends.to_owned(),
        };
        let depends = "libc6 (>= 2.34), libgcc-s1 (>= 4.2), libllvm22, libstdc++6 (>= 11)";
        assert_eq!(llvm_major(&package(depends)), Some(22));
        assert_eq!(llvm_major(&package("libllvm19 (>= 1:19.1)")), Some(19));
        assert_eq!(llvm_major(&package("libc6")), None);
    }

    #[test]
    fn the_systems_own_libraries_are_not_unpacked() {
        for wanted in [
            "rustc-web_1.96_amd64.deb",
            "libllvm22_1%3a22.1.8_amd64.deb",
            "libz3-4_4.8_amd64.deb",
        ] {
            assert!(is_wanted(Path::new(wanted)), "{wanted}");
        }
        for system in [
            "libc6_2.36_amd64.deb",
            "libc6-dev_2.36_amd64.deb",
            "gcc-12_12_amd64.deb",
        ] {
            assert!(!is_wanted(Path::new(system)), "{system}");
        }
    }

    #[test]
    fn a_message_says_why_debians_rust_does_not_do() {
        assert_eq!(
            too_old().to_string(),
            format!(
                "missing: the compiler's target `{NAME}`\n  \
                 because: debian's `rustc-web` is older than {OLDEST} here, or not to be had\n  \
                 help: `rustup target add {NAME}` on a network that reaches its server, \
                 then run this again"
            )
        );
    }
}
