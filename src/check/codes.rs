//! Registered codes of countries and languages.

use oxilangtag::LanguageTag;

/// The 249 codes that ISO 3166-1 alpha-2 assigns, in lower case, as the time
/// zone database lists them (IANA, `iso3166.tab`). Codes that are reserved
/// (`eu`, `uk`) or for private use (`xk`, `xx`) are not among them.
const COUNTRIES: &str = "\
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq \
    br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm \
    do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs \
    gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn \
    kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq \
    mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm \
    pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv \
    sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi \
    vn vu wf ws ye yt za zm zw";

/// The regions of two letters in BCP 47 that are no countries (IANA, language
/// subtag registry).
const REGIONS: &str = "ac cp dg ea eu ez ic ta un";

/// The languages of two letters in BCP 47 (IANA, language subtag registry),
/// without the deprecated ones that have a preferred value.
const LANGUAGES: &str = "\
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr \
    ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw \
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv \
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq \
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh \
    yi yo za zh zu";

/// Whether `code` is an assigned ISO 3166-1 alpha-2 code in lower case.
pub(crate) fn is_country(code: &str) -> bool {
    is_in(COUNTRIES, code)
}

/// Whether `tag` is a language tag (RFC 5646, section 2.1) of a language and
/// optionally a script, a region and variants, in canonical case: `sv`,
/// `sr-Latn`, `en-GB`. Languages and regions of two letters must be registered.
/// Extended languages, extensions and private tags are not accepted.
pub(crate) fn is_language(tag: &str) -> bool {
    let Ok(parsed) = LanguageTag::parse_and_normalize(tag) else {
        return false;
    };
    let language = parsed.primary_language();
    let is_known = match language.len() {
        2 => is_in(LANGUAGES, language),
        3 => true,
        _ => false,
    };
    let is_plain = parsed.extended_language().is_none()
        && parsed.extension().is_none()
        && parsed.private_use().is_none();
    parsed.as_str() == tag && is_known && is_plain && parsed.region().is_none_or(is_region)
}

/// Whether a region is a registered code of two letters, or has the form of a UN
/// M.49 code (three digits).
fn is_region(region: &str) -> bool {
    let code = region.to_ascii_lowercase();
    region.len() == 3 || is_country(&code) || is_in(REGIONS, &code)
}

/// Whether `code` is one of the words of `list`, which are separated by spaces.
fn is_in(list: &str, code: &str) -> bool {
    list.split(' ').any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_assigned_country_is_listed_and_no_code_twice() {
        let countries: Vec<&str> = COUNTRIES.split(' ').collect();
        assert_eq!(countries.len(), 249);
        for list in [COUNTRIES, REGIONS, LANGUAGES] {
            let mut codes: Vec<&str> = list.split(' ').collect();
            let count = codes.len();
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), count);
            let two = |code: &&str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
            assert!(codes.iter().all(two));
        }
    }

    #[test]
    fn only_assigned_codes_are_countries() {
        for code in ["lt", "gb", "gl", "ax", "sj", "ps", "tw"] {
            assert!(is_country(code), "{code}");
        }
        // private use, reserved, withdrawn, another form
        for code in [
            "xx", "xk", "zz", "aa", "eu", "uk", "su", "yu", "an", "LT", "ltu", "l", "",
        ] {
            assert!(!is_country(code), "{code}");
        }
    }

    #[test]
    fn language_tags_have_the_form_of_bcp_47_and_registered_codes() {
        for good in [
            "sv",
            "lt",
            "smi",
            "en-GB",
            "en-EU",
            "sr-Latn",
            "sr-Latn-RS",
            "es-419",
            "de-1996",
            "yo",
        ] {
            assert!(is_language(good), "{good}");
        }
        for bad in [
            "",
            "s",
            "Swedish",
            "SV",
            "sv_SE",
            "en-gb",
            "sv-",
            "-sv",
            "x-a",
            "en-ø",
            "dk",
            "xx",
            "en-UK",
            "sv-XX",
            "zh-yue",
            "de-u-co-phonebk",
            "sv-x-a",
            "i-klingon",
            "sr-latn",
        ] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
