//! The parts of an address, checked and in their normal form.

use super::{Address, AddressError};
use crate::is_device;
use std::fmt::Write;

/// What no file on Windows can have in its name, and what has a meaning of its
/// own in `_redirects`.
const FORBIDDEN: &str = "\\/:*?\"<>|";

/// The path that `text` writes.
pub(super) fn path(text: &str) -> Result<String, AddressError> {
    if text.contains("://") || text.starts_with("//") {
        return Err(AddressError::Host);
    }
    let inner = text.strip_prefix('/').ok_or(AddressError::NoSlash)?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let mut segments = Vec::new();
    if !inner.is_empty() {
        for part in inner.split('/') {
            segments.push(segment(part)?);
        }
    }
    // hosts answer with it for its folder
    segments.pop_if(|last| last == "index.html");
    let first = segments.first().map(|it| it.to_lowercase());
    if first.is_some_and(|it| it.starts_with(".netlify")) {
        return Err(AddressError::Reserved);
    }
    let is_folder = segments.last().is_none_or(|last| !last.contains('.'));
    let mut path: String = segments.iter().map(|it| format!("/{it}")).collect();
    if is_folder {
        path.push('/');
    }
    Ok(path)
}

/// A segment of a path.
fn segment(text: &str) -> Result<String, AddressError> {
    let (normal, name) = normal(text, b"!$&'()*+,;=:@")?;
    let forbidden = |c: &char| c.is_control() || FORBIDDEN.contains(*c);
    let device = name.split('.').next().unwrap_or_default();
    let device = device.trim_end().to_lowercase();
    if name.is_empty() {
        Err(AddressError::EmptySegment)
    } else if name == "." || name == ".." {
        Err(AddressError::Dots)
    } else if let Some(c) = name.chars().find(forbidden) {
        Err(AddressError::Character(c))
    } else if name.ends_with(['.', ' ']) || is_device(&device) {
        Err(AddressError::Name(name))
    } else if name.len() > Address::MAX_NAME {
        Err(AddressError::TooLong)
    } else {
        Ok(normal)
    }
}

/// The query that `text` writes. Netlify takes a name for a regular expression,
/// a value that starts with a colon for any value, and pairs in any order.
pub(super) fn query(text: &str) -> Result<String, AddressError> {
    let mut pairs = Vec::new();
    for pair in text.split('&') {
        let (name, value) = pair.split_once('=').ok_or(AddressError::Query)?;
        let (normal, value) = normal(value, b":/,@")?;
        let in_name = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        let in_value = |c: char| c.is_alphanumeric() || "-._~:/,@".contains(c);
        let fits = !name.is_empty()
            && name.chars().all(in_name)
            && !value.is_empty()
            && !value.starts_with(':')
            && value.chars().all(in_value);
        if !fits || pairs.iter().any(|(other, _)| *other == name) {
            return Err(AddressError::Query);
        }
        pairs.push((name, normal));
    }
    pairs.sort();
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    Ok(pairs.join("&"))
}

/// `text` in the normal form of RFC 3986, section 6.2.2, and what it says. All
/// bytes are `%` codes with capital digits, but for unreserved characters and
/// for those of `kept` that were typed as they are.
fn normal(text: &str, kept: &[u8]) -> Result<(String, String), AddressError> {
    let mut normal = String::new();
    let mut said = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (byte, is_code) = match byte {
            b' ' => return Err(AddressError::Space),
            b'%' => (code(&bytes[at + 1..]).ok_or(AddressError::Percent)?, true),
            byte => (byte, false),
        };
        at += if is_code { 3 } else { 1 };
        said.push(byte);
        let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if unreserved || (!is_code && kept.contains(&byte)) {
            normal.push(char::from(byte));
        } else {
            _ = write!(normal, "%{byte:02X}");
        }
    }
    let said = String::from_utf8(said).map_err(|_| AddressError::NotUtf8)?;
    Ok((normal, said))
}

/// The byte whose two hexadecimal digits `text` starts with.
fn code(text: &[u8]) -> Option<u8> {
    let digits = text.get(..2)?;
    let digits = digits.iter().map(|&digit| char::from(digit).to_digit(16));
    let byte = digits.reduce(|high, low| Some(high? * 16 + low?))??;
    u8::try_from(byte).ok()
}

/// What `text` says, which is in normal form.
pub(super) fn decoded(text: &str) -> String {
    let mut said = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let byte_of_code = (byte == b'%').then(|| code(after)).flatten();
        said.push(byte_of_code.unwrap_or(byte));
        rest = if byte_of_code.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    String::from_utf8_lossy(&said).into_owned()
}
