//! Texts with highlighted matches.

use serde::{Deserialize, Serialize};

/// A text in pieces, some of which match the query.
///
/// In JSON it is an array of strings: the first, third and so on are plain, the
/// others match. Plain ones may be empty.
///
/// ```
/// use search::{Highlighted, Piece};
///
/// let mut title = Highlighted::default();
/// title.push(Piece::Match("Labour".to_owned()));
/// title.push(Piece::Plain(" markets".to_owned()));
/// assert_eq!(title.text(), "Labour markets");
/// assert_eq!(title.pieces().count(), 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Highlighted(Vec<String>);

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<T> {
    /// A piece that does not match.
    Plain(T),
    /// Words that match the query.
    Match(T),
}

impl Highlighted {
    /// A text without matches.
    pub fn plain(text: String) -> Self {
        Self(vec![text])
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.0.concat()
    }

    /// The text as it is when it has no matches.
    ///
    /// # Errors
    /// Gives the text back when it may have matches.
    pub fn into_plain(self) -> Result<String, Self> {
        <[String; 1]>::try_from(self.0)
            .map(|[plain]| plain)
            .map_err(Self)
    }

    /// The pieces in order, without empty ones.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<&str>> {
        let pieces = self.0.iter().map(String::as_str).enumerate();
        pieces.map(alternate).filter(|piece| match piece {
            Piece::Plain(text) | Piece::Match(text) => !text.is_empty(),
        })
    }

    /// The pieces in order: a plain one, which may be empty, then matches and
    /// plain ones in turn.
    pub fn into_pieces(self) -> impl Iterator<Item = Piece<String>> {
        self.0.into_iter().enumerate().map(alternate)
    }

    /// Appends a piece.
    pub fn push(&mut self, piece: Piece<String>) {
        let ends_plain = self.0.len() % 2 == 1;
        match (piece, self.0.last_mut()) {
            (Piece::Plain(text), Some(last)) if ends_plain => last.push_str(&text),
            (Piece::Plain(text), _) => self.0.push(text),
            (Piece::Match(text), Some(last)) if !ends_plain => last.push_str(&text),
            (Piece::Match(text), last) => {
                if last.is_none() {
                    self.0.push(String::new());
                }
                self.0.push(text);
            }
        }
    }

    /// Puts an ellipsis before the text.
    pub(super) fn prepend_ellipsis(&mut self) {
        if let Some(first) = self.0.first_mut() {
            first.insert(0, '…');
        }
    }

    /// Appends an ellipsis.
    pub(super) fn append_ellipsis(&mut self) {
        self.push(Piece::Plain("…".to_owned()));
    }
}

fn alternate<T>((index, text): (usize, T)) -> Piece<T> {
    match index % 2 {
        0 => Piece::Plain(text),
        _ => Piece::Match(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_one_kind_are_joined() {
        let mut text = Highlighted::default();
        for piece in [
            Piece::Match("task"),
            Piece::Plain(" "),
            Piece::Plain("and "),
            Piece::Match("for"),
            Piece::Match("ce"),
        ] {
            text.push(match piece {
                Piece::Plain(text) => Piece::Plain(text.to_owned()),
                Piece::Match(text) => Piece::Match(text.to_owned()),
            });
        }
        text.append_ellipsis();
        let expected = [
            Piece::Match("task"),
            Piece::Plain(" and "),
            Piece::Match("force"),
            Piece::Plain("…"),
        ];
        assert_eq!(text.pieces().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_text_without_matches_is_plain() {
        let plain = Highlighted::plain("text".to_owned());
        assert_eq!(plain.into_plain(), Ok("text".to_owned()));
        let mut matching = Highlighted::default();
        matching.push(Piece::Match("text".to_owned()));
        assert!(matching.into_plain().is_err());
    }
}
