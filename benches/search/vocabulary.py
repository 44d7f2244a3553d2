"""The words of a corpus by script and by how many pages have them, and the changes that queries make to words."""
import hashlib
import re
import unicodedata
from collections import Counter, defaultdict

from fold import loose

KATAKANA = re.compile("[ァ-ヴー]{2,}")
KANJI = re.compile("[一-鿿々]{2,}")
COMPOUND = re.compile("[一-鿿々ァ-ヴー]{4,}")
LATIN = re.compile(r"(?<![\w./<>$\\-])[A-Za-z][A-Za-z0-9]{2,}(?![\w./<>(=\\-])")
MIXED = re.compile(r"(?<![\w.-])(?:[A-Za-z][A-Za-z0-9]+[ァ-ヴー一-鿿々]{2,}|[ァ-ヴー一-鿿々]{2,}[A-Za-z][A-Za-z0-9]+)(?![\w一-鿿ァ-ー])")
WORD = "[ァ-ヴー]{2,}|[一-鿿々]{2,}"


salt = ""  # another one makes another set of queries from the same rules


def order(items, seed):
    """The items in an order that is arbitrary and always the same."""
    return sorted(set(items), key=lambda item: hashlib.sha256(f"{salt}{seed}\0{item}".encode()).hexdigest())


class Vocabulary:
    """For each script the words with their pages' count, once over all the text and once over titles and headings."""

    def __init__(self, pages):
        self.df, self.top = defaultdict(Counter), defaultdict(Counter)
        self.raw, self.texts = [], []
        for page in pages:
            made = page.made
            top = [made["title"], *(s["heading"] for s in made["sections"])]
            body = [text for s in made["sections"] for text in s["text"]]
            self.raw += top + body
            for lines, to in ((top + body, self.df), (top, self.top)):
                text = "\n".join(map(loose, lines))
                for name, words in (("katakana", KATAKANA), ("kanji", KANJI), ("compound", COMPOUND), ("latin", LATIN), ("mixed", MIXED)):
                    to[name].update(set(words.findall(text)))
            self.texts.append(loose("\n".join(top + body)))
        self.alone = {w for name in ("katakana", "kanji") for w in self.df[name]}
        self.near = {name: by_deletion(map(str.lower, self.df[name])) for name in ("katakana", "latin")}

    def words(self, name, low=1, high=10**9, seed=None):
        """Words on `low` to `high` pages; those of titles and headings and those of the text take turns."""
        fits = lambda words: order((w for w in words if low <= self.df[name][w] <= high), seed or name)
        top, every = fits(self.top[name]), fits(self.df[name])
        turns = [w for pair in zip(top, every) for w in pair] + top[len(every):] + every[len(top):]
        return list(dict.fromkeys(turns))

    def neighbours(self, word, name):
        """Words of the corpus that are one edit away, or none."""
        word = word.lower()
        some = set().union(*(self.near[name].get(key, ()) for key in deletions(word)))
        return {other for other in some if other != word and one_edit(word, other)}

    def halves(self, compound):
        """Its first split into two words that also stand alone, the most balanced first."""
        cuts = sorted(range(2, len(compound) - 1), key=lambda i: abs(2 * i - len(compound)))
        return next(((compound[:i], compound[i:]) for i in cuts if {compound[:i], compound[i:]} <= self.alone and compound[i] != "ー"), None)


def deletions(word):
    return {word} | {word[:i] + word[i + 1:] for i in range(len(word))}


def by_deletion(words):
    index = defaultdict(set)
    for word in words:
        for key in deletions(word):
            index[key].add(word)
    return index


def one_edit(a, b):
    """One substitution, insertion, deletion or exchange of neighbours apart."""
    if len(a) > len(b):
        a, b = b, a
    i = next((i for i in range(len(a)) if a[i] != b[i]), len(a))
    if len(a) == len(b):
        return a[i + 1:] == b[i + 1:] or (a[i:i + 2] == b[i:i + 2][::-1] and a[i + 2:] == b[i + 2:])
    return len(b) - len(a) == 1 and a[i:] == b[i + 1:]


def typo(word, alphabet, kind, at):
    """The word with one error of the kind, `at` any number."""
    i = 1 + at % (len(word) - 2)
    letter = alphabet[at // 7 % len(alphabet)]
    if kind == "substitution":
        return word[:i] + letter + word[i + 1:]
    if kind == "deletion":
        return word[:i] + word[i + 1:]
    if kind == "insertion":
        return word[:i] + (word[i] if at % 2 else letter) + word[i:]
    return word[:i] + word[i + 1] + word[i] + word[i + 2:]


HALF = {unicodedata.normalize("NFKC", chr(c)): chr(c) for c in range(0xFF66, 0xFF9E)}
MARKS = {"\u3099": "ﾞ", "\u309a": "ﾟ"}


def half_width(word):
    return "".join(HALF.get(c) or MARKS.get(c) or c for c in unicodedata.normalize("NFD", word))


def full_width(word):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)


def hiragana(word):
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in word)


def katakana(word):
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in word)
