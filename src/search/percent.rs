//! Percent-encoding of values in the query string of an address.

/// Decodes a value of `application/x-www-form-urlencoded` (WHATWG URL). Malformed
/// sequences stay as they are; invalid UTF-8 is replaced.
pub(crate) fn decode(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let after = rest.clone();
                let digits = [rest.next(), rest.next()].map(|digit| digit.and_then(hex));
                if let [Some(high), Some(low)] = digits {
                    bytes.push(high << 4 | low);
                } else {
                    bytes.push(byte);
                    rest = after;
                }
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Encodes all bytes except the unreserved characters of RFC 3986, section 2.3.
pub(crate) fn encode(value: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
    encoded
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_values_are_decoded_as_far_as_possible() {
        for (value, decoded) in [
            ("a+b%C3%A9", "a bé"),
            ("%zz%4", "%zz%4"),
            ("%ff", "\u{fffd}"),
        ] {
            assert_eq!(decode(value), decoded);
        }
    }

    #[test]
    fn encoded_values_decode_to_themselves() {
        let value = "labour “net” 100 % é~";
        assert_eq!(decode(&encode(value)), value);
    }
}
