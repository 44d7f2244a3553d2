"""Queries that no page answers, of six kinds: words from other parts of life, words of the corpus joined with these or
with each other though no page has both, and invented or foreign words far from every word of the corpus."""
import re

from fold import fold
from tables import ELSEWHERE, FOREIGN
from vocabulary import order

EACH = 8
MORAE = "カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ラ リ ル レ ロ ガ グ ゴ ザ ズ ダ ド バ ブ ボ キャ シュ チョ ニャ リョ ン".split()
SYLLABLES = "ba ke zi mo pu ra fe gli sno tru wex vay quo dri hul jom kye".split()


def answered(query, texts):
    """Whether a page has the query, or for Japanese both halves of it at any cut."""
    query = fold(query)
    if any(query in text for text in texts):
        return True
    if re.search("[a-z]", query):
        return False
    cuts = [(query[:i], query[i:]) for i in range(2, len(query) - 1)]
    return any(a in text and b in text for text in texts for a, b in cuts)


def invented(parts, seed):
    for i in range(400):
        yield "".join(order(parts, f"{seed}{i}")[: 3 + i % 3])


def kinds(v):
    known = order((w for w in v.df["kanji"] if len(w) == 2 and v.df["kanji"][w] >= 3), "known")
    rare = order((w for w in v.df["kanji"] if len(w) in (2, 3) and 2 <= v.df["kanji"][w] <= 12), "rare")
    yield "elsewhere", order(ELSEWHERE, "none")
    yield "known with elsewhere", [a + b for a, b in zip(known, order(ELSEWHERE, "joined"))]
    yield "never together", [a + b for a, b in zip(rare[::2], rare[1::2])]
    yield "invented kana", [w for w in invented(MORAE, "kana") if len(w) > 3 and w[0] != "ン" and not v.neighbours(w, "katakana")]
    yield "foreign", [w for w in order(FOREIGN, "none") if not v.neighbours(w, "latin")]
    yield "invented latin", [w for w in invented(SYLLABLES, "latin") if len(w) > 6 and not v.neighbours(w, "latin")]


def nothing(v, pages):
    texts = [page.text for page in pages]
    for _, candidates in kinds(v):
        good = (query for query in candidates if not answered(query, texts))
        yield from (query for query, _ in zip(good, range(EACH)))
