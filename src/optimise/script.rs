//! The app's script without what its WebAssembly does not use any more. It is
//! read as wasm-bindgen writes it: what a line begins ends with a bracket that
//! is indented alike.

use std::collections::BTreeSet;

/// Without what it has for the streams: for each a class, and what frees it.
pub(super) fn without_streams(script: &str) -> String {
    const OF_STREAMS: &str = "IntoUnderlying";
    // how what a line begins will end
    let end_of = |line: &str| match line.split_once(OF_STREAMS)?.0 {
        "export class " => Some("}"),
        "const " => Some(");"),
        _ => None,
    };
    let mut end = None;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        end = end.or_else(|| end_of(line));
        if end.is_none() && !line.contains(OF_STREAMS) {
            kept.push_str(line);
            kept.push('\n');
        }
        // brackets within a class are indented
        let ended = |end: &str| line == end || (end != "}" && line.ends_with(end));
        end = end.filter(|end| !ended(end));
    }
    kept
}

/// Without the functions that `imported` does not name, and those that only
/// they name. As it is when nothing is known of what is imported.
pub(super) fn without_unused(script: &str, imported: &BTreeSet<String>) -> String {
    if imported.is_empty() {
        return script.to_owned();
    }
    let given = |line: &str| {
        let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
        let is_import = name.starts_with('_') && !name.contains(' ');
        (is_import && !imported.contains(name)).then_some("        },")
    };
    let script = without(script, given);
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    // called, or handed to another
    let named = |name: &str| {
        let own = format!("function {name}(");
        let outside = without(&script, |line| line.starts_with(&own).then_some("}"));
        outside.split(|c| !is_word(c)).any(|word| word == name)
    };
    let helper = |line: &str| {
        let (name, _) = line.strip_prefix("function ")?.split_once('(')?;
        // what wasm-bindgen gives to those who load the app has its own mark
        (!name.starts_with('_') && name != "initSync" && !named(name)).then_some("}")
    };
    without(&script, helper)
}

/// Without the lines from each that begins something to the one that ends it.
fn without(script: &str, begins: impl Fn(&str) -> Option<&'static str>) -> String {
    let mut end = None;
    let mut kept = String::with_capacity(script.len());
    for line in script.lines() {
        end = end.or_else(|| begins(line));
        if end.is_none() {
            kept.push_str(line);
            kept.push('\n');
        }
        end = end.filter(|end| line != *end);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_has_no_streams_and_all_else() {
        let script = "\
export class IntoUnderlyingSink {
    free() {
        wasm.__wbg_intounderlyingsink_free(1);
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = 1;
function f() {
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
const a = 1;
";
        assert_eq!(without_streams(script), "function f() {\n}\nconst a = 1;\n");
    }

    #[test]
    fn what_is_not_imported_goes_with_what_it_alone_names() {
        let script = "\
    const import0 = {
        _1: function(arg0) {
            return kept(arg0, handed);
        },
        _2: function(arg0) {
            return gone(arg0);
        },
    };
function gone(val) {
    return gone(val.inner);
}
function kept(val) {
    return val;
}
function handed() {
}
function initSync(module) {
}
";
        let imported = BTreeSet::from(["_1".to_owned()]);
        let less = without_unused(script, &imported);
        for (part, stays) in [
            ("_1:", true),
            ("_2:", false),
            ("kept(val)", true),
            ("gone", false),
            ("function handed", true),
            ("initSync", true),
        ] {
            assert_eq!(less.contains(part), stays, "{part} in {less}");
        }
        assert_eq!(without_unused(script, &BTreeSet::new()), script);
    }
}
