//! Pagination of long lists.

use record::route::PageNumber;
use serde::{Deserialize, Serialize};

/// The largest number of items on one page of a list.
pub const PAGE_LEN: usize = 50;

/// A page of a list, and how many pages the list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paging {
    /// This page.
    pub here: PageNumber,
    /// The number of pages, from 1.
    pub pages: u32,
}

impl Paging {
    /// The number of pages of a list of `len` items; an empty list has one.
    pub fn count(len: usize) -> u32 {
        u32::try_from(len.div_ceil(PAGE_LEN))
            .unwrap_or(u32::MAX)
            .max(1)
    }

    /// The items on page `here`; `None` past the last page.
    pub fn cut<T>(all: &[T], here: PageNumber) -> Option<(Self, &[T])> {
        let pages = Self::count(all.len());
        if here.get() > pages {
            return None;
        }
        let start = (here.get() as usize - 1) * PAGE_LEN;
        let end = all.len().min(start + PAGE_LEN);
        Some((Self { here, pages }, &all[start..end]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_cut_at_fifty() {
        let all: Vec<u32> = (0..101).collect();
        let page = |n| PageNumber::new(n).unwrap();
        assert_eq!(Paging::cut(&all, page(1)).unwrap().1.len(), 50);
        assert_eq!(Paging::cut(&all, page(3)).unwrap().1, [100]);
        assert_eq!(Paging::cut(&all, page(4)), None);
        assert_eq!(Paging::cut::<u32>(&[], page(1)).unwrap().0.pages, 1);
        assert_eq!(Paging::count(100), 2);
    }
}
