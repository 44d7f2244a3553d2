#!/usr/bin/env python3
"""What a directory of desks costs to build, by its size: cold builds of made-up desks, and one changed number after.

  cargo build --release --bin shirube --example made_up_desks
  run.py [--shirube target/release/shirube] [--maker target/release/examples/made_up_desks] [--runs 3] [COUNT ...]

Prints seconds of processor time (the least of the runs), files and microseconds a file. A cost in proportion to pages shows as a last
column that does not grow with the size.
"""
import argparse, pathlib, re, resource, shutil, subprocess, tempfile


def build(shirube, site):
    def used():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = used()
    done = subprocess.run([shirube, "build", "--root", site, "--date", "2026-11-21", "--messages", "en"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds = used() - before
    files, anew = re.search(r"\((\d+) files, (\d+) of them", done.stderr).groups()
    return seconds, int(files), int(anew)


def cold(shirube, site, runs):
    def once():
        for left in ("public", ".shirube"):
            shutil.rmtree(site / left, ignore_errors=True)
        return build(shirube, site)
    return min(once() for _ in range(runs))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("counts", nargs="*", type=int, default=[250, 500, 1000, 2000, 4000])
    arguments.add_argument("--shirube", default="target/release/shirube")
    arguments.add_argument("--maker", default="target/release/examples/made_up_desks")
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    print("| desks | files | cold, CPU s | µs a file | one number changed, CPU s | files anew |")
    print("|---:|---:|---:|---:|---:|---:|")
    for count in given.counts:
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder)
            subprocess.run([given.maker, site, str(count)], check=True)
            seconds, files, _ = cold(given.shirube, site, given.runs)
            table = site / "content/_data/desks/all.csv"
            table.write_text(table.read_text(encoding="utf-8").replace("050-0000-0002", "050-0000-9999"), encoding="utf-8")
            again, _, anew = build(given.shirube, site)
            print(f"| {count} | {files} | {seconds:.2f} | {seconds / files * 1e6:.0f} | {again:.2f} | {anew} |", flush=True)


main()
