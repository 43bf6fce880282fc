//! Encoding of the numbers and strings in index files. Readers do not trust
//! their input: bytes that do not decode give `None` and never a panic.

/// Appends a number as a varint: unsigned LEB128, seven bits to a byte, the
/// least significant first; one to five bytes.
pub(crate) fn put_varint(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Appends a string: its length in bytes as a varint, then its UTF-8.
pub(crate) fn put_string(bytes: &mut Vec<u8>, text: &str) {
    put_varint(bytes, text.len() as u32);
    bytes.extend_from_slice(text.as_bytes());
}

/// Maps a signed number to an unsigned one so that numbers near 0 stay small:
/// 0, -1, 1, -2 become 0, 1, 2, 3 (the zigzag encoding of Protocol Buffers).
pub(crate) fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)) as u32
}

/// The inverse of [`zigzag`].
pub(crate) fn unzigzag(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

/// A cursor over bytes. Each method consumes what it returns and gives `None`
/// when the remaining bytes do not hold it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A cursor at the first of the bytes.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The number of bytes consumed so far.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// One byte.
    pub(crate) fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// A number written by [`put_varint`].
    #[inline]
    pub(crate) fn varint(&mut self) -> Option<u32> {
        let first = *self.bytes.get(self.at)?;
        self.at += 1;
        if first < 0x80 {
            return Some(u32::from(first));
        }
        let mut number = u32::from(first & 0x7f);
        for shift in [7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A varint that counts items of at least one byte each; `None` when it
    /// exceeds the number of bytes, so that damage cannot ask for memory.
    pub(crate) fn count(&mut self) -> Option<usize> {
        let count = self.varint()? as usize;
        (count <= self.bytes.len()).then_some(count)
    }

    /// The next `length` bytes.
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    /// The bytes that are not consumed yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// A string written by [`put_string`].
    pub(crate) fn string(&mut self) -> Option<&'a str> {
        let length = self.varint()? as usize;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// Four bytes as a little-endian number.
    pub(crate) fn u32(&mut self) -> Option<u32> {
        let bytes = self.take(4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }
}

/// A checksum over words of eight bytes, after FNV-1a (Fowler, Noll, Vo). It
/// detects truncated and damaged files and is not cryptographic.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325 ^ bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().unwrap_or_default());
        sum = (sum ^ word).wrapping_mul(PRIME).rotate_left(29);
    }
    for byte in chunks.remainder() {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
    sum ^ (sum >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_strings_are_read_as_they_were_written() {
        let mut bytes = Vec::new();
        let numbers = [0, 1, 127, 128, 300, 70_000, u32::MAX];
        numbers
            .iter()
            .for_each(|number| put_varint(&mut bytes, *number));
        put_string(&mut bytes, "Örebro");
        let mut reader = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(reader.varint(), Some(number));
        }
        assert_eq!(reader.string(), Some("Örebro"));
        assert_eq!(reader.varint(), None);
    }

    #[test]
    fn signed_numbers_near_zero_stay_small() {
        assert_eq!([0, -1, 1, -2].map(zigzag), [0, 1, 2, 3]);
        for number in [0, 1, -1, i32::MAX, i32::MIN] {
            assert_eq!(unzigzag(zigzag(number)), number);
        }
    }

    #[test]
    fn truncated_and_overlong_input_is_refused() {
        assert_eq!(Reader::new(&[0x80]).varint(), None);
        assert_eq!(Reader::new(&[0xff; 9]).varint(), None);
        assert_eq!(Reader::new(&[5, b'a']).string(), None);
        assert_eq!(Reader::new(&[1, 0xff]).string(), None);
        assert_eq!(Reader::new(&[200, 1]).count(), None);
    }

    #[test]
    fn one_changed_bit_or_missing_byte_changes_the_checksum() {
        let bytes: Vec<u8> = (0..=255).collect();
        let sum = checksum(&bytes);
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_ne!(checksum(&other), sum, "{at}");
            assert_ne!(checksum(&bytes[..at]), sum, "{at}");
        }
    }
}
