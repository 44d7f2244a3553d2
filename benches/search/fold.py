"""How the judge compares text. Written apart from the engine's own folding, so that an error there is not shared here.

Folded: NFKC, lower case, katakana as hiragana, white space gone beside Japanese and single elsewhere. What a class of
queries needs beyond that (long vowels, okurigana, readings) is said by the query itself, as a list of forms.
"""
import re
import unicodedata

KANA = {c: c - 0x60 for c in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
WIDE = "ー々〆ぁ-ゟ゠-ヿ一-鿿㐀-䶿豈-﫿"
SPACE = re.compile(rf" (?=[{WIDE}])|(?<=[{WIDE}]) ")


def fold(text):
    text = unicodedata.normalize("NFKC", text).lower().translate(KANA)
    return SPACE.sub("", " ".join(text.split()))


def loose(text):
    """NFKC with katakana kept: what queries are taken from."""
    return SPACE.sub("", " ".join(unicodedata.normalize("NFKC", text).split()))


def pattern(form):
    """Finds the form in folded text; a Latin word stands whole, a plural's `s` allowed."""
    form = fold(form)
    start = r"(?<![a-z0-9])" if re.match("[a-z0-9]", form) else ""
    end = r"(?:e?s)?(?![a-z0-9])" if re.search("[a-z]$", form) else r"(?![0-9])" if re.search("[0-9]$", form) else ""
    return re.compile(start + re.escape(form) + end)


class Page:
    """A page folded once: title, headings, and per section all that a reader sees together."""

    def __init__(self, made):
        self.id, self.made = made["id"], made
        self.title = fold(made["title"])
        self.headings = [fold(s["heading"]) for s in made["sections"]]
        self.bodies = [fold("\n".join(s["text"])) for s in made["sections"]]
        self.text = "\n".join([self.title, *self.headings, *self.bodies])

    def level(self, found):
        """3 in the title, 2 in a heading, 1 in the text, 0 nowhere."""
        if found.search(self.title):
            return 3
        return 2 if any(map(found.search, self.headings)) else 1 if any(map(found.search, self.bodies)) else 0

    def together(self, parts):
        """The least level of terms that stand apart but within the title and one section."""
        best = 0
        for heading, body in zip(self.headings, self.bodies):
            levels = [3 if p.search(self.title) else 2 if p.search(heading) else 1 if p.search(body) else 0 for p in parts]
            best = max(best, min(levels))
        return best


def judge(pages, forms, parts=(), exact_title=False):
    """Grades {page id: 1..3} and the best page, the one with the most occurrences among the top grade's."""
    found, parts = [pattern(form) for form in forms], [pattern(part) for part in parts]
    plain = [fold(form) for form in forms]
    grades, best = {}, (0, 0, "")
    for page in pages:
        if not any(f in page.text for f in plain) and not (parts and all(p.search(page.text) for p in parts)):
            continue
        grade = max(page.level(f) for f in found)
        if exact_title and grade == 3 and page.title not in plain:
            grade = 2
        if parts:
            grade = max(grade, page.together(parts))
        if grade:
            grades[page.id] = grade
            count = sum(len(f.findall(page.text)) for f in found) / (1000 + len(page.text))
            best = max(best, (grade, count, page.id))
    return grades, best[2]
