"""Reads the forms that Japanese documentation is packaged in: HTML, man pages (man and mdoc), Mallard.

Each reader gives a list of blocks (level, text): level 1 to 6 for a heading, 0 for a paragraph. What is the same on
every page (navigation, tables of contents, anchors' marks) is left out; code stays, as on a real site.
"""
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

CJK = r"\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef々"
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
SKIP_TAGS = set("script style nav header footer aside form noscript svg math button select".split())
SKIP_CLASSES = set(
    "navheader navfooter docnav manualnavbar nav_table related sphinxsidebar toc headerlink path footer reportbug "
    "menu contents credit legalnotice copyright".split()
)
SKIP_IDS = {"title", "banner", "tocframe", "toc", "footer"}
BLOCKS = set("p div li dd dt td th tr pre table section article br blockquote ul ol dl caption figcaption hr body".split())


def squeeze(text):
    """One line: white space collapsed, and gone where a line broke between two Japanese characters."""
    text = re.sub(rf"(?<=[{CJK}])[ \t]*\n\s*(?=[{CJK}])", "", text)
    return " ".join(text.split())


class _Html(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.stack, self.text, self.skip, self.level = [], [], [], 0, 0
        self.page_title, self.in_title, self.in_body = "", False, False

    def flush(self):
        text = squeeze("".join(self.text))
        self.text = []
        if text:
            self.blocks.append((self.level, text))

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.in_title |= tag == "title"
        self.in_body |= tag == "body"
        if tag not in VOID:
            classes = set((attrs.get("class") or "").split())
            hidden = tag in SKIP_TAGS or classes & SKIP_CLASSES or attrs.get("id") in SKIP_IDS
            self.stack.append((tag, bool(hidden)))
            self.skip += bool(hidden)
        if re.fullmatch("h[1-6]", tag):
            self.flush()
            self.level = int(tag[1])
        elif tag in BLOCKS and not self.level:
            self.flush()

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        if not any(open_tag == tag for open_tag, _ in self.stack):
            return
        if re.fullmatch("h[1-6]", tag):
            self.flush()
            self.level = 0
        elif tag in BLOCKS and not self.level:
            self.flush()
        while self.stack:
            open_tag, hidden = self.stack.pop()
            self.skip -= hidden
            if open_tag == tag:
                break

    def handle_data(self, data):
        if self.in_title:
            self.page_title += data
        elif self.in_body and not self.skip:
            self.text.append(data)


def html(source):
    reader = _Html()
    reader.feed(source)
    reader.close()
    reader.flush()
    if not any(level for level, _ in reader.blocks):
        reader.blocks.insert(0, (1, squeeze(reader.page_title)))
    return reader.blocks


def mallard(source):
    """GNOME's help. `<title>` at the depth of its sections, `<p>` and the rest as paragraphs."""
    blocks = []

    def walk(node, depth):
        name = node.tag.split("}")[-1]
        if name in ("info", "credit", "comment", "links", "desc", "media"):
            return
        if name in ("title", "p", "code", "screen"):
            blocks.append((depth if name == "title" else 0, squeeze("".join(node.itertext()))))
            return
        for child in node:
            if isinstance(child.tag, str):
                walk(child, depth + (name == "section"))

    try:
        walk(ET.fromstring(source), 1)
    except ET.ParseError:
        return []
    return [block for block in blocks if block[1]]


GLYPHS = {"lq": "“", "rq": "”", "oq": "‘", "cq": "’", "aq": "'", "dq": '"', "em": "—", "en": "–", "bu": "•", "co": "©", "rs": "\\",
          "ha": "^", "ti": "~", "Lq": "“", "Rq": "”", "Tm": "™", "<=": "≤", ">=": "≥", "->": "→", "mu": "×", "ga": "`"}
ALTERNATE = {"BR", "RB", "BI", "IB", "IR", "RI"}
BREAKS = {"PP", "P", "LP", "Pp", "TP", "IP", "It", "HP", "br", "sp", "TQ", "Bl", "El", "RS", "RE", "nf", "fi", "EX", "EE", "Bd", "Ed", "D1", "Dl"}
SILENT = {"TH", "Dd", "Os", "Dt", "so", "ad", "na", "hy", "nh", "ds", "ft", "in", "ti", "ta", "ne", "ps", "if", "ie", "el", "nr", "UE", "UR", "de", "po", "ll", "tr", "rm"}


def _unescape(text):
    text = re.sub(r"\\f(\(..|\[[^\]]*\]|.)", "", text)
    text = re.sub(r"\\s[-+]?\d+|\\[&%c|^/,:!)]|\\k.|\\[hvw]'[^']*'", "", text)
    text = re.sub(r"\\[*]?\((..)|\\\*?\[([^\]]*)\]", lambda m: GLYPHS.get(m[1] or m[2], ""), text)
    text = re.sub(r"\\\*.", "", text).replace("\\-", "-").replace("\\'", "'").replace("\\`", "`")
    text = text.replace("\\~", " ").replace("\\ ", " ").replace("\\0", " ").replace("\\t", " ")
    return text.replace("\\e", "\x00").replace("\\", "").replace("\x00", "\\")


def _arguments(rest):
    found = re.findall(r'"((?:[^"]|"")*)"?|(\S+)', re.sub(r'\\".*', "", rest.replace("\\ ", "\\~")))
    return [_unescape(quoted or bare) for quoted, bare in found]


def _inline(macro, words, name):
    """The words that a macro inside running text prints."""
    if macro in ALTERNATE:
        return "".join(words)
    if macro == "Xr" and len(words) > 1:
        return f"{words[0]}({words[1]})" + " ".join(words[2:])
    if macro == "Nm" and not words:
        return name[0] if name else ""
    if len(macro) == 2 and macro[1].islower():
        words = ["-" + w if macro == "Fl" and i == 0 else w for i, w in enumerate(words)]
        words = [w for w in words if not re.fullmatch("[A-Z][a-z]", w)]
        return f"[{' '.join(words)}]" if macro == "Op" else ("- " if macro == "Nd" else "") + " ".join(words)
    return " ".join(words)


def man(source):
    """A man page in either macro set; its first heading is the line of the NAME section."""
    blocks, lines, name, level, table, skipping = [], [], [], 0, False, False

    def flush(to=0):
        text = squeeze("\n".join(lines))
        lines.clear()
        if text:
            blocks.append((to, text))

    for line in source.split("\n"):
        match = re.match(r"[.'][ \t]*([A-Za-z1]{1,3})\b[ \t]*(.*)", line)
        if skipping or re.match(r"[.'][ \t]*de\b", line):
            skipping = not line.startswith("..")
        elif table:  # a table's format lines end with a full stop
            table = not line.rstrip().endswith(".")
        elif re.match(r"[.'\\][ \t]*\\?\"|[.']$|\.\.", line):
            continue
        elif match is None:
            lines.append(_unescape(line.replace("\t", " ").replace("T{", "").replace("T}", "")))
            if not line.strip() or level:
                flush(level)
                level = 0
        elif match[1] in ("SH", "Sh", "SS", "Ss"):
            flush()
            level = 2 if match[1] in ("SH", "Sh") else 3
            if match[2].strip():
                blocks.append((level, squeeze(" ".join(_arguments(match[2])))))
                level = 0
        elif match[1] == "TS":
            table = True
        elif match[1] in BREAKS:
            flush()
            if match[1] in ("IP", "It"):
                lines.append(_inline(match[1], _arguments(match[2])[: None if match[1] == "It" else 1], name))
        elif match[1] not in SILENT:
            words = _arguments(match[2])
            if match[1] == "Nm" and words and not name:
                name.extend(words)
            lines.append(_inline(match[1], words, name))
    flush()
    return _named(blocks)


def _named(blocks):
    if len(blocks) < 3 or blocks[0][0] != 2 or blocks[1][0]:
        return []
    title = re.sub(r"\s+[-–—]+\s*", " — ", blocks[1][1], count=1)
    return [(1, title)] + blocks[2:]
