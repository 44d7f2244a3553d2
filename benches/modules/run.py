#!/usr/bin/env python3
"""What an e-learning module costs to build, by its questions, and how large its packages are.

  cargo build --release --bin shirube
  run.py [--shirube target/release/shirube] [--runs 3] [COUNT ...]

Makes a module of every kind of question in turn, twenty a unit, each with feedback per option; a tenth of them are the nodes of a
branching case. Prints seconds of processor time for a cold build (the least of the runs), for a build after one option was reworded, for
`check`, the most UTF-16 units that a learner's state can have in SCORM 1.2 (as the package says, and as the build's own finding would),
and the bytes of each package. Ends with 1 if 200 questions or fewer do not fit.
"""
import argparse, json, pathlib, re, resource, shutil, subprocess, sys, tempfile, zipfile

# SCORM 1.2, RTE 3.4.4: cmi.suspend_data.
LIMIT = 4096

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
    "![左と右](square.svg)\n\n- [x] 左{n} `x=0 y=0 w=50 h=100`\n  > はい。\n- [ ] 右{n} `x=50 y=0 w=50 h=100`\n  > いいえ。\n",
]
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="10" height="10"/></svg>'


def head(unit, more=""):
    return f"---\ntitle: 単元{unit}\ndescription: 単元{unit}\ndate: 2026-11-01\nreview_by: 2027-11-01\nweight: {unit + 1}\ngoal: g\n{more}---\n\n"


def case(first, count):
    """A case of so many nodes, whose end depends on points."""
    nodes = []
    for n in range(first, first + count):
        to = f"node-{n + 1}" if n + 1 < first + count else "last"
        nodes.append(f"## 場面{n} {{#node-{n}}}\n\n- [x] [よい道{n}](#{to})\n  > はい。\n- [ ] [わるい道{n}](#{to})\n  > いいえ。\n")
    ends = f"## 終わるとき {{#last}}\n\n- ≥ {count} [進む](#good)\n- [進む](#again)\n\n## 結末：よい {{#good}}\n\nよい\n\n## 結末：もう一度 {{#again}}\n\nもう一度\n"
    return head(first, "branching: true\n") + "\n".join(nodes) + "\n" + ends


def make(site, count):
    (site / "site.toml").write_text(SITE, encoding="utf-8")
    folder = site / "content/ja/modules/made"
    folder.mkdir(parents=True)
    (site / "content/ja/_index.md").write_text("---\ntitle: 研修\n---\n", encoding="utf-8")
    (folder / "index.md").write_text(INDEX, encoding="utf-8")
    (folder / "square.svg").write_text(SQUARE, encoding="utf-8")
    nodes = count // 10
    count -= nodes
    (folder / f"case-{count}.md").write_text(case(count, nodes), encoding="utf-8")
    for unit in range(0, count, 20):
        questions = [f"### 問い{n}は何ですか\n\n{KINDS[n % len(KINDS)].replace('{n}', str(n))}\n> 解説：問い{n}の解説です。\n" for n in range(unit, min(unit + 20, count))]
        (folder / f"unit-{unit}.md").write_text(head(unit) + "\n".join(questions), encoding="utf-8")


def used(command):
    def seconds():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    before = seconds()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return seconds() - before


def worst(package):
    """The most units that a learner's state can have."""
    with zipfile.ZipFile(package) as files:
        front = files.read("index.html").decode("utf-8")
    data = re.search(r'<script type="application/json" data-package>(.*?)</script>', front, re.S)
    return json.loads(data[1])["worst"]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("counts", nargs="*", type=int, default=[20, 50, 100, 200, 400])
    arguments.add_argument("--shirube", default="target/release/shirube")
    arguments.add_argument("--formats", nargs="*", default=["scorm12", "scorm2004", "cmi5", "offline", "moodle-xml", "gift"])
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    print("| questions | cold, CPU s | one option reworded, CPU s | check, CPU s | worst state, UTF-16 units | " + " | ".join(f"{name}, KB" for name in given.formats) + " |")
    print("|---:|---:|---:|---:|---:|" + "---:|" * len(given.formats))
    fits = True
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
            state = worst(site / "made.scorm12")
            fits &= count > 200 or state <= LIMIT
            print(f"| {count} | {seconds:.2f} | {again:.2f} | {check:.2f} | {state} of {LIMIT} | {' | '.join(sizes)} |", flush=True)
    sys.exit(0 if fits else 1)


main()
