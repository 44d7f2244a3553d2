#!/usr/bin/env python3
"""What e-learning modules cost to build, by their number of questions: cold builds with all packages, one reworded question after, and
the length that a learner's state can have in SCORM 1.2 (4,096 at most).

  cargo build --release --bin shirube
  run.py [--shirube target/release/shirube] [--runs 3] [QUESTIONS ...]

Prints seconds of processor time (the least of the runs).
"""
import argparse, io, json, pathlib, re, resource, shutil, subprocess, tempfile, zipfile

SITE = """title = "試験"
description = "試験のサイト"
base_url = "https://example.org/"
source_language = "ja"

[[languages]]
tag = "ja"
name = "日本語"
"""
COVER = """---
title: 研修
description: 研修
course: basic
version: "1.0"
versions: [{version: "1.0", date: 2026-11-01, changed: 最初の版}]
---
本文
"""
A_UNIT = 20


def make(site, questions):
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    folder = site / "content/ja/modules/basic"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(COVER, encoding="utf-8")
    for unit in range(0, questions, A_UNIT):
        text = f"---\ntitle: 単元{unit}\ndescription: 単元\nweight: {unit + 1}\n---\n"
        for question in range(unit, min(unit + A_UNIT, questions)):
            text += f"\n### 問い{question}はどれですか\n\n- [x] 正しい答え{question}\n  > そのとおりです。\n"
            text += "".join(f"- [ ] ほかの答え{question}の{other}\n  > ちがいます。\n" for other in range(4))
            text += "\n> 解説：本文を読んでください。\n"
        (folder / f"unit-{unit}.md").write_text(text, encoding="utf-8")


def used(command):
    def seconds():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = seconds()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return seconds() - before, done.stderr


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("counts", nargs="*", type=int, default=[20, 50, 100, 200, 400])
    arguments.add_argument("--shirube", default="target/release/shirube")
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    print("| questions | longest state | cold, CPU s | of that packages, CPU s | one reworded, CPU s | packages, KB |")
    print("|---:|---:|---:|---:|---:|---:|")
    for count in given.counts:
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder)
            make(site, count)
            tail = ["--root", str(site), "--messages", "en"]
            subprocess.run([given.shirube, "module", "ids", *tail, "--date", "2026-11-21"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            build = [given.shirube, "build", *tail, "--date", "2026-11-21"]

            def cold():
                for left in ("public", ".shirube"):
                    shutil.rmtree(site / left, ignore_errors=True)
                return used(build)[0]
            seconds = min(cold() for _ in range(given.runs))
            zips = sorted(site.glob("public/ja/modules/basic/packages/*.zip"))
            size = sum(file.stat().st_size for file in zips) / 1000
            shell = zipfile.ZipFile(io.BytesIO(zips[-1].read_bytes())).read("index.html").decode()
            config = json.loads(re.search(r'data-package>(.*?)</script>', shell)[1])
            export = [given.shirube, "export", "module", "basic", *tail, "--date", "2026-11-21", "-o", str(site / "x.zip"), "--format"]
            check = used([given.shirube, "module", "ids", *tail, "--date", "2026-11-21"])[0]
            packages = sum(used([*export, name])[0] - check for name in ("scorm12", "scorm2004", "cmi5", "offline"))
            unit = site / "content/ja/modules/basic/unit-0.md"
            unit.write_text(unit.read_text(encoding="utf-8").replace("問い0は", "この問い0は"), encoding="utf-8")
            again = used(build)[0]
            print(f"| {count} | {config['worst']} | {seconds:.2f} | {max(packages, 0):.2f} | {again:.2f} | {size:.0f} |", flush=True)


main()
