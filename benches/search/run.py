#!/usr/bin/env python3
"""Runs the whole benchmark on one corpus: sites, indexes, queries, answers, costs, tables.

  run.py DIR SET --shirube PROGRAM [--pagefind PROGRAM] [--index FOLDER] [--engines shirube,pagefind]

DIR holds what `corpus.py fetch` and `make` left; SET is small, large or huge. PROGRAM for Pagefind is the `pagefind`
of its npm package. FOLDER is where the built site keeps Shirube's search files. Each engine has its own copy of the
same built site. Times and peak memory of a build are those of its process and, for Shirube, of the whole site build.
"""
import argparse, json, os, pathlib, re, shutil, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
UNUSED = re.compile(r"(-ui|highlight)\.(js|css)$")  # Pagefind's interface, which the judge does not use


def script(name, *arguments):
    program = "node" if name.endswith(".mjs") else sys.executable
    subprocess.run([program, HERE / name, *map(str, arguments)], check=True)


def timed(*command):
    """Seconds and MiB at the peak of a command."""
    start = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {command}")
    return round(time.monotonic() - start, 1), round(usage.ru_maxrss / 1024)


def index(engine, site, folder):
    files = [p for p in (site / folder).rglob("*") if p.is_file() and not UNUSED.search(p.name)]
    return sum(p.stat().st_size for p in files), len(files)


def text_size(corpus):
    with open(corpus, encoding="utf-8") as lines:
        pages = map(json.loads, lines)
        return sum(len(t.encode()) for p in pages for t in (p["title"], *(t for s in p["sections"] for t in (s["heading"], *s["text"]))))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("dir", type=pathlib.Path)
    ap.add_argument("set")
    ap.add_argument("--shirube", type=pathlib.Path, required=True)
    ap.add_argument("--pagefind", type=pathlib.Path)
    ap.add_argument("--index", default="search")
    ap.add_argument("--engines", default="shirube,pagefind")
    args = ap.parse_args()
    corpus, queries, work = args.dir / f"{args.set}.jsonl", args.dir / f"{args.set}-queries.jsonl", args.dir / args.set
    source = work / "site"
    script("corpus.py", "site", corpus, source)
    script("queries.py", corpus, queries)
    built = timed(args.shirube, "build", "--root", source, "--fresh", "--allow-errors")
    size, answers, weights, lines = text_size(corpus), [], [], []
    for engine in args.engines.split(","):
        site, folder = source / "public", args.index
        if engine == "pagefind":
            site, folder = work / "pagefind", "pagefind"
            shutil.rmtree(site, ignore_errors=True)
            shutil.copytree(source / "public", site)
            built = timed(args.pagefind, "--site", site, "--exclude-selectors", ".heading-link")
        total, files = index(engine, site, folder)
        lines.append(f"{engine}: built in {built[0]} s, {built[1]} MiB at the peak; {total / 1e6:.1f} MB in {files} files, {total / size:.2f} × text")
        for command, to in (("answers", answers), ("weigh", weights)):
            out = work / f"{engine}-{command}.json"
            script("judge.mjs", command, site, engine, queries, out)
            to.append(f"{engine}={out}")
    script("score.py", queries, *answers, *(arg for weight in weights for arg in ("--weight", weight)))
    print(f"\n{args.set}: {size / 1e6:.1f} MB of text", *lines, sep="\n")


if __name__ == "__main__":
    main()
