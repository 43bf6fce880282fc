//! Building the app: Trunk builds the package `browser`, cargo the package
//! `engine`, and `record prepare` checks and optimises both. Previews, builds for
//! readers and plain Trunk all take these steps.

use crate::{
    cargo,
    failure::Failure,
    fingerprint::fingerprint,
    progress::Progress,
    project::Project,
    record,
    tools::{self, BuildTools},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    thread,
};

/// The search engine's file in the folder of the app.
const ENGINE: &str = "search-engine.wasm";

/// How the app is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build; for previews.
    Dev,
    /// Small; for readers.
    Release,
}

impl Profile {
    /// The name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }

    /// The tools that build it.
    pub(crate) fn tools(self) -> tools::Set {
        match self {
            Self::Dev => tools::DEV,
            Self::Release => tools::RELEASE,
        }
    }
}

/// Builds the app with the `record` at `program`, unless nothing that it is
/// made of has changed. Returns its folder.
///
/// # Errors
/// When a tool is missing or fails: all that it printed.
pub(crate) fn build(
    project: &Project,
    progress: &Progress,
    program: &Path,
    profile: Profile,
) -> Result<PathBuf, Failure> {
    let folder = project.work(&format!("app-{}", profile.name()));
    let stamp = folder.with_extension("stamp");
    let print = fingerprint(project.root())
        .map_err(|e| Failure::Program(format!("cannot read the sources of the app: {e}")))?;
    let unchanged = fs::read_to_string(&stamp).is_ok_and(|old| old == print);
    if unchanged && folder.join(ENGINE).is_file() {
        return Ok(folder);
    }
    _ = fs::remove_file(&stamp);
    tools::announce(project, progress, &[profile.tools()])?;
    let tools = BuildTools::prepare(project, progress)?;
    // Trunk is kept offline, and what `record` is made of does not include all
    // that the app is made of
    let fetch = ["fetch", "--locked"];
    cargo::run(project, progress, "fetching crates", &fetch)?;
    let engine = thread::scope(|scope| {
        let engine = scope.spawn(|| engine(tools.cargo(), project, progress));
        let trunk = trunk(&tools, project, progress, profile, &folder);
        let engine = engine
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        trunk.and(engine)
    })?;
    finish(project, progress, program, profile, &engine, &folder)?;
    _ = fs::write(stamp, print);
    Ok(folder)
}

/// Builds `record` and, with it, the app for a preview. Returns the app's
/// folder.
///
/// # Errors
/// When a tool is missing or fails: all that it printed.
pub(crate) fn rebuild(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    let program = record::compile(project, progress)?;
    build(project, progress, &program, Profile::Dev)
}

/// Builds the search engine with `cargo`, which has a compiler for WebAssembly.
/// Returns its file.
///
/// # Errors
/// All that the compiler printed.
pub(crate) fn engine(
    cargo: Command,
    project: &Project,
    progress: &Progress,
) -> Result<PathBuf, Failure> {
    let target = tools::WASM_TARGET;
    let arguments = ["build", "--target", target, "--profile", "engine"];
    let arguments = [arguments.as_slice(), &["--package", "engine"]].concat();
    cargo::run_with(
        cargo,
        project,
        progress,
        "building the search engine",
        &arguments,
    )?;
    Ok(project.built(&format!("{target}/engine"), ENGINE))
}

/// Puts the search engine beside what Trunk built in `folder`, and has `record`
/// check and optimise both.
///
/// # Errors
/// When the engine cannot be copied, `wasm-opt` is missing, or optimising fails.
pub(crate) fn finish(
    project: &Project,
    progress: &Progress,
    program: &Path,
    profile: Profile,
    engine: &Path,
    folder: &Path,
) -> Result<(), Failure> {
    fs::copy(engine, folder.join(ENGINE))
        .map_err(|e| Failure::Program(format!("cannot copy `{}`: {e}", engine.display())))?;
    if profile == Profile::Dev {
        return record::prepare(program, profile, None, folder);
    }
    let wasm_opt = tools::wasm_opt(project, progress)?;
    progress.during("optimising the app", |_| {
        record::prepare(program, profile, Some(&wasm_opt), folder)
    })
}

fn trunk(
    tools: &BuildTools,
    project: &Project,
    progress: &Progress,
    profile: Profile,
    folder: &Path,
) -> Result<(), Failure> {
    let mut trunk = tools.trunk();
    trunk
        .args(["build", "--offline", "--color", "never", "--config"])
        .arg(without_hooks(project, folder)?)
        .current_dir(project.root());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    let doing = format!("building the app ({})", profile.name());
    cargo::follow(trunk, progress, "trunk build", &doing)
}

/// Writes a configuration for Trunk that builds the app into `folder` and runs
/// no hook.
fn without_hooks(project: &Project, folder: &Path) -> Result<PathBuf, Failure> {
    let config = folder.with_extension("toml");
    let page = project.root().join("index.html");
    // strings of TOML are written as those of Rust
    let [page, dist] = [&page, folder].map(|path| format!("{:?}", path.to_string_lossy()));
    let text = format!("[build]\ntarget = {page}\ndist = {dist}\n");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&config, text));
    let cannot =
        |e: io::Error| Failure::Program(format!("cannot write `{}`: {e}", config.display()));
    written.map_err(cannot)?;
    Ok(config)
}
