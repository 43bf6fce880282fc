//! The tests of the whole record: broken content (`bad_content`), the published
//! site (`site`), and the site in a browser (`browser`).
