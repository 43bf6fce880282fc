//! Replacing a folder in one step: a new one is written beside it and then exchanged for it.

use super::PublishError;
use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// A folder that is to replace the folder `target`, beside which it is. If it is dropped
/// before [`Self::finish`], or the process is killed, the target is unchanged.
#[derive(Debug)]
pub struct Staging {
    target: PathBuf,
    /// The new folder, and after the exchange the old one.
    folder: PathBuf,
    /// What happens to the old folder.
    old_folder: OldFolder,
    /// The path of the lock file.
    lock: PathBuf,
    /// The locked file, so that two processes do not write to the same folder.
    _locked: File,
}

/// What happens to the folder that was replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OldFolder {
    /// It is removed.
    Remove,
    /// It stays, for the next [`Staging::reusing`].
    Keep,
}

impl Staging {
    /// Creates an empty folder beside `target`.
    ///
    /// # Errors
    /// When another process is writing to the same target, or the folder cannot be created.
    pub fn beside(target: &Path) -> Result<Self, PublishError> {
        let mut staging = Self::reusing(target)?;
        staging.old_folder = OldFolder::Remove;
        let failed = |e| PublishError::io("write", &staging.folder, e);
        // a process that was killed may have left files in it
        let emptied = remove(&staging.folder).and_then(|()| fs::create_dir(&staging.folder));
        emptied.map_err(failed)?;
        Ok(staging)
    }

    /// The folder beside `target` that the last one replaced, with its files, or an empty
    /// folder.
    ///
    /// # Errors
    /// When another process is writing to the same target, or the folder cannot be created.
    pub fn reusing(target: &Path) -> Result<Self, PublishError> {
        let name = target
            .file_name()
            .ok_or_else(|| PublishError::NotAFolderName(target.to_owned()))?;
        let name = name.to_string_lossy();
        let parent = match target.parent() {
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
            Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(target.to_owned())),
            Err(TryLockError::Error(e)) => return Err(io(&lock)(e)),
        }
        let folder = parent.join(format!(".{name}.staging"));
        fs::create_dir_all(&folder).map_err(io(&folder))?;
        Ok(Self {
            target: target.to_owned(),
            folder,
            old_folder: OldFolder::Keep,
            lock,
            _locked: locked,
        })
    }

    /// The folder to write to.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Replaces the target by the folder.
    ///
    /// # Errors
    /// When a file operation fails; the target is then unchanged.
    pub fn finish(self) -> Result<(), PublishError> {
        let replaced = if self.target.exists() {
            exchange(&self.folder, &self.target)
        } else {
            fs::rename(&self.folder, &self.target)
        };
        replaced.map_err(|e| PublishError::io("replace", &self.target, e))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // after the exchange this is the old folder
        if self.old_folder == OldFolder::Remove {
            _ = remove(&self.folder);
        }
        _ = fs::remove_file(&self.lock);
    }
}

/// Removes a folder with all files, if it exists.
fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

/// Exchanges two folders: in one step on Linux and macOS if the file system supports it,
/// otherwise in three.
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
    fn a_folder_is_replaced_as_a_whole_or_not_at_all() {
        let parent = scratch("whole");
        let target = parent.join("dist");
        for text in ["one", "two"] {
            let staging = Staging::beside(&target).unwrap();
            fs::write(staging.folder().join("file"), text).unwrap();
            staging.finish().unwrap();
            assert_eq!(fs::read_to_string(target.join("file")).unwrap(), text);
        }
        let dropped = Staging::beside(&target).unwrap();
        fs::write(dropped.folder().join("file"), "three").unwrap();
        drop(dropped);
        assert_eq!(fs::read_to_string(target.join("file")).unwrap(), "two");
        assert_eq!(
            fs::read_dir(&parent).unwrap().count(),
            1,
            "nothing is left beside it"
        );
        fs::remove_dir_all(parent).unwrap();
    }

    #[test]
    fn a_reused_folder_is_the_one_that_was_replaced_last() {
        let parent = scratch("reused");
        let target = parent.join("preview");
        for (before, text) in [(None, "one"), (None, "two"), (Some("one"), "three")] {
            let staging = Staging::reusing(&target).unwrap();
            let file = staging.folder().join("file");
            assert_eq!(fs::read_to_string(&file).ok().as_deref(), before);
            fs::write(file, text).unwrap();
            staging.finish().unwrap();
            assert_eq!(fs::read_to_string(target.join("file")).unwrap(), text);
        }
        fs::remove_dir_all(parent).unwrap();
    }

    #[test]
    fn a_second_writer_to_the_same_target_is_refused() {
        let parent = scratch("two");
        let target = parent.join("dist");
        let first = Staging::beside(&target).unwrap();
        let second = Staging::beside(&target).unwrap_err();
        assert_eq!(
            second.to_string(),
            format!("another process is writing to `{}`", target.display())
        );
        drop(first);
        assert!(Staging::beside(&target).is_ok());
        fs::remove_dir_all(parent).unwrap();
    }
}
