//! The command line of `cargo site`. What follows the name of a command is
//! read by the program that runs the command.

use crate::{app::Profile, lab::Task};
use std::ffi::OsString;

/// What `cargo site` is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print this text.
    Help(&'static str),
    /// Install everything that any command needs.
    Setup,
    /// Run every check and test; `arguments` are for `cargo test`.
    Test { arguments: Vec<OsString> },
    /// Run the program `lab`.
    Lab {
        task: Task,
        arguments: Vec<OsString>,
    },
    /// Build the app and print its folder (`record` runs this).
    App(Profile),
    /// Build `record` and the app for a preview and print the app's folder
    /// (`record` runs this when sources have changed).
    Rebuild,
    /// As Trunk's hook: finish the app in Trunk's staging folder and write the
    /// pages beside it.
    Publish { arguments: Vec<OsString> },
    /// Run the program `record`.
    Record {
        verb: OsString,
        arguments: Vec<OsString>,
    },
}

/// What `cargo site --help` prints.
const HELP: &str = "\
Builds, checks, serves and tests the record.

Usage: cargo site <COMMAND> [OPTIONS]

Commands:
  serve    Serve a preview on http://127.0.0.1:8080 that follows every change
  build    Write the whole site into `dist/`, ready for any static host
  check    Check the content and report all problems at once
  new      Write files to start from: a presidency
  test     Run every check and test
  setup    Install the tools that the other commands need, and nothing else
  bench    Compare the search with other engines (takes ten minutes)
  map      Draw the map of the Baltic Sea region
  publish  Write the pages beside an app that Trunk built (Trunk's hook runs this)

`cargo site <COMMAND> --help` prints the options of a command. Except for `test`
and `setup`, its program is compiled first, which takes minutes in a fresh clone.

Commands install the tools they need into one folder in your cache. Set
BALTIC_PRESIDENCY_RECORD_CACHE to use another folder.
";

const SETUP_HELP: &str = "\
Installs the tools that the other commands need, and nothing else.

Usage: cargo site setup

A tool that is on PATH in a suitable version is used from there. The others are
installed into one folder in your cache; set BALTIC_PRESIDENCY_RECORD_CACHE to
use another folder. Chromium and its driver, Java, Node and npm come from apt
where packages may be installed.
";

const TEST_HELP: &str = "\
Installs missing tools and runs every check and test.

Usage: cargo site test [-- [ARGUMENTS]]

Arguments:
  [ARGUMENTS]  Arguments for the tests, such as a part of a test's name

The format of the code, the content and clippy come first; the first failure
ends the run. All tests run, whichever of them fail; the last lines name the
files with failures.
";

impl Command {
    /// Reads the command line, without the program's name.
    ///
    /// # Errors
    /// A message, when the command is unknown, or an argument of one that this
    /// program runs itself.
    pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = arguments;
        let Some(verb) = arguments.next() else {
            return Ok(Self::Help(HELP));
        };
        let arguments: Vec<OsString> = arguments.collect();
        match verb.to_str().unwrap_or_default() {
            "--help" | "-h" => Ok(Self::Help(HELP)),
            "help" => match arguments.into_iter().next() {
                None => Ok(Self::Help(HELP)),
                Some(verb) => Self::parse([verb, "--help".into()].into_iter()),
            },
            "setup" if asks_for_help(&arguments) => Ok(Self::Help(SETUP_HELP)),
            "setup" => none_of(&arguments, "setup").map(|()| Self::Setup),
            "test" if asks_for_help(&arguments) => Ok(Self::Help(TEST_HELP)),
            "test" => test(arguments),
            "bench" => Ok(Self::Lab {
                task: Task::Bench,
                arguments,
            }),
            "map" => Ok(Self::Lab {
                task: Task::Map,
                arguments,
            }),
            "app" => app(&arguments),
            "rebuild" => none_of(&arguments, "rebuild").map(|()| Self::Rebuild),
            "publish" => Ok(Self::Publish { arguments }),
            "serve" | "build" | "check" | "new" => Ok(Self::Record { verb, arguments }),
            _ => Err(format!(
                "unknown command `{}`\n  help: `cargo site --help` lists the commands",
                verb.display()
            )),
        }
    }
}

/// Whether a command's arguments ask for its help text.
pub(crate) fn asks_for_help(arguments: &[OsString]) -> bool {
    let before_separator = arguments.iter().take_while(|word| *word != "--");
    let mut before_separator = before_separator;
    before_separator.any(|word| word == "--help" || word == "-h")
}

fn none_of(arguments: &[OsString], verb: &str) -> Result<(), String> {
    match arguments.first() {
        None => Ok(()),
        Some(word) => Err(unknown(word, &format!("`cargo site {verb}` takes none"))),
    }
}

fn test(arguments: Vec<OsString>) -> Result<Command, String> {
    let mut arguments = arguments.into_iter();
    match arguments.next() {
        None => Ok(Command::Test {
            arguments: Vec::new(),
        }),
        Some(separator) if separator == "--" => Ok(Command::Test {
            arguments: arguments.collect(),
        }),
        Some(word) => Err(unknown(
            &word,
            &format!(
                "write `cargo site test -- {}` to pass it to the tests",
                word.display()
            ),
        )),
    }
}

fn app(arguments: &[OsString]) -> Result<Command, String> {
    match arguments {
        [profile] if profile == "dev" => Ok(Command::App(Profile::Dev)),
        [profile] if profile == "release" => Ok(Command::App(Profile::Release)),
        _ => Err("`cargo site app` takes one argument: `dev` or `release`".to_owned()),
    }
}

fn unknown(word: &OsString, help: &str) -> String {
    format!("unknown argument `{}`\n  help: {help}", word.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn help_names_every_command_that_people_run() {
        for line in ["", "--help", "-h", "help"] {
            assert_eq!(parse(line), Ok(Command::Help(HELP)), "{line}");
        }
        for verb in ["serve", "build", "check", "test", "setup", "bench", "map"] {
            assert!(HELP.contains(&format!("\n  {verb} ")), "{verb}");
        }
        assert_eq!(parse("test --help"), Ok(Command::Help(TEST_HELP)));
        assert_eq!(parse("setup -h"), Ok(Command::Help(SETUP_HELP)));
        assert_eq!(parse("help setup"), Ok(Command::Help(SETUP_HELP)));
        assert_eq!(parse("help check"), parse("check --help"));
    }

    #[test]
    fn commands_about_the_content_are_passed_on_with_their_arguments() {
        for (line, verb) in [("check --content /c", "check"), ("build --out a", "build")] {
            let arguments = line.split_whitespace().skip(1).map(OsString::from);
            let command = Command::Record {
                verb: verb.into(),
                arguments: arguments.collect(),
            };
            assert_eq!(parse(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn an_unknown_command_is_refused_before_anything_is_compiled() {
        let message = "unknown command `chek`\n  help: `cargo site --help` lists the commands";
        assert_eq!(parse("chek"), Err(message.to_owned()));
        assert_eq!(parse("help chek"), Err(message.to_owned()));
    }

    #[test]
    fn arguments_after_two_hyphens_are_for_the_tests() {
        let arguments = vec!["snapshots".into(), "--help".into()];
        let command = Command::Test { arguments };
        assert_eq!(parse("test -- snapshots --help"), Ok(command));
        assert_eq!(
            parse("test snapshots"),
            Err("unknown argument `snapshots`\n  \
                 help: write `cargo site test -- snapshots` to pass it to the tests"
                .to_owned())
        );
    }

    #[test]
    fn an_app_is_built_for_previews_or_for_readers() {
        assert_eq!(parse("app dev"), Ok(Command::App(Profile::Dev)));
        assert_eq!(parse("app release"), Ok(Command::App(Profile::Release)));
        assert!(parse("app").is_err());
        assert!(parse("app fast").is_err());
    }
}
