#!/usr/bin/env python3
"""Scores what engines answered: a Markdown table by class, engines side by side.

  score.py QUERIES.jsonl NAME=ANSWERS.json [NAME=ANSWERS.json ...] [--weight NAME=WEIGHT.json ...] [--misses CLASS|all]

success@1: the share of queries whose first result has the best grade that any page has. nDCG@10: gains 2^grade − 1.
junk: the share of the queries without an answer that are answered all the same. The class `all` weighs every query
with an answer alike; `mean` weighs every class alike. Held-out queries are left out of the classes and stand in a row
of their own.
"""
import argparse, json, math, statistics
from collections import defaultdict


def gains(grades):
    return sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(grades[:10]))


def score(query, answer):
    """(success@1, nDCG@10); for a query without an answer (whether anything came, 0)."""
    urls = list(dict.fromkeys(url.removesuffix("index.html") for url in answer["urls"]))
    if not query["grades"]:
        return float(bool(urls or answer["total"])), 0.0
    grades = [query["grades"].get(url.strip("/"), 0) for url in urls]
    best = sorted(query["grades"].values(), reverse=True)
    return float(bool(grades) and grades[0] == best[0]), gains(grades) / gains(best)


def table(queries, engines):
    """Rows (name, count, {engine: (success, nDCG)})."""
    groups = defaultdict(list)
    for query in queries:
        answered = bool(query["grades"])
        groups["held out" if query["held_out"] and answered else query["class"]].append(query)
    rows = []
    for name, members in groups.items():
        cells = {}
        for engine, answers in engines.items():
            both = [score(query, answers[query["id"]]) for query in members]
            cells[engine] = tuple(statistics.mean(side) for side in zip(*both))
        rows.append((name, len(members), cells))
    return rows


def summary(rows, engines):
    """`all` and `mean` over the classes that have answers and are not held out."""
    used = [row for row in rows if row[0] not in ("none", "held out")]
    total = sum(count for _, count, _ in used)
    side = lambda weights, engine, i: sum(w * cells[engine][i] for w, (_, _, cells) in zip(weights, used)) / sum(weights)
    every, each = [count for _, count, _ in used], [1] * len(used)
    pair = lambda weights: {engine: (side(weights, engine, 0), side(weights, engine, 1)) for engine in engines}
    return [("all", total, pair(every)), ("mean", len(used), pair(each))]


def show(rows, engines):
    head = [f"{engine} {what}" for engine in engines for what in ("success@1", "nDCG@10")]
    print(f"| class | n | {' | '.join(head)} |\n|---|---:|{'---:|' * len(head)}")
    last = {"held out": 1, "none": 2}
    classes = [row for row in rows if row[0] not in last]
    for name, count, cells in classes + summary(rows, engines) + sorted((row for row in rows if row[0] in last), key=lambda row: last[row[0]]):
        junk = name == "none"
        parts = [f"{cells[e][0]:.0%} | {'–' if junk else f'{cells[e][1]:.3f}'}" for e in engines]
        print(f"| {'none: junk' if junk else name} | {count} | {' | '.join(parts)} |")


def show_weights(weights):
    print("\n| cost | " + " | ".join(weights) + " |\n|---|" + "---:|" * len(weights))
    middle = lambda numbers: statistics.median(numbers)
    tops = lambda numbers: sorted(numbers)[math.ceil(0.9 * len(numbers)) - 1]
    for label, value in {
        "with the page, before a query: bytes · requests": lambda r: [[row["costs"][0]] for row in r],
        "first query: bytes · requests": lambda r: [[row["costs"][1]] for row in r],
        "each next query: bytes · requests": lambda r: [row["costs"][2:] for row in r],
    }.items():
        cells = []
        for weight in weights.values():
            costs = [cost for group in value(weight["rows"]) for cost in group]
            kb, requests = [cost["bytes"] / 1000 for cost in costs], [cost["requests"] for cost in costs]
            cells.append(f"{middle(kb):.0f} KB (p90 {tops(kb):.0f}) · {middle(requests):.0f} (p90 {tops(requests):.0f})")
        print(f"| {label} | {' | '.join(cells)} |")
    for label, cell in {
        "first results, cold, at the round trip": lambda w: f"{middle([row['ms'] for row in w['rows']]):.0f} ms (p90 {tops([row['ms'] for row in w['rows']])}) at {w['rtt']} ms",
        "requests that show the query or leave the host": lambda w: str(sum(row["leaks"] for row in w["rows"])),
    }.items():
        print(f"| {label} | {' | '.join(cell(weight) for weight in weights.values())} |")


def show_misses(queries, engines, wanted):
    for query in queries:
        if query["held_out"] or wanted not in (query["class"], "all"):
            continue
        for engine, answers in engines.items():
            answer = answers[query["id"]]
            if score(query, answer)[0] == bool(query["grades"]):
                continue
            best = sorted(query["grades"].items(), key=lambda item: -item[1])[:3]
            first = [(url, query["grades"].get(url.strip("/"), 0)) for url in answer["urls"][:2]]
            print(f"{engine} {query['id']} “{query['query']}” ({'/'.join(query['forms'])}): got {first}, best {best}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("queries")
    ap.add_argument("answers", nargs="+")
    ap.add_argument("--weight", action="append", default=[])
    ap.add_argument("--misses", help="list the misses of a class instead; never those held out")
    args = ap.parse_args()
    with open(args.queries, encoding="utf-8") as lines:
        queries = [json.loads(line) for line in lines]
    load = lambda spec: (spec.split("=", 1)[0], json.load(open(spec.split("=", 1)[1], encoding="utf-8")))
    engines = {name: {row["id"]: row for row in data["rows"]} for name, data in map(load, args.answers)}
    if args.misses:
        return show_misses(queries, engines, args.misses)
    for engine, answers in engines.items():
        failed = [row["error"] for row in answers.values() if "error" in row]
        if failed:
            print(f"{engine}: {len(failed)} queries failed, the first: {failed[0]}\n")
    show(table(queries, engines), engines)
    if args.weight:
        show_weights(dict(map(load, args.weight)))


if __name__ == "__main__":
    main()
