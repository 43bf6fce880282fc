//! The rules that content is checked against.

use std::fmt;

/// A rule that content must follow. The doc comment of each variant says what
/// is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The content folder holds nothing but content files, each in the folder of
    /// its kind.
    UnexpectedFile,
    /// `site.json` exists.
    MissingFile,
    /// Every content file is a plain file that can be read.
    UnreadableFile,
    /// A content file has at most 1 MiB, the ledger at most 64 MiB.
    FileTooLarge,
    /// A file is UTF-8 (RFC 8259, section 8.1).
    NotUtf8,
    /// A file is one JSON value (RFC 8259) that nests at most 127 levels deep.
    Syntax,
    /// An object has no two fields of the same name.
    DuplicateField,
    /// An object has only the fields that its kind lists.
    UnknownField,
    /// An object has all the fields that its kind requires.
    MissingField,
    /// A value has its field's type.
    WrongType,
    /// A field with a fixed set of values has one of them.
    UnknownValue,
    /// A number is in its field's range.
    NumberOutOfRange,
    /// A list that must not be empty is not.
    EmptyList,
    /// A list has no two equal members.
    DuplicateItem,
    /// An id is a slug and the name of its file, and a heading has a valid anchor.
    BadId,
    /// No two files of a kind share an id, and no two anchors of a page are equal.
    DuplicateId,
    /// No two pages, files or redirects share an address.
    DuplicateAddress,
    /// Aliases and the lines of the ledger are addresses of this site.
    BadAddress,
    /// Every address that was published is still a page, an anchor or a redirect.
    LostAddress,
    /// Every reference names a file, an entry or a section that exists.
    UnknownReference,
    /// Nothing refers to itself, and no organisation is part of itself, directly
    /// or through others.
    CircularReference,
    /// Every area is listed by exactly one pillar.
    AreaPlacement,
    /// A date is EDTF of level 0 or 1 and no more certain than the words of the
    /// source; a change is dated between publication and today.
    BadDate,
    /// A web address is an absolute `http:` or `https:` URL without credentials,
    /// and a picture is a path to an SVG file of the site.
    BadWebAddress,
    /// The tag of the record is a tag authority and a date (RFC 4151) not after
    /// its publication.
    BadTag,
    /// A country has an assigned ISO 3166-1 code, and a language a BCP 47 tag.
    BadCode,
    /// A family name is the last part of the name.
    BadName,
    /// A text, or an element of Markdown, is not blank.
    EmptyText,
    /// A text neither starts nor ends with white space.
    StraySpace,
    /// A text holds no invisible characters and is in Unicode NFC.
    InvisibleCharacter,
    /// Markdown holds no HTML.
    RawHtml,
    /// Markdown uses only the elements that pages can show.
    UnsupportedMarkdown,
    /// A link in a text leads to an existing page, file or anchor of this site, or
    /// is a web address.
    BrokenLink,
}

impl Rule {
    /// The name that messages show, such as `unknown reference`. It does not
    /// change between versions.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnexpectedFile => "unexpected file",
            Self::MissingFile => "missing file",
            Self::UnreadableFile => "unreadable file",
            Self::FileTooLarge => "file too large",
            Self::NotUtf8 => "not UTF-8",
            Self::Syntax => "syntax error",
            Self::DuplicateField => "duplicate field",
            Self::UnknownField => "unknown field",
            Self::MissingField => "missing field",
            Self::WrongType => "wrong type",
            Self::UnknownValue => "unknown value",
            Self::NumberOutOfRange => "number out of range",
            Self::EmptyList => "empty list",
            Self::DuplicateItem => "duplicate item",
            Self::BadId => "bad id",
            Self::DuplicateId => "duplicate id",
            Self::DuplicateAddress => "duplicate address",
            Self::BadAddress => "bad address",
            Self::LostAddress => "lost address",
            Self::UnknownReference => "unknown reference",
            Self::CircularReference => "circular reference",
            Self::AreaPlacement => "area placement",
            Self::BadDate => "bad date",
            Self::BadWebAddress => "bad web address",
            Self::BadTag => "bad tag",
            Self::BadCode => "bad code",
            Self::BadName => "bad name",
            Self::EmptyText => "empty text",
            Self::StraySpace => "stray space",
            Self::InvisibleCharacter => "invisible character",
            Self::RawHtml => "raw HTML",
            Self::UnsupportedMarkdown => "unsupported Markdown",
            Self::BrokenLink => "broken link",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
