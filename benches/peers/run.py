#!/usr/bin/env python3
"""Cold builds of equal sites side by side, and live-edit latency; prints figures and ratios.

  run.py build NAME=SITE=COMMAND [NAME=SITE=COMMAND ...] [--runs 5]
  run.py again SITE COMMAND [--runs 5]        an unchanged second build
  run.py serve SITE COMMAND URL-PORT [--edits 7]

COMMAND is run by itself, with {site} replaced; what a build left in SITE (public/, .shirube/, .cache/) is removed
before every cold run. Builds alternate, A B A B, so that a ratio holds when the machine's speed drifts. wall and cpu
(user + system) are seconds, peak is the largest process in MiB; min and median over the runs.

  run.py build shirube=$W/shirube-10000='shirube build --root {site}' \\
               hugo=$W/hugo-10000='hugo --quiet --source {site} --cacheDir {site}/.cache'
"""
import argparse, http.client, json, os, pathlib, re, shlex, shutil, statistics, subprocess, time

LEFT = ("public", ".shirube", ".cache")


def once(command, site):
    argv = shlex.split(command.replace("{site}", str(site)))
    start = time.monotonic()
    process = subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed ({status}): {argv}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def clean(site):
    for name in LEFT:
        shutil.rmtree(site / name, ignore_errors=True)


def row(name, runs):
    wall, cpu, peak = zip(*runs)
    return {"name": name, "runs": len(runs), "wall_min": round(min(wall), 2), "wall_med": round(statistics.median(wall), 2),
            "cpu_min": round(min(cpu), 2), "cpu_med": round(statistics.median(cpu), 2), "peak_mib": round(statistics.median(peak)),
            "load": round(os.getloadavg()[0], 1)}


def build(args):
    peers = [spec.split("=", 2) for spec in args.peers]
    runs = {name: [] for name, _, _ in peers}
    for _ in range(args.runs):
        for name, site, command in peers:
            clean(pathlib.Path(site))
            runs[name].append(once(command, site))
    for name in runs:
        print(json.dumps(row(name, runs[name])))
    first = peers[0][0]
    for name in list(runs)[1:]:
        for at, what in enumerate(("wall", "cpu")):
            ratios = [a[at] / b[at] for a, b in zip(runs[first], runs[name])]
            print(f"{first} / {name}, {what}: median {statistics.median(ratios):.2f}, {min(ratios):.2f}–{max(ratios):.2f}")


def again(args):
    once(args.command, args.site)
    print(json.dumps(row("again", [once(args.command, args.site) for _ in range(args.runs)])))


def get(port, path):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return body if answer.status == 200 else b""
    except (OSError, http.client.HTTPException):
        return b""


def until(port, path, token):
    start = time.monotonic()
    while time.monotonic() - start < 60:
        if token.encode() in get(port, path):
            return time.monotonic() - start
        time.sleep(0.004)
    raise SystemExit(f"{token} was not served within 60 s")


def serve(args):
    site = pathlib.Path(args.site)
    page = site / args.page
    original = page.read_text("utf-8")
    process = subprocess.Popen(shlex.split(args.command.replace("{site}", str(site))), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(args.port, "/s00/p00000/", "<h1>")
        time.sleep(args.settle)
        for kind, path in (("body", "/s00/p00000/"), ("title in its list", "/s00/"), ("text in the feed", "/atom.xml")):
            taken = []
            for edit in range(args.edits):
                token = f"zq{kind[:2]}{edit}x{time.time_ns()}"
                text = original + f"\n{token}\n"
                if kind.startswith("title"):
                    text = re.sub(r'(?m)^(title(?: =|:) )".*"$', rf'\g<1>"{token}"', original, count=1)
                page.write_text(text, "utf-8")
                taken.append(until(args.port, path, token))
                time.sleep(args.settle / 4)
            print(json.dumps({"edit": kind, "median_ms": round(1000 * statistics.median(taken)), "min_ms": round(1000 * min(taken)), "load": round(os.getloadavg()[0], 1)}))
    finally:
        process.terminate()
        process.wait()
        page.write_text(original, "utf-8")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(required=True)
    b = sub.add_parser("build")
    b.add_argument("peers", nargs="+")
    b.set_defaults(run=build)
    a = sub.add_parser("again")
    a.add_argument("site")
    a.add_argument("command")
    a.set_defaults(run=again)
    s = sub.add_parser("serve")
    s.add_argument("site")
    s.add_argument("command")
    s.add_argument("port", type=int)
    s.add_argument("--page", default="content/ja/s00/p00000.md")
    s.add_argument("--edits", type=int, default=7)
    s.add_argument("--settle", type=float, default=8.0)
    s.set_defaults(run=serve)
    for x in (b, a):
        x.add_argument("--runs", type=int, default=5)
    args = ap.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
