//! The script over PostgreSQL, with a server of its own: Debian's packages, a cluster in a folder, its socket there.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use shirube::hook::{self, Asking};

use super::{TODAY, folder, limits, source};
use crate::support::{repository, skip_or_fail};

const SCHEMA: &str = "
CREATE TABLE area (code text PRIMARY KEY);
INSERT INTO area VALUES ('13'), ('27'), ('40');
CREATE TABLE sex (code text PRIMARY KEY);
INSERT INTO sex VALUES ('M'), ('F');
CREATE TABLE patient (id serial PRIMARY KEY, area text REFERENCES area, sex text REFERENCES sex, born date);
INSERT INTO patient (area, sex, born)
    SELECT (ARRAY['13', '27', '40'])[n % 3 + 1], (ARRAY['M', 'F'])[n % 2 + 1], date '1950-01-01' + n
    FROM generate_series(1, 607) AS n;
DELETE FROM patient WHERE area = '40' AND sex = 'M' AND id > 40;
CREATE VIEW cases AS
    SELECT area.code AS area, sex.code AS sex, count(patient.id) AS value
    FROM area CROSS JOIN sex LEFT JOIN patient ON patient.area = area.code AND patient.sex = sex.code
    GROUP BY area.code, sex.code;
CREATE ROLE reader LOGIN PASSWORD 'canary-reader-5gH2';
GRANT SELECT ON cases TO reader;
";

/// Where Debian puts the server's programs: the newest version.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    folders.retain(|folder| folder.join("initdb").exists() && folder.join("postgres").exists());
    folders.sort();
    folders
        .pop()
        .filter(|_| Path::new("/usr/bin/psql").exists())
}

/// A server in a folder, stopped when it is dropped. It does not run as root, so root asks the user that Debian made for it.
struct Server {
    programs: PathBuf,
    data: PathBuf,
    as_user: bool,
}

impl Server {
    fn start(programs: PathBuf, folder: &Path) -> Self {
        let as_user = fs::metadata(folder).expect("a folder").uid() == 0;
        if as_user {
            let owned = Command::new("chown")
                .arg("postgres")
                .arg(folder)
                .status()
                .expect("chown runs");
            assert!(owned.success(), "there is no user postgres");
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("open to us");
        let data = folder.join("data");
        let server = Self {
            programs,
            data,
            as_user,
        };
        let at = server.data.to_str().expect("UTF-8").to_owned();
        server.run(
            "initdb",
            &[
                "-D",
                &at,
                "--auth=scram-sha-256",
                "--auth-local=trust",
                "-U",
                "owner",
                "--no-sync",
                "--locale=C.UTF-8",
            ],
        );
        let options = format!(
            "-c listen_addresses= -c unix_socket_directories={} -c fsync=off",
            folder.display()
        );
        let log = folder.join("log").to_str().expect("UTF-8").to_owned();
        server.run(
            "pg_ctl",
            &[
                "-D", &at, "-o", &options, "-l", &log, "-w", "-t", "60", "start",
            ],
        );
        server
    }

    fn run(&self, program: &str, args: &[&str]) {
        let path = self.programs.join(program);
        let mut command = match self.as_user {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(path);
                command
            }
            false => Command::new(path),
        };
        let done = command
            .args(args)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .output()
            .expect("it runs");
        assert!(
            done.status.success(),
            "{program}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let at = self.data.to_str().unwrap_or_default().to_owned();
        self.run("pg_ctl", &["-D", &at, "-m", "immediate", "-w", "stop"]);
    }
}

#[test]
fn a_python_script_over_postgresql() {
    let Some(programs) = programs().filter(|_| Path::new("/usr/bin/python3").exists()) else {
        return skip_or_fail(
            "the script over PostgreSQL",
            "there is no PostgreSQL server, psql or python3",
        );
    };
    let place = folder();
    let _server = Server::start(programs, place.path());
    let host = place.path().to_str().expect("UTF-8").to_owned();
    let made = Command::new("psql")
        .args([
            "--no-psqlrc",
            "-q",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            &host,
            "-U",
            "owner",
            "-d",
            "postgres",
            "-c",
            SCHEMA,
        ])
        .status()
        .expect("psql runs");
    assert!(made.success());
    let ask = |database: &str| {
        let connection = format!("host={host} dbname={database} user=reader");
        let toml = format!(
            "command=['python3','docs/plugins/cases_postgres.py','{connection}']\nsecrets=['PGPASSWORD']\n"
        );
        let asking = Asking {
            root: &repository(),
            source: &source(&toml),
            language: "ja",
            today: TODAY,
            last: None,
            others: Vec::new(),
            limits: &limits(),
        };
        hook::fetch(
            &asking,
            |name| (name == "PGPASSWORD").then(|| "canary-reader-5gH2".to_owned()),
            |_| (),
        )
    };
    let (log, fetched) = ask("postgres");
    let snapshot = fetched
        .unwrap_or_else(|fault| panic!("{fault} {log:?}"))
        .snapshot;
    assert_eq!(snapshot.published.axes().len(), 2);
    // The count of a few is hidden, and others with it.
    assert!(snapshot.published.hides() && snapshot.lock.published >= 1);
    let written = snapshot.files().map(|(_, text)| text).concat();
    assert!(!written.contains("canary-reader"), "{written}");
    let (log, fetched) = ask("no-such-database");
    let told = fetched.expect_err("no database").to_string();
    assert!(
        told.contains("the program refused: the database could not be asked"),
        "{told}"
    );
    let log = log.join("\n");
    assert!(!log.is_empty() && !log.contains("canary-reader"), "{log}");
}
