#!/usr/bin/env python3
"""Made-up registered cases by cancer type, prefecture, fiscal year and sex. NOT REAL DATA.

It stands where the platform's own program will stand: the reference site shows what it gives, and says everywhere that
the figures are made up. They are reckoned from the codes alone, the same on every machine, with many small counts and
some zeros, so that the gate has work to do.
"""
import hashlib
import json
import sys

PLUGIN = {"name": "made-up-platform", "version": "1.0"}
# ICD-O topography, with how common the type is here and how many of ten cases are men.
CANCERS = {"C16": (60, 6), "C18": (70, 5), "C25": (32, 5), "C34": (80, 7), "C50": (64, 1)}
PREFECTURES = [f"{number:02}" for number in range(1, 48)]
# Some prefectures have many hospitals that take part, most have few.
LARGE = {"01": 4, "11": 4, "12": 4, "13": 9, "14": 6, "23": 5, "27": 6, "28": 4, "40": 4}
YEARS = {"2023": 3, "2024": 5, "2025": 6}


def answer(**members):
    json.dump({"protocol": 1, "plugin": PLUGIN, **members}, sys.stdout, ensure_ascii=False)
    sys.exit(0)


def made_up(cancer, prefecture, year, sex):
    """A count that looks like one."""
    common, men = CANCERS[cancer]
    share = men if sex == "M" else 10 - men
    digest = hashlib.sha256("/".join((cancer, prefecture, year, sex)).encode()).digest()
    chance = 128 + digest[0] // 2 + digest[1] // 2  # 128 to 382
    return common * LARGE.get(prefecture, 1) * YEARS[year] * share * chance // 256 // 30


def total(parts, codes, at=()):
    """Rows with totals: every dimension has a code for all of it, and its parts."""
    if len(at) == len(codes):
        return [sum(parts[key] for key in keys(codes, at))]
    return [row for code in codes[len(at)] for row in total(parts, codes, (*at, code))]


def keys(codes, at):
    """The leaves that a cell counts."""
    below = [[code] if code not in TOTALS else codes[place][1:] for place, code in enumerate(at)]
    found = [()]
    for choices in below:
        found = [(*key, choice) for key in found for choice in choices]
    return found


TOTALS = {"all", "00", "T"}
request = json.load(sys.stdin)
if request["protocol"] != 1:
    answer(error="this program speaks version one of the protocol")
if request["action"] == "describe":
    answer(datasets=[{"id": "platform"}])
if request["id"] != "platform":
    answer(error="there is no such table")
codes = [["all", *CANCERS], ["00", *PREFECTURES], ["all", *YEARS], ["T", "M", "F"]]
leaves = {
    (cancer, prefecture, year, sex): made_up(cancer, prefecture, year, sex)
    for cancer in CANCERS for prefecture in PREFECTURES for year in YEARS for sex in "MF"
}
names = ["cancer", "area", "year", "sex"]
answer(format="json-stat", dataset={
    "version": "2.0", "class": "dataset", "label": "Made-up cases, not real data",
    "id": names, "size": [len(own) for own in codes], "role": {"time": ["year"], "geo": ["area"]},
    "dimension": {
        name: {"category": {"index": own, "child": {own[0]: own[1:]}}} for name, own in zip(names, codes)
    },
    "value": total(leaves, codes),
})
