//! Values that content files write as one word, and pages show as a label.

/// An enum whose values each have a word in content files and a label on pages.
pub trait Coded: Copy + Sized + 'static {
    /// Every value, in the order in which pages list them.
    const ALL: &'static [Self];

    /// The word in content files and addresses: `in-person`.
    fn code(self) -> &'static str;

    /// The label on pages: `In person`.
    fn label(self) -> &'static str;
}

/// Declares an enum and its [`Coded`] implementation from one table.
macro_rules! coded {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$doc:meta])* $value:ident = $code:literal, $label:literal;)+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$doc])* $value,)+
        }

        impl $crate::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$value,)+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$value => $code,)+
                }
            }

            fn label(self) -> &'static str {
                match self {
                    $(Self::$value => $label,)+
                }
            }
        }
    };
}
pub(crate) use coded;
