#!/usr/bin/env python3
"""Makes queries with graded answers from a corpus, by rules alone.

  queries.py CORPUS.jsonl OUT.jsonl [--seed WORD]

A line is {id, class, query, forms, parts, held_out, best, grades: {page id: 1..3}}. Grades: 3 where one of the forms
stands in the title, 2 in a heading, 1 in the text; where a query has parts, also pages that have all of them in the
title and one section, graded by the weakest. `held_out` marks the queries whose best page is of the tenth of the pages
that nothing may be tuned on. The same corpus and seed always give the same queries; another seed gives others.
"""
import argparse, hashlib, json, re
from collections import Counter

import vocabulary
from fold import Page, fold, judge, loose
from nothing import nothing
from tables import HIRAGANA, LOAN, OKURIGANA, READINGS
from vocabulary import WORD, Vocabulary, full_width, half_width, hiragana, katakana, order, typo

KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンガギグゲゴザジズゼゾダデドバビブベボパピプペポ"
LETTERS = "etaoinshrdlucmfwypvbgkjqxz"
EDITS = ("substitution", "deletion", "transposition", "insertion")


def number(text):
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def title(v, pages):
    count = Counter(page.title for page in pages)
    for page in order_pages(pages, "title"):
        name, _, rest = page.made["title"].partition(" — ")
        name = rest if len(rest) > len(name) and "man" in page.id else name
        if count[page.title] == 1 and 5 <= len(name) <= 40 and re.search("[ぁ-ヿ一-鿿]", name):
            yield {"query": name, "forms": [name], "exact_title": name == page.made["title"]}


def order_pages(pages, seed):
    byid = {page.id: page for page in pages}
    return [byid[i] for i in order(byid, seed)]


def compound(v, pages):
    for word in v.words("compound", 1, 10):
        if len(word) <= 12 and not re.fullmatch("[ァ-ー]{4,5}", word):
            yield {"query": word, "forms": [word]}


def part(v, pages):
    for word in v.words("compound", 1, 20, "part"):
        halves = v.halves(word) if len(word) <= 14 else None
        if halves:
            half = halves[number(word) % 2]
            yield {"query": half, "forms": [half]}


def spaced(v, pages):
    for word in v.words("compound", 1, 20, "spaced"):
        halves = v.halves(word) if len(word) <= 14 else None
        if halves:
            a, b = halves
            yield {"query": f"{a}{' 　'[number(word) % 2]}{b}", "forms": [word, f"{a}の{b}"], "parts": halves}


def joined(v, pages):
    """Typed as one word what the pages write with a space or a particle between."""
    seen = Counter()
    for line in v.raw:
        seen.update(set(re.findall(rf"(?<![一-鿿々ァ-ー])({WORD})([ の])({WORD})(?![一-鿿々ァ-ー])", line)))
    for a, link, b in order((pair for pair, n in seen.items() if n <= 8), "joined"):
        if 4 <= len(a + b) <= 14:
            yield {"query": a + b, "forms": [a + b, a + "の" + b], "parts": [a, b]}


def apart(v, pages):
    """A word of a title and a rarer one of the same page, not next to each other."""
    for page in order_pages(pages, "apart"):
        heads = re.findall(WORD, loose(page.made["title"]))
        rare = [w for w in order(re.findall(WORD, "\n".join(loose(t) for s in page.made["sections"] for t in s["text"])), page.id)
                if 1 <= v.df["kanji"][w] + v.df["katakana"][w] <= 40 and len(w) <= 8 and w not in page.title]
        if heads and rare and heads[0] + rare[0] not in page.text and rare[0] + heads[0] not in page.text:
            yield {"query": f"{heads[0]} {rare[0]}", "forms": [heads[0] + rare[0]], "parts": [heads[0], rare[0]]}


def width(v, pages):
    kana = [(half_width(w), w) for w in v.words("katakana", 2, 60, "width") if 3 <= len(w) <= 12]
    latin = [(full_width(w), w) for w in v.words("latin", 2, 60, "width") if len(w) > 3]
    for pair in zip(kana, latin):
        for query, word in pair:
            yield {"query": query, "forms": [word]}


def kana(v, pages):
    for word in HIRAGANA:
        yield {"query": katakana(word), "forms": [word]}
    for word in v.words("katakana", 2, 60, "kana"):
        if 3 <= len(word) <= 10:
            yield {"query": hiragana(word), "forms": [word]}


def long_vowel(v, pages):
    for word in v.words("katakana", 1, 80, "long"):
        if 4 <= len(word) <= 10 and re.search("[アカガサザタダナハバパマヤラワァャイキギシジチニビピミリィ]ー$", word):
            yield {"query": word[:-1], "forms": [word, word[:-1]]}
        elif 3 <= len(word) <= 10 and word + "ー" in v.df["katakana"]:
            yield {"query": word + "ー", "forms": [word, word + "ー"]}


def spellings(all_groups):
    def make(v, pages):
        text = "\n".join(v.texts)
        groups = [group[i:] + group[:i] for group in order(map(tuple, all_groups), "spelling") for i in [number(group[0]) % len(group)]]
        for turn in range(3):  # each word once, in one of its spellings, before any has its second
            for group in groups:
                query = group[turn % len(group)]
                if any(form in text for form in group if form != query):
                    yield {"query": query, "forms": sorted(group)}
    return make


def mistyped(name, alphabet):
    def make(v, pages):
        text = fold("\n".join(v.texts))
        for word in v.words(name, 1, 40, "typo"):
            if not 5 <= len(word) <= 12:
                continue
            wrong = typo(word, alphabet, EDITS[number(word) % 4], number(word) // 4)
            if wrong == word or fold(wrong) in text:
                continue
            if wrong.rstrip("ー") != word.rstrip("ー") and v.neighbours(wrong, name) <= {word.lower()}:
                yield {"query": wrong, "forms": [word]}
    return make


def reading(v, pages):
    byword = {word: kana for kana, words in READINGS.items() for word in words}
    pattern = re.compile("|".join(sorted(map(re.escape, byword), key=len, reverse=True)))
    single = [(kana, words) for kana in order(READINGS, "reading") if (words := READINGS[kana])]
    joined = [("".join(byword[w] for w in found), [word]) for word in v.words("compound", 1, 60, "reading")
              if len(found := pattern.findall(word)) > 1 and "".join(found) == word]
    for pair in zip(single, joined + single):
        for kana, words in pair:
            yield {"query": kana, "forms": words + ([kana] if len(kana) > 4 else [])}


def words_of(name, low, high, change=str):
    def make(v, pages):
        for word in v.words(name, low, high):
            yield {"query": change(word), "forms": [word]}
    return make


def mixed(v, pages):
    for word in v.words("mixed", 1, 30):
        if len(word) <= 16:
            a, b = re.match(r"([A-Za-z0-9]+|[^A-Za-z0-9]+)(.+)", word).groups()
            yield {"query": f"{a} {b}" if number(word) % 3 == 0 else word, "forms": [word], "parts": [a, b]}


def english(v, pages):
    """Lower-case words of running English on Japanese pages, as someone types them: capitals or not."""
    for word in v.words("latin", 1, 12, "english"):
        if re.fullmatch("[a-z]{5,}", word):
            yield {"query": word.capitalize() if number(word) % 2 else word, "forms": [word]}


def short(v, pages):
    single = Counter(c for text in v.texts for c in set(re.findall("(?<![一-鿿々])[一-鿿](?=[をがのにはで、。」]|$)", text)))
    ones = order((c for c, n in single.items() if 3 <= n <= 400), "short")
    for pair in zip(ones, (w for w in v.words("kanji", 2, 200, "short") if len(w) == 2), (w for w in v.words("katakana", 2, 200, "short") if len(w) == 2)):
        for word in pair:
            yield {"query": word, "forms": [word]}


CLASSES = {
    "title": (title, 40), "compound": (compound, 40), "part": (part, 30), "spaced": (spaced, 30), "joined": (joined, 30),
    "apart": (apart, 30), "width": (width, 24), "kana": (kana, 24), "long_vowel": (long_vowel, 24), "loan": (spellings(LOAN), 16),
    "okurigana": (spellings(OKURIGANA), 48), "typo_katakana": (mistyped("katakana", KANA), 32), "typo_latin": (mistyped("latin", LETTERS), 24),
    "reading": (reading, 36), "latin": (words_of("latin", 1, 30), 24), "mixed": (mixed, 24), "english": (english, 20), "short": (short, 24),
}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus")
    ap.add_argument("out")
    ap.add_argument("--seed", default="")
    args = ap.parse_args()
    vocabulary.salt = args.seed
    pages = [Page(json.loads(line)) for line in open(args.corpus, encoding="utf-8")]
    v = Vocabulary(pages)
    rows, asked = [], set()
    for name, (make, most) in CLASSES.items():
        count = 0
        for query in make(v, pages):
            if count == most:
                break
            grades, best = judge(pages, query["forms"], query.get("parts", ()), query.get("exact_title", False))
            if not grades or query["query"] in asked or len(grades) > len(pages) / 4:
                continue
            asked.add(query["query"])
            count += 1
            held = number("held" + best) % 10 == 0
            rows.append({"id": f"{name}-{count:02}", "class": name, **{k: query.get(k, []) for k in ("query", "forms", "parts")}, "held_out": held, "best": best, "grades": grades})
    for count, query in enumerate(nothing(v, pages), 1):
        rows.append({"id": f"none-{count:02}", "class": "none", "query": query, "forms": [], "parts": [], "held_out": number(query) % 10 == 0, "best": "", "grades": {}})
    with open(args.out, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    print(len(rows), "queries,", sum(r["held_out"] for r in rows), "held out;", dict(Counter(r["class"] for r in rows)))


if __name__ == "__main__":
    main()
