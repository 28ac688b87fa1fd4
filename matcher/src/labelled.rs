//! Enums whose members have a code, a label in both languages, or both, each declared in one line
//! with its meaning: a member without a code or a label does not compile.

/// Declares such an enum:
///
/// ```text
/// labelled! {
///     /// What a list says of somebody.
///     #[derive(Clone, Copy, Debug)]
///     pub enum Life {
///         /// Still alive.
///         Alive = "alive", "Còn sống", "Alive";
///     }
/// }
/// ```
///
/// gives the enum with `ALL` (its members in their order), `code`, `of_code`, `label` and `text`.
/// Without codes, or without labels, the enum lacks their methods.
macro_rules! labelled {
    // Codes and labels.
    (
        $(#[$meta:meta])* pub enum $name:ident {
            $( $(#[$of:meta])* $member:ident = $code:literal, $vi:literal, $en:literal; )+
        }
    ) => {
        $crate::labelled::labelled! {
            @enum $(#[$meta])* pub enum $name { $( $(#[$of])* $member; )+ }
        }
        $crate::labelled::labelled! { @codes $name { $( $member = $code; )+ } }
        $crate::labelled::labelled! { @labels $name { $( $member = $vi, $en; )+ } }
    };
    // Labels alone.
    (
        $(#[$meta:meta])* pub enum $name:ident {
            $( $(#[$of:meta])* $member:ident = $vi:literal, $en:literal; )+
        }
    ) => {
        $crate::labelled::labelled! {
            @enum $(#[$meta])* pub enum $name {
                $( $(#[$of])* #[doc = concat!("“", $en, "”.")] $member; )+
            }
        }
        $crate::labelled::labelled! { @labels $name { $( $member = $vi, $en; )+ } }
    };
    // Codes alone.
    (
        $(#[$meta:meta])* pub enum $name:ident {
            $( $(#[$of:meta])* $member:ident = $code:literal; )+
        }
    ) => {
        $crate::labelled::labelled! {
            @enum $(#[$meta])* pub enum $name { $( $(#[$of])* $member; )+ }
        }
        $crate::labelled::labelled! { @codes $name { $( $member = $code; )+ } }
    };
    (@enum $(#[$meta:meta])* pub enum $name:ident { $( $(#[$of:meta])* $member:ident; )+ }) => {
        $(#[$meta])*
        pub enum $name { $( $(#[$of])* $member, )+ }

        impl $name {
            /// All members, in their order.
            pub const ALL: [$name; [$( stringify!($member) ),+].len()] = [$( $name::$member ),+];

            /// Its place in [`Self::ALL`].
            pub const fn index(self) -> usize {
                self as usize
            }
        }
    };
    (@codes $name:ident { $( $member:ident = $code:literal; )+ }) => {
        impl $name {
            /// Its code in files and options; no two members have the same.
            pub const fn code(self) -> &'static str {
                match self { $( $name::$member => $code, )+ }
            }

            /// The member with a code.
            pub fn of_code(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|of| of.code() == code)
            }
        }
    };
    (@labels $name:ident { $( $member:ident = $vi:literal, $en:literal; )+ }) => {
        impl $name {
            /// What it is called on the screen and on paper.
            pub const fn label(self) -> $crate::language::Text {
                match self { $( $name::$member => $crate::language::Text::new($vi, $en), )+ }
            }

            /// Its label in a language.
            pub const fn text(self, language: $crate::language::Language) -> &'static str {
                self.label().in_language(language)
            }
        }
    };
}

pub(crate) use labelled;
