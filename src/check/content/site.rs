//! `site.json`: the site itself.

use super::Picture;
use crate::{
    object::object,
    values::{Contact, DarkAccent, LightAccent, Line, Published, RecordTag, SiteAddress, Web},
};

object! {
    /// `site.json`: what the site is called, where it stands, and who publishes it.
    Site {
        /// The name of the site, as in every page title.
        name: Line,
        /// One sentence for search engines and feeds.
        description: Line,
        /// Where the site stands on the web; starts with `https://` and ends with `/`.
        base_url: SiteAddress,
        /// Names the record in feeds and calendars, and never changes, also when the site
        /// moves: a domain name, a comma, and a year in which that name was yours:
        /// `record.example.org,2026` (RFC 4151).
        tag: RecordTag,
        /// The day on which the record was first published: `2026-11-25`.
        published: Published,
        /// Who publishes the site.
        publisher: Option<Publisher>,
        /// Where readers report errors: `mailto:name@example.org`, or the `https:` address of a
        /// form, in which `{address}` is replaced by that of the page.
        contact: Option<Contact>,
        /// The licence of the site's own words and drawings.
        licence: Option<Licence>,
        /// What the site looks like, where it is not the default.
        look: Option<Look>,
    }
}

object! {
    /// Who publishes the site.
    Publisher {
        name: Line,
        /// A page about the publisher.
        url: Option<Web>,
    }
}

object! {
    /// A licence.
    Licence {
        /// `CC BY 4.0`.
        name: Line,
        /// The address of its text.
        url: Web,
    }
}

object! {
    /// What the site looks like, where it is not the default.
    Look {
        /// The picture at the top of the home page.
        banner: Option<Picture>,
        /// The colour of underlines and marks in light windows: `#1d4e89`.
        accent: Option<LightAccent>,
        /// The same in dark windows: `#9cc4f2`.
        accent_dark: Option<DarkAccent>,
    }
}
