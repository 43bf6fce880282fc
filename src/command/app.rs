//! Building the browser half with Trunk.

use super::{Failure, Progress, Project, cargo, slim, tools::Toolbox};
use crate::publish::AppFiles;
use sha2::{Digest, Sha256};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// How the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; for previews.
    Dev,
    /// Small; for readers.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// Builds the app, unless nothing that it is made of has changed.
///
/// # Errors
/// When Trunk fails; its output was shown then.
pub fn build(
    project: &Project,
    toolbox: &Toolbox,
    profile: Profile,
    progress: &Progress,
) -> Result<AppFiles, Failure> {
    let folder = project.work(&format!("app-{}", profile.name()));
    let stamp = folder.with_extension("stamp");
    let print = fingerprint(project.root())
        .map_err(|e| Failure::Program(format!("cannot read the sources: {e}")))?;
    if fs::read_to_string(&stamp).is_ok_and(|old| old == print)
        && let Ok(app) = AppFiles::find(&folder)
    {
        progress.say("app", "unchanged");
        return Ok(app);
    }
    // Trunk is not to go online, and the crates of the browser half alone are
    // not there because those of the native half are
    let fetch = ["fetch", "--locked", "--quiet"];
    cargo(project, progress, "fetching crates", &fetch)?;
    let mut trunk = toolbox.trunk();
    trunk
        .args(["build", "--offline", "--color", "never", "--config"])
        .arg(without_hooks(project, &folder)?)
        .current_dir(project.root());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    let step = progress.step(format!("building the app ({})", profile.name()));
    let output = trunk
        .output()
        .map_err(|e| Failure::Program(format!("cannot run `trunk`: {e}")))?;
    if !output.status.success() {
        drop(step);
        return Err(Failure::of_program("trunk build", &output));
    }
    step.done();
    let app = AppFiles::find(&folder)?;
    slim::unbind(&app)?;
    if profile == Profile::Release {
        slim::slim(&app, || toolbox.wasm_opt(), progress)?;
    }
    _ = fs::write(stamp, print);
    Ok(app)
}

/// Writes a configuration for Trunk that builds the app into `folder` and
/// nothing else: here the pages are written afterwards, and not by Trunk's hook.
fn without_hooks(project: &Project, folder: &Path) -> Result<PathBuf, Failure> {
    let config = folder.with_extension("toml");
    let shell = project.root().join("index.html");
    let text = format!("[build]\ntarget = {shell:?}\ndist = {folder:?}\n");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&config, text));
    let cannot = |e| Failure::Program(format!("cannot write `{}`: {e}", config.display()));
    written.map_err(cannot)?;
    Ok(config)
}

/// A hash of all that the browser half is made of: its sources, how they are
/// compiled and slimmed, and the compiler's version. The other tools have theirs
/// in the lock file and beside the code that installs them.
fn fingerprint(root: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for name in [
        ".cargo/config.toml",
        "Cargo.toml",
        "Cargo.lock",
        "index.html",
        "src/command/app.rs",
        "src/command/slim.rs",
        "src/command/tools/crates.rs",
        "src/command/tools/npm.rs",
    ] {
        files.push(root.join(name));
    }
    // there is none as long as any compiler will do
    let toolchains = ["rust-toolchain.toml", "rust-toolchain"].map(|name| root.join(name));
    files.extend(toolchains.into_iter().filter(|file| file.exists()));
    add_sources(&root.join("src"), &mut files)?;
    add_sources(&root.join("src/command/slim"), &mut files)?;
    files.sort();
    let mut hash = Sha256::new();
    let compiler = Command::new("rustc").arg("-vV").current_dir(root).output();
    hash.update(compiler.map(|it| it.stdout).unwrap_or_default());
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
        hash.update(env::var_os(name).unwrap_or_default().as_encoded_bytes());
        hash.update([0]);
    }
    for file in files {
        hash.update(file.to_string_lossy().as_bytes());
        hash.update(Sha256::digest(fs::read(file)?));
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// The native half alone does not change the app.
fn add_sources(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let native = ["command", "publish"]
            .iter()
            .any(|half| path.ends_with(format!("src/{half}")));
        match path.is_dir() {
            _ if native => {}
            true => add_sources(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_changes_the_app_makes_it_stale() {
        let root = env::temp_dir().join(format!("fingerprint-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let file = root.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        let made_of = [
            ".cargo/config.toml",
            "Cargo.lock",
            "Cargo.toml",
            "index.html",
            "rust-toolchain.toml",
            "src/app.rs",
            "src/command/app.rs",
            "src/command/slim.rs",
            "src/command/slim/names.rs",
            "src/command/tools/crates.rs",
            "src/command/tools/npm.rs",
        ];
        for name in made_of {
            write(name, "a");
        }
        let mut last = fingerprint(&root).unwrap();
        for name in made_of {
            write(name, "b");
            let now = fingerprint(&root).unwrap();
            assert_ne!(now, last, "{name}");
            last = now;
        }
        // the native half does not
        write("src/publish/mod.rs", "a");
        assert_eq!(fingerprint(&root).unwrap(), last);
        fs::remove_dir_all(root).unwrap();
    }
}
