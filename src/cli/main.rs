//! The program behind `cargo site`.

fn main() -> std::process::ExitCode {
    cli::run()
}
