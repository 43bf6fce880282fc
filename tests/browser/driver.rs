//! The program that drives a browser by `WebDriver`.

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

/// The running driver. It closes its browsers when it shuts down.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let program = env::var("SITE_DRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("cannot run `{program}`: {e}: run `cargo site test`"));
        let mut lines = BufReader::new(process.stdout.take().expect("piped")).lines();
        let port = loop {
            let line = lines
                .next()
                .expect("the driver says its port")
                .expect("text");
            if let Some(rest) = line.split("started successfully on port ").nth(1) {
                break rest.trim_end_matches('.').parse().expect("a port");
            }
        };
        Self { process, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let request = "GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            _ = stream.write_all(request.as_bytes());
            _ = stream.read_to_end(&mut Vec::new());
        }
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// Opens a window. A browser may fail to start on a busy machine, before it has
/// seen any page: it is given another chance then, with another driver.
pub(crate) async fn connect(capabilities: &Map<String, Value>) -> (Client, Driver) {
    let mut chances = 3;
    loop {
        let driver = Driver::start();
        let url = format!("http://127.0.0.1:{}", driver.port);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&url)
            .await;
        chances -= 1;
        match client {
            Ok(client) => return (client, driver),
            Err(error) => assert!(chances > 0, "no browser window: {error}"),
        }
    }
}
