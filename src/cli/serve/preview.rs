//! The site of a preview: building and publishing it again after a change.
//!
//! The folder of the site always holds the last good one. What fails is kept
//! for the problems overlay and tried again with the next change.

use super::{
    change::Change,
    live::{self, BuildId, Overlay, Status},
};
use crate::{
    app::{AppSource, BuiltApp},
    check,
    failure::Failure,
    prepare::Profile,
    project::Project,
};
use publish::{AppFiles, Compression, PublishError, PublishOptions, Staging};
use record::route::Base;
use std::{
    any::Any,
    env, fs,
    io::{self, Write},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    time::{Instant, SystemTime},
};

/// A preview and what is known about it.
#[derive(Debug)]
pub(super) struct Preview<'a> {
    project: &'a Project,
    content: PathBuf,
    base: Base,
    app_source: AppSource,
    /// The app of the last good build.
    app: Option<AppFiles>,
    program: Program,
    /// The changes that are not in the site yet.
    pending: Option<Change>,
    status: Status,
}

/// Whether this program can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It waits for the next change.
    Wait,
    /// It was built from changed sources and has to be started again.
    Restart,
}

impl<'a> Preview<'a> {
    /// A preview of `content` under `base`; its folder may hold the site of an
    /// earlier one.
    pub(super) fn new(
        project: &'a Project,
        content: PathBuf,
        base: Base,
        app_source: AppSource,
    ) -> Self {
        let status = Status {
            build: BuildId::in_folder(&folder(project), &base),
            problems: None,
        };
        Self {
            project,
            content,
            base,
            app_source,
            app: None,
            program: Program::running(),
            pending: None,
            status,
        }
    }

    /// The folder of the site.
    pub(super) fn folder(&self) -> PathBuf {
        folder(self.project)
    }

    /// The status that open pages receive.
    pub(super) fn status(&self) -> Status {
        self.status.clone()
    }

    /// Builds the app, unless it is there, and writes the site.
    pub(super) fn start(&mut self) {
        let built = self.app_source.build(Profile::Dev);
        let published = self.keep(built).and_then(|()| self.publish());
        self.show(published);
    }

    /// Brings the site up to date after `change`.
    pub(super) fn update(&mut self, change: Change) -> Next {
        self.pending = self.pending.max(Some(change));
        if self.pending == Some(Change::Sources) {
            let built = self.app_source.rebuild();
            // the new program publishes, and builds the app if this one failed
            if self.program.is_replaced() {
                return Next::Restart;
            }
            if let Err(overlay) = self.keep(built) {
                self.show(Err(overlay));
                return Next::Wait;
            }
        }
        let published = self.publish();
        self.show(published);
        Next::Wait
    }

    /// Keeps the app that was built.
    fn keep(&mut self, built: Result<BuiltApp, Failure>) -> Result<(), Overlay> {
        match built {
            Ok(built) => {
                self.app = Some(built.files);
                self.pending = Some(Change::Content);
                Ok(())
            }
            Err(failure) => {
                self.pending = Some(Change::Sources);
                Err(Overlay {
                    title: "The sources do not build",
                    text: failure.to_string(),
                })
            }
        }
    }

    /// Keeps and prints how it went.
    fn show(&mut self, published: Result<BuildId, Overlay>) {
        match published {
            Ok(build) => {
                self.status = Status {
                    build: Some(build),
                    problems: None,
                };
            }
            Err(overlay) => {
                _ = writeln!(io::stderr(), "{}", overlay.text);
                self.status.problems = Some(overlay);
            }
        }
    }

    /// Writes the site. No fault of the program ends the preview.
    fn publish(&mut self) -> Result<BuildId, Overlay> {
        let started = Instant::now();
        let build = BuildId::now();
        let written = panic::catch_unwind(AssertUnwindSafe(|| {
            let updated = self.write(&build, Staging::reusing);
            match updated {
                // a file of the last site may be where a folder is to be
                Err(Failure::Publish(PublishError::Io { .. })) => {
                    self.write(&build, Staging::beside)
                }
                other => other,
            }
        }));
        let written = written.unwrap_or_else(|payload| Err(panicked(payload.as_ref())));
        let seconds = started.elapsed().as_secs_f64();
        let pages = written.map_err(|failure| Overlay {
            title: "The newest change is not published",
            text: failure.to_string(),
        })?;
        _ = writeln!(io::stderr(), "  published {pages} pages in {seconds:.2} s");
        self.pending = None;
        Ok(build)
    }

    /// Writes the site and returns the number of its pages.
    fn write(
        &self,
        build: &BuildId,
        staging: fn(&Path) -> Result<Staging, PublishError>,
    ) -> Result<usize, Failure> {
        let (report, sources) = check::read(&self.content)?;
        let app = match &self.app {
            Some(app) => app.clone(),
            None => self.app_source.build(Profile::Dev)?.files,
        };
        let publishing = PublishOptions {
            app,
            style: self.project.path("style"),
            public: self.project.path("public"),
            previews: None,
            base: self.base.clone(),
            base_url: None,
            compression: Compression::Off,
            live: Some(live::script(&self.base, Some(build))),
        };
        let staging = staging(&self.folder())?;
        let summary = publish::update(report, &sources, &publishing, staging.folder())?;
        staging.finish()?;
        Ok(summary.pages)
    }
}

fn folder(project: &Project) -> PathBuf {
    project.work("preview")
}

/// A panic while the site was written. The panic hook has printed its place.
fn panicked(payload: &(dyn Any + Send)) -> Failure {
    let text = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned());
    let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
    Failure::Message(format!(
        "the program panicked while it wrote the site: {}\n  \
         help: this is a fault of the program, which the newest change brought to light; \
         the terminal shows its place in the sources",
        text.unwrap_or_default()
    ))
}

/// The file of the running program, as it was when the program started.
#[derive(Debug)]
struct Program {
    file: PathBuf,
    modified: Option<SystemTime>,
}

impl Program {
    fn running() -> Self {
        let file = env::current_exe().unwrap_or_default();
        let modified = modified(&file);
        Self { file, modified }
    }

    /// Whether another program is in its place.
    fn is_replaced(&self) -> bool {
        let now = modified(&self.file);
        now.is_some() && now != self.modified
    }
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_shown_with_its_message() {
        for payload in [
            Box::new("no page") as Box<dyn Any + Send>,
            Box::new("no page".to_owned()),
        ] {
            let shown = panicked(payload.as_ref()).to_string();
            let start = "error: the program panicked while it wrote the site: no page\n  help: ";
            assert!(shown.starts_with(start), "{shown}");
        }
    }

    #[test]
    fn a_program_that_was_built_again_is_replaced() {
        let file = env::temp_dir().join(format!("program-{}", std::process::id()));
        fs::write(&file, "old").unwrap();
        let program = Program {
            file: file.clone(),
            modified: modified(&file),
        };
        assert!(!program.is_replaced());
        fs::remove_file(&file).unwrap();
        assert!(!program.is_replaced(), "it is being built");
        let new = fs::File::create(&file).unwrap();
        new.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert!(program.is_replaced());
        fs::remove_file(&file).unwrap();
    }
}
