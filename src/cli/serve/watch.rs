//! Waiting for changes on disk, many of which may come at once.
//!
//! It must never know what is done about them.

use super::work::{Ground, Work};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::{
    path::Path,
    sync::mpsc::{self, Receiver, RecvError},
    time::{Duration, Instant},
};

/// Watches a ground from when it is made: no change in between is lost.
#[derive(Debug)]
pub struct Watch {
    ground: Ground,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

/// Changes less far apart than this belong together: an editor that saves, a
/// `git checkout`.
const QUIET: Duration = Duration::from_millis(100);

/// Changes that do not end are not waited for longer than this.
const PATIENCE: Duration = Duration::from_secs(2);

impl Watch {
    /// # Errors
    /// When a folder is not there, or the system watches no more of them.
    pub fn start(ground: Ground) -> notify::Result<Self> {
        let (tell, events) = mpsc::channel();
        let watcher = notify::recommended_watcher(tell)?;
        let mut watch = Self {
            ground,
            watcher,
            events,
        };
        // not the files themselves: editors put new ones in their place
        watch
            .watcher
            .watch(&watch.ground.root, RecursiveMode::NonRecursive)?;
        for folder in watch.ground.folders() {
            watch.watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
        Ok(watch)
    }

    /// Waits until something changes that matters, and then until it is quiet.
    ///
    /// # Errors
    /// When the system has stopped watching.
    pub fn next(&mut self) -> Result<Work, RecvError> {
        let mut work = Work::Nothing;
        while work == Work::Nothing {
            let event = self.events.recv()?;
            work = self.work(event);
        }
        let end = Instant::now() + PATIENCE;
        while let Ok(event) = self.events.recv_timeout(QUIET) {
            work = work.max(self.work(event));
            if Instant::now() > end {
                break;
            }
        }
        Ok(work)
    }

    fn work(&mut self, event: notify::Result<Event>) -> Work {
        match event {
            // reading is no change, and we read ourselves
            Ok(Event {
                kind: EventKind::Access(_),
                ..
            }) => Work::Nothing,
            Ok(event) if event.need_rescan() => Work::BuildAndPublish,
            Ok(event) => {
                event.paths.iter().for_each(|path| self.find_again(path));
                let works = event.paths.iter().map(|path| self.ground.work(path));
                works.max().unwrap_or(Work::Nothing)
            }
            Err(_) => Work::Nothing,
        }
    }

    /// A folder that was removed and made anew has to be watched anew.
    fn find_again(&mut self, path: &Path) {
        if self.ground.folders().iter().any(|folder| folder == path) && path.is_dir() {
            _ = self.watcher.watch(path, RecursiveMode::Recursive);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::PathBuf};

    fn ground(name: &str) -> Ground {
        let root = std::env::temp_dir().join(format!("watch-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&root);
        for folder in ["src", "style", "public/content/events", "target"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let root: PathBuf = root.canonicalize().unwrap();
        Ground {
            content: root.join("public/content"),
            root,
        }
    }

    #[test]
    fn changes_that_come_together_are_one() {
        let ground = ground("together");
        let root = ground.root.clone();
        let mut watch = Watch::start(ground).unwrap();
        fs::write(root.join("target/x"), "").unwrap();
        fs::write(root.join("public/content/events/x.json"), "{}").unwrap();
        fs::write(root.join("src/new.rs"), "").unwrap();
        assert_eq!(watch.next(), Ok(Work::BuildAndPublish));
        _ = fs::read(root.join("src/new.rs")).unwrap();
        fs::write(root.join("style/a.css"), "").unwrap();
        assert_eq!(watch.next(), Ok(Work::Publish));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_folder_made_anew_is_watched_anew() {
        let ground = ground("anew");
        let root = ground.root.clone();
        let mut watch = Watch::start(ground).unwrap();
        fs::remove_dir_all(root.join("style")).unwrap();
        assert_eq!(watch.next(), Ok(Work::Publish));
        fs::create_dir(root.join("style")).unwrap();
        assert_eq!(watch.next(), Ok(Work::Publish));
        fs::write(root.join("style/a.css"), "").unwrap();
        assert_eq!(watch.next(), Ok(Work::Publish));
        fs::remove_dir_all(root).unwrap();
    }
}
