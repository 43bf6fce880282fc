//! Building the browser half with Trunk.

use super::{Failure, Progress, Project, cargo, cargo_as, tools::Toolbox};
use optimise::{OptimiseError, Parts};
use publish::AppFiles;
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
    build_engine(project, toolbox.cargo(), &folder, progress)?;
    let app = AppFiles::find(&folder)?;
    let release = profile == Profile::Release;
    prepare(&app, release, || toolbox.wasm_opt(), progress)?;
    _ = fs::write(stamp, print);
    Ok(app)
}

/// Builds the search engine and puts it beside the app in `folder`. It is built
/// by cargo alone, in the environment in which Trunk builds the app: without
/// wasm-bindgen it has no imports.
///
/// # Errors
/// When cargo fails, or the file cannot be copied.
pub fn build_engine(
    project: &Project,
    mut cargo: Command,
    folder: &Path,
    progress: &Progress,
) -> Result<(), Failure> {
    let target = project.root().join("target");
    cargo.env("CARGO_TARGET_DIR", &target);
    let args = ["build", "--quiet", "--locked", "--package", "engine"];
    let args = [&args[..], &["--profile", "engine", "--target", TARGET]].concat();
    let doing = "building the search engine";
    cargo_as(cargo, project, progress, doing, &args)?;
    let built = target.join(TARGET).join("engine").join(ENGINE);
    fs::copy(&built, folder.join(ENGINE))
        .map_err(|e| Failure::Program(format!("cannot copy `{}`: {e}", built.display())))?;
    Ok(())
}

/// The file of the search engine, as cargo names it.
const ENGINE: &str = "search-engine.wasm";

/// What WebAssembly is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes a built app ready to be published: the search engine must need nothing
/// from outside, and for readers all is made as small as it gets.
///
/// # Errors
/// When the engine is not as it should be, or `wasm_opt` is missing or fails.
pub fn prepare(
    app: &AppFiles,
    release: bool,
    wasm_opt: impl Fn() -> Command,
    progress: &Progress,
) -> Result<(), Failure> {
    let parts = Parts {
        app: app.folder.join(&app.wasm),
        script: app.folder.join(&app.script),
        engine: app.folder.join(&app.engine),
    };
    let failed = |e: OptimiseError| Failure::Program(e.to_string());
    optimise::check_engine(&parts.engine).map_err(failed)?;
    if release {
        let step = progress.step("optimising the app");
        optimise::optimise(&parts, wasm_opt).map_err(failed)?;
        step.done();
    }
    Ok(())
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
        "src/cli/app.rs",
        "src/cli/tools/crates.rs",
        "src/cli/tools/npm.rs",
    ] {
        files.push(root.join(name));
    }
    // there is none as long as any compiler will do
    let toolchains = ["rust-toolchain.toml", "rust-toolchain"].map(|name| root.join(name));
    files.extend(toolchains.into_iter().filter(|file| file.exists()));
    add_sources(&root.join("src"), &mut files)?;
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
        let native = ["check", "cli", "compose", "publish"]
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
            "src/site/app.rs",
            "src/cli/app.rs",
            "src/cli/tools/crates.rs",
            "src/cli/tools/npm.rs",
            "src/optimise/names.rs",
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
        write("src/publish/lib.rs", "a");
        assert_eq!(fingerprint(&root).unwrap(), last);
        fs::remove_dir_all(root).unwrap();
    }
}
