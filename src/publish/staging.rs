//! Replacing a folder in one step.

use super::PublishError;
use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// A folder that is written beside its place and swapped in at the end. When it is
/// dropped before that, or the process is killed, the place is unchanged.
#[derive(Debug)]
pub struct Staging {
    place: PathBuf,
    folder: PathBuf,
    lock: PathBuf,
    /// Whether what was in the place stays in the folder, for the next one.
    reused: bool,
    /// Held as long as this lives: two at once would mix their files.
    _locked: File,
}

impl Staging {
    /// Makes an empty folder beside `place`.
    ///
    /// # Errors
    /// When another process writes to the same place, or the folder cannot be made.
    pub fn beside(place: &Path) -> Result<Self, PublishError> {
        let mut staging = Self::reusing(place)?;
        staging.reused = false;
        let failed = |e| PublishError::io("write", &staging.folder, e);
        // left over from a process that was killed
        let emptied = remove(&staging.folder).and_then(|()| fs::create_dir(&staging.folder));
        emptied.map_err(failed)?;
        Ok(staging)
    }

    /// The folder beside `place` that was there before the last swap, or an
    /// empty one.
    ///
    /// # Errors
    /// When somebody else writes to the same place, or the folder cannot be made.
    pub fn reusing(place: &Path) -> Result<Self, PublishError> {
        let name = place
            .file_name()
            .ok_or_else(|| PublishError::NoPlace(place.to_owned()))?;
        let name = name.to_string_lossy();
        let parent = match place.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let io = |path: &Path| {
            let path = path.to_owned();
            move |e| PublishError::io("write", &path, e)
        };
        fs::create_dir_all(parent).map_err(io(parent))?;
        let lock = parent.join(format!(".{name}.lock"));
        let locked = File::create(&lock).map_err(io(&lock))?;
        match locked.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(place.to_owned())),
            Err(TryLockError::Error(e)) => return Err(io(&lock)(e)),
        }
        let folder = parent.join(format!(".{name}.staging"));
        fs::create_dir_all(&folder).map_err(io(&folder))?;
        Ok(Self {
            place: place.to_owned(),
            folder,
            lock,
            reused: true,
            _locked: locked,
        })
    }

    /// The folder to write to.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Swaps the folder into its place and removes what was there.
    ///
    /// # Errors
    /// When a file operation fails; the place is then unchanged.
    pub fn finish(self) -> Result<(), PublishError> {
        let failed = |e| PublishError::io("replace", &self.place, e);
        if self.place.exists() {
            exchange(&self.folder, &self.place).map_err(failed)?;
        } else {
            fs::rename(&self.folder, &self.place).map_err(failed)?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // after a swap this is what was in the place before
        if !self.reused {
            _ = remove(&self.folder);
        }
        _ = fs::remove_file(&self.lock);
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

/// Exchanges two folders in one step where the system can.
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let aside = new.with_extension("old");
    fs::rename(old, &aside)?;
    if let Err(e) = fs::rename(new, old) {
        fs::rename(&aside, old)?;
        return Err(e);
    }
    fs::rename(&aside, new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("swap-{name}-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_folder_is_replaced_whole_or_not_at_all() {
        let parent = scratch("whole");
        let place = parent.join("dist");
        for text in ["one", "two"] {
            let staging = Staging::beside(&place).unwrap();
            fs::write(staging.folder().join("file"), text).unwrap();
            staging.finish().unwrap();
            assert_eq!(fs::read_to_string(place.join("file")).unwrap(), text);
        }
        let dropped = Staging::beside(&place).unwrap();
        fs::write(dropped.folder().join("file"), "three").unwrap();
        drop(dropped);
        assert_eq!(fs::read_to_string(place.join("file")).unwrap(), "two");
        assert_eq!(
            fs::read_dir(&parent).unwrap().count(),
            1,
            "nothing is left beside it"
        );
        fs::remove_dir_all(parent).unwrap();
    }

    #[test]
    fn a_reused_folder_is_what_was_in_the_place_before_the_last_swap() {
        let parent = scratch("reused");
        let place = parent.join("preview");
        for (before, text) in [(None, "one"), (None, "two"), (Some("one"), "three")] {
            let staging = Staging::reusing(&place).unwrap();
            let file = staging.folder().join("file");
            assert_eq!(fs::read_to_string(&file).ok().as_deref(), before);
            fs::write(file, text).unwrap();
            staging.finish().unwrap();
            assert_eq!(fs::read_to_string(place.join("file")).unwrap(), text);
        }
        fs::remove_dir_all(parent).unwrap();
    }

    #[test]
    fn two_at_once_do_not_write_to_one_place() {
        let parent = scratch("two");
        let place = parent.join("dist");
        let first = Staging::beside(&place).unwrap();
        let second = Staging::beside(&place).unwrap_err();
        assert_eq!(
            second.to_string(),
            format!("another process is writing to `{}`", place.display())
        );
        drop(first);
        assert!(Staging::beside(&place).is_ok());
        fs::remove_dir_all(parent).unwrap();
    }
}
