#!/usr/bin/env python3
"""Makes the corpora of the search benchmark out of Japanese documentation that Debian packages carry.

  corpus.py fetch DIR        apt-get download of the packages below, unpacked to DIR/x
  corpus.py make DIR         DIR/small.jsonl (250 short pages), large.jsonl (3,200), huge.jsonl (up to 10,000)
  corpus.py site FILE OUT    lays one of them out as a Shirube site, with layouts that are fair to any indexer

A line is a page {id, url, lang, title, sections: [{heading, id, text: [paragraph]}]}. The choice depends on nothing
but the packages' text: pages are ordered by the hash of their id. Nothing of the packages is kept in the repository.
"""
import argparse, gzip, hashlib, json, pathlib, re, shutil, subprocess, zipfile

import readers

PACKAGES = (
    "aptitude-doc-ja debian-edu-doc-ja debian-faq-ja debian-handbook debian-policy-ja debian-reference-ja debmake-doc "
    "developers-reference-ja gimp-help-ja gnome-user-docs installation-guide-amd64 kicad-doc-ja libreoffice-help-ja "
    "lilypond-doc-html-ja maint-guide-ja manpages-ja manpages-ja-dev scilab-doc-ja"
).split()
REFERENCE = {"manpages-ja", "manpages-ja-dev", "scilab-doc-ja"}  # not what the small set is like
SMALL, LARGE, HUGE = 250, 3200, 10_000
JAPANESE = re.compile(r"[ぁ-ヿ一-鿿]")
NUMBER = re.compile(r"^(第\s*\d+\s*[章節部][.．:：]?|付録\s*[A-Z][.．]|[\dA-Z]{1,2}(\.\d+)+\.?|[\dA-Z]\d?\.)\s+")


def fetch(folder):
    for part in ("deb", "x"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name in PACKAGES:
        if not list((folder / "deb").glob(f"{name}_*.deb")):
            subprocess.run(["apt-get", "download", name], cwd=folder / "deb", check=True)
        deb = max((folder / "deb").glob(f"{name}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", deb, folder / "x" / name], check=True)


def documents(folder):
    """(package, name, blocks) of every Japanese file, in the order of names."""
    for package in PACKAGES:
        root = folder / "x" / package
        for path in sorted(p for p in root.rglob("*") if p.is_file() and not p.is_symlink()):
            japanese = re.search(r"/(ja|ja[-_]JP)/|\.ja\.html$|-doc-ja/", str(path))
            name = re.sub(r"(\.ja)?\.(html|page|gz)$", "", path.name)
            if japanese and path.suffix == ".html" and not re.search(r"(index|genindex|search|big-page|_toc)(\.ja)?\.html$", path.name):
                yield package, f"{path.parent.name}-{name}" if package == "libreoffice-help-ja" else name, readers.html(path.read_text("utf-8", "replace"))
            elif japanese and path.suffix == ".page":
                yield package, name, readers.mallard(path.read_text("utf-8"))
            elif japanese and path.suffix == ".gz" and "/man/" in str(path):
                yield package, name, readers.man(gzip.decompress(path.read_bytes()).decode("utf-8", "replace"))
            elif path.suffix == ".jar" and "ja_JP" in path.name:
                with zipfile.ZipFile(path) as jar:
                    for entry in sorted(n for n in jar.namelist() if n.endswith(".html") and "section_" not in n):
                        yield package, pathlib.Path(entry).stem, readers.html(jar.read(entry).decode("utf-8", "replace"))


def length(blocks):
    return sum(len(text) for _, text in blocks)


def split(name, blocks, limit):
    """A document longer than `limit` becomes a page for each of its chapters, and these again if they are as long."""
    levels = [level for level, _ in blocks[1:] if level]
    if length(blocks) <= limit or not levels:
        return [(name, blocks)]
    cut = min(levels)
    starts = [0] + [i for i, (level, _) in enumerate(blocks) if i and level == cut] + [len(blocks)]
    parts = [(f"{name}-{n}" if n else name, blocks[a:b]) for n, (a, b) in enumerate(zip(starts, starts[1:]))]
    if len(parts) == 1:
        return parts
    short = blocks[0][1].split(" — ")[0]
    parts = parts[:1] + [(n, [(1, p[0][1] if p[0][1].startswith(short) else f"{NUMBER.sub('', p[0][1])} — {short}")] + p[1:]) for n, p in parts[1:]]
    return [small for part in parts for small in ([part] if length(part[1]) > limit * 40 else split(*part, limit))]


def page(package, name, blocks):
    """The page, or nothing where it is not Japanese text with a title."""
    first = next((i for i, (level, _) in enumerate(blocks) if level), None)
    text = "".join(text for _, text in blocks)
    found = len(JAPANESE.findall(text))
    if first is None or found < 80 or found < 0.35 * len(re.sub(r"\s", "", text)):
        return None
    title = NUMBER.sub("", blocks[first][1])
    if not 2 <= len(title) <= 90:
        return None
    sections = [{"heading": "", "id": "", "text": []}]
    for level, text in blocks[:first] + blocks[first + 1 :]:
        if level:
            sections.append({"heading": NUMBER.sub("", text), "id": f"s{len(sections)}", "text": []})
        else:
            sections[-1]["text"].append(text)
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "page"
    return {"id": f"{package}/{slug}", "url": f"/{package}/{slug}/", "lang": "ja", "title": title, "sections": sections}


def pool(docs, limit):
    pages, seen = {}, set()
    for package, name, blocks in docs:
        for part, some in split(name, blocks, limit):
            made = page(package, part, some)
            body = made and json.dumps([s["text"] for s in made["sections"]])
            if made and body not in seen and made["id"] not in pages:
                seen.add(body)
                pages[made["id"]] = made
    return sorted(pages.values(), key=lambda p: hashlib.sha256(p["id"].encode()).hexdigest())


def is_short(made):
    text = "".join(t for s in made["sections"] for t in s["text"])
    return made["id"].split("/")[0] not in REFERENCE and 150 <= len(text) <= 2000 and len(JAPANESE.findall(text)) >= 0.6 * len(text)


def make(folder):
    docs = list(documents(folder))
    pages = pool(docs, 20_000)
    small = [p for p in pages if is_short(p)][:SMALL]
    taken = {p["id"] for p in small}
    large = [p for p in pages if p["id"] not in taken][:LARGE]
    for name, chosen in (("small", small), ("large", large), ("huge", pool(docs, 1500)[:HUGE])):
        with open(folder / f"{name}.jsonl", "w", encoding="utf-8") as out:
            for made in sorted(chosen, key=lambda p: p["id"]):
                out.write(json.dumps(made, ensure_ascii=False) + "\n")
        size = sum(len(t.encode()) for p in chosen for s in p["sections"] for t in [s["heading"], *s["text"]])
        print(f"{name}: {len(chosen)} pages, {size / 1e6:.1f} MB of text, of {len(pages)}")


def markdown(text):
    """The text with what Markdown would read as syntax escaped."""
    return re.sub(r"([\\`*_{}\[\]<>&|~#$^=@:+!().-])", r"\\\1", text)


BASE = """<!doctype html>
<html lang="{{ locale.lang }}"><head>
{% include "partials/head.html" -%}
</head><body class="{% block body_class %}plain{% endblock %}">{% block before %}{% endblock %}
<main id="main"{% block mark %}{% endblock %}>{% block main %}{% endblock %}</main></body></html>
"""
ARTICLE = """{% extends "base.html" %}{% block mark %} data-pagefind-body{% endblock %}
{% block main %}<h1>{{ page.title }}</h1>
{{ page.content | safe }}{% endblock %}
"""
CONFIG = """title = "Bench"
base_url = "https://example.org/"
source_language = "ja"
root_language = "ja"
[markdown]
highlight = false
[[languages]]
tag = "ja"
name = "日本語"
"""


def site(source, out):
    """A site of the pages. Only pages have `data-pagefind-body`: lists and the home page are no results."""
    shutil.rmtree(out, ignore_errors=True)

    def write(path, text):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_text(text, "utf-8")

    write("site.toml", CONFIG)
    write("layouts/base.html", BASE)
    write("layouts/article.html", ARTICLE)
    write("content/ja/_index.md", "---\ntitle: Bench\n---\n")
    pages = [json.loads(line) for line in open(source, encoding="utf-8")]
    for package in sorted({p["id"].split("/")[0] for p in pages}):
        write(f"content/ja/{package}/_index.md", f"---\ntitle: {package}\n---\n")
    for made in pages:
        parts = [f"---\ntitle: {json.dumps(made['title'], ensure_ascii=False)}\n---"]
        for section in made["sections"]:
            if section["heading"]:
                parts.append(f"## {markdown(section['heading'])} {{#{section['id']}}}")
            parts += map(markdown, section["text"])
        write(f"content/ja/{made['id']}.md", "\n\n".join(parts) + "\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("command", choices=("fetch", "make", "site"))
    ap.add_argument("path", type=pathlib.Path)
    ap.add_argument("out", type=pathlib.Path, nargs="?")
    args = ap.parse_args()
    site(args.path, args.out) if args.command == "site" else (fetch if args.command == "fetch" else make)(args.path)


if __name__ == "__main__":
    main()
