//! Waiting for changes on disk.

use super::change::{Change, Scope};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
    notify::{self, EventKind, RecommendedWatcher, RecursiveMode},
};
use std::{
    path::Path,
    sync::mpsc::{self, Receiver, RecvError},
    thread,
    time::Duration,
};

/// Watches a scope from when it is made: no later change is lost.
pub(super) struct Watch {
    scope: Scope,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    events: Receiver<DebounceEventResult>,
}

/// Events of one file within this time are one change: editors save in several
/// steps.
const TIMEOUT: Duration = Duration::from_millis(40);
/// How often the debouncer looks for events that are old enough.
const TICK: Duration = Duration::from_millis(10);

impl Watch {
    /// Starts watching.
    ///
    /// # Errors
    /// When a folder does not exist, or the system refuses to watch it.
    pub(super) fn start(scope: Scope) -> notify::Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut debouncer = new_debouncer(TIMEOUT, Some(TICK), sender)?;
        // not the files themselves: editors put new ones in their place
        debouncer.watch(&scope.root, RecursiveMode::NonRecursive)?;
        for folder in scope.folders() {
            debouncer.watch(&folder, RecursiveMode::Recursive)?;
        }
        Ok(Self {
            scope,
            debouncer,
            events,
        })
    }

    /// Waits for a change that matters, and takes those that came with it.
    ///
    /// # Errors
    /// When the system has stopped watching.
    pub(super) fn next(&mut self) -> Result<Change, RecvError> {
        let mut change = None;
        while change.is_none() {
            let events = self.events.recv()?;
            change = self.change(&events);
        }
        // the files of one save may be spread over two ticks
        thread::sleep(2 * TICK);
        while let Ok(events) = self.events.try_recv() {
            change = change.max(self.change(&events));
        }
        change.ok_or(RecvError)
    }

    fn change(&mut self, events: &DebounceEventResult) -> Option<Change> {
        let events = events.as_ref().ok()?;
        let changes = events.iter().map(|event| self.change_of(event));
        changes.max().flatten()
    }

    fn change_of(&mut self, event: &DebouncedEvent) -> Option<Change> {
        // reading is no change, and publishing reads every file
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        if event.need_rescan() {
            return Some(Change::Sources);
        }
        let paths = event.paths.iter();
        paths.for_each(|path| self.watch_again(path));
        let changes = event.paths.iter().map(|path| self.scope.change(path));
        changes.max().flatten()
    }

    /// Watches a folder that was removed and has been made again.
    fn watch_again(&mut self, path: &Path) {
        if self.scope.folders().iter().any(|folder| folder == path) && path.is_dir() {
            _ = self.debouncer.watch(path, RecursiveMode::Recursive);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::PathBuf};

    fn scope(name: &str) -> Scope {
        let root = std::env::temp_dir().join(format!("watch-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&root);
        for folder in ["src", "style", "public/content/events", "target"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let root: PathBuf = root.canonicalize().unwrap();
        Scope {
            content: root.join("public/content"),
            root,
        }
    }

    #[test]
    fn changes_that_come_together_are_one() {
        let scope = scope("together");
        let root = scope.root.clone();
        let mut watch = Watch::start(scope).unwrap();
        fs::write(root.join("target/x"), "").unwrap();
        fs::write(root.join("public/content/events/x.json"), "{}").unwrap();
        fs::write(root.join("src/new.rs"), "").unwrap();
        assert_eq!(watch.next(), Ok(Change::Sources));
        _ = fs::read(root.join("src/new.rs")).unwrap();
        fs::write(root.join("style/a.css"), "").unwrap();
        assert_eq!(watch.next(), Ok(Change::Content));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_folder_that_is_made_again_is_watched_again() {
        let scope = scope("again");
        let root = scope.root.clone();
        let mut watch = Watch::start(scope).unwrap();
        fs::remove_dir_all(root.join("style")).unwrap();
        assert_eq!(watch.next(), Ok(Change::Content));
        fs::create_dir(root.join("style")).unwrap();
        assert_eq!(watch.next(), Ok(Change::Content));
        fs::write(root.join("style/a.css"), "").unwrap();
        assert_eq!(watch.next(), Ok(Change::Content));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_file_that_an_editor_replaces_has_changed() {
        let scope = scope("replaced");
        let root = scope.root.clone();
        let file = root.join("public/content/events/x.json");
        fs::write(&file, "{}").unwrap();
        let mut watch = Watch::start(scope).unwrap();
        let saved = root.join("public/content/events/.x.json.tmp");
        fs::write(&saved, "{ }").unwrap();
        fs::rename(&saved, &file).unwrap();
        assert_eq!(watch.next(), Ok(Change::Content));
        fs::remove_dir_all(root).unwrap();
    }
}
