//! The parts of an address, checked and in their normal form.

use super::{Address, AddressError};
use crate::is_device;
use percent_encoding::percent_encode_byte;

/// The characters that no file name on Windows can have, or that have a meaning in
/// `_redirects`.
const FORBIDDEN: &str = "\\/:*?\"<>|";

/// The normal form of a path.
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
    // hosts serve it for its folder
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

/// The normal form of a segment of a path.
fn segment(text: &str) -> Result<String, AddressError> {
    let Normal {
        normal,
        decoded: name,
    } = normal(text, b"!$&'()*+,;=:@")?;
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

/// The normal form of a query. Netlify reads a name as a regular expression, a
/// value that starts with a colon as a placeholder, and pairs in any order.
pub(super) fn query(text: &str) -> Result<String, AddressError> {
    let mut pairs = Vec::new();
    for pair in text.split('&') {
        let (name, value) = pair.split_once('=').ok_or(AddressError::Query)?;
        let Normal {
            normal,
            decoded: value,
        } = normal(value, b":/,@")?;
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

/// A text in normal form and decoded.
struct Normal {
    normal: String,
    decoded: String,
}

/// The normal form of RFC 3986, section 6.2.2: all bytes are percent-encoded with
/// capital digits, except unreserved characters and those of `kept` that were not
/// encoded.
fn normal(text: &str, kept: &[u8]) -> Result<Normal, AddressError> {
    let mut normal = String::new();
    let mut decoded = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (byte, is_code) = match byte {
            b' ' => return Err(AddressError::Space),
            b'%' => (code(&bytes[at + 1..]).ok_or(AddressError::Percent)?, true),
            byte => (byte, false),
        };
        at += if is_code { 3 } else { 1 };
        decoded.push(byte);
        let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if unreserved || (!is_code && kept.contains(&byte)) {
            normal.push(char::from(byte));
        } else {
            normal.push_str(percent_encode_byte(byte));
        }
    }
    let decoded = String::from_utf8(decoded).map_err(|_| AddressError::NotUtf8)?;
    Ok(Normal { normal, decoded })
}

/// The byte whose two hexadecimal digits `text` starts with.
fn code(text: &[u8]) -> Option<u8> {
    let digits = text.get(..2)?;
    let digits = digits.iter().map(|&digit| char::from(digit).to_digit(16));
    let byte = digits.reduce(|high, low| Some(high? * 16 + low?))??;
    u8::try_from(byte).ok()
}
