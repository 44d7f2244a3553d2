#!/usr/bin/env python3
"""What an e-learning module costs to build, by its questions, and how large its packages are.

  cargo build --release --bin shirube
  run.py [--shirube target/release/shirube] [--runs 3] [COUNT ...]

Makes a module of every kind of question in turn, twenty a unit, each with feedback per option. Prints seconds of processor time for a
cold build (the least of the runs), for a build after one option was reworded, for `check`, and the bytes of each package.
"""
import argparse, pathlib, resource, shutil, subprocess, tempfile

SITE = '''title = "研修"
base_url = "https://example.org/"
source_language = "ja"
languages = [{tag = "ja", name = "日本語"}]
'''
INDEX = '''---
title: 研修
description: 作った研修です
date: 2026-11-01
review_by: 2027-11-01
course: basic
version: "1.0"
versions: [{version: "1.0", date: 2026-11-01, changed: 最初の版}]
goals: [{id: g, text: ねらい}]
---
本文です。
'''
KINDS = [
    "- [x] 正しい答え{n}\n  > 答え{n}のわけです。\n- [ ] ほかの答え{n}\n  > 問い{n}では違います。\n- [ ] もう一つ{n}\n  > 問い{n}では違います。\n",
    "- [x] 一つ目{n}\n  > はい。\n- [x] 二つ目{n}\n  > はい。\n- [ ] 三つ目{n}\n  > いいえ。\n- [ ] 四つ目{n}\n  > いいえ。\n",
    "{n}番の言葉は ____ と ____ です。\n\n- 遺伝子{n} / いでんし{n}\n  > はい。\n- 変異{n}\n  > はい。\n",
    "- = {n}.5 ± 0.5 %\n  > {n}の近くです。\n",
    "1. 初め{n}\n   > はい。\n2. 次{n}\n   > はい。\n3. 終わり{n}\n   > はい。\n",
    "| 左 | 右 | 解説 |\n| --- | --- | --- |\n| 甲{n} | 乙{n} | はい。 |\n| 丙{n} | 丁{n} | はい。 |\n| 戊{n} | 己{n} | はい。 |\n",
    "> 模範解答：{n}番の答えの例です。\n",
]


def make(site, count):
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    folder = site / "content/ja/modules/made"
    folder.mkdir(parents=True)
    (site / "content/ja/_index.md").write_text("---\ntitle: 研修\n---\n", encoding="utf-8")
    (folder / "index.md").write_text(INDEX, encoding="utf-8")
    for unit in range(0, count, 20):
        head = f"---\ntitle: 単元{unit}\ndescription: 単元{unit}\ndate: 2026-11-01\nreview_by: 2027-11-01\nweight: {unit + 1}\ngoal: g\n---\n\n"
        questions = [f"### 問い{n}は何ですか\n\n{KINDS[n % len(KINDS)].replace('{n}', str(n))}\n> 解説：問い{n}の解説です。\n" for n in range(unit, min(unit + 20, count))]
        (folder / f"unit-{unit}.md").write_text(head + "\n".join(questions), encoding="utf-8")


def used(command):
    def seconds():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = seconds()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return seconds() - before


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("counts", nargs="*", type=int, default=[20, 50, 100, 200, 400])
    arguments.add_argument("--shirube", default="target/release/shirube")
    arguments.add_argument("--formats", nargs="*", default=["scorm12", "offline", "moodle-xml"])
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    print("| questions | cold, CPU s | one option reworded, CPU s | check, CPU s | " + " | ".join(f"{name}, KB" for name in given.formats) + " |")
    print("|---:|---:|---:|---:|" + "---:|" * len(given.formats))
    for count in given.counts:
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder)
            make(site, count)
            on = ["--root", folder, "--date", "2026-11-21"]
            subprocess.run([given.shirube, "module", "ids", *on], check=True, stderr=subprocess.DEVNULL)

            def cold():
                for left in ("public", ".shirube"):
                    shutil.rmtree(site / left, ignore_errors=True)
                return used([given.shirube, "build", *on])
            seconds = min(cold() for _ in range(given.runs))
            unit = site / "content/ja/modules/made/unit-0.md"
            unit.write_text(unit.read_text(encoding="utf-8").replace("ほかの答え0", "別の答え0"), encoding="utf-8")
            again = used([given.shirube, "build", *on])
            check = used([given.shirube, "check", *on])
            sizes = []
            for name in given.formats:
                out = site / f"made.{name}"
                subprocess.run([given.shirube, "export", "module", "made", "--format", name, "-o", out, *on], check=True, stderr=subprocess.DEVNULL)
                sizes.append(f"{out.stat().st_size / 1000:.0f}")
            print(f"| {count} | {seconds:.2f} | {again:.2f} | {check:.2f} | {' | '.join(sizes)} |", flush=True)


main()
