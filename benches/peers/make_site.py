#!/usr/bin/env python3
"""Lays out a neutral corpus as a Shirube site, equal to the sites that the peers are measured on.

  make_site.py CORPUS.jsonl OUT [--no-highlight] [--default-theme]

CORPUS.jsonl has one page a line: {lang, slug, section, title, date, tags, body_markdown}, the form that the
benchmark corpus has for every generator. The site gets what the others get and no more: a base layout with a
navigation of every section, a page with date, tags and links to its translations, section lists of 20, a home
page and an Atom feed of 20 full entries a language, a sitemap. The first language stands at the root.
With --default-theme nothing is left out: the theme, tag pages, feeds of every section and all the rest.
"""
import argparse, json, pathlib

BASE = "https://example.org"
PER_PAGE = FEED = 20

LAYOUTS = {
    "base.html": """<!doctype html>
<html lang="{{ locale.lang }}"><head><meta charset="utf-8"><title>{% block title %}{{ site.title }}{% endblock %}</title>
<meta name="viewport" content="width=device-width"><link rel="canonical" href="{{ canonical }}">
{% block head %}{% endblock %}</head><body>
<nav><ul>{% for s in nav %}<li><a href="{{ s.url }}">{{ s.title }}</a></li>{% endfor %}</ul></nav>
<main>{% block main %}{% endblock %}</main><footer>Bench</footer></body></html>
""",
    "article.html": """{% extends "base.html" %}{% block title %}{{ page.title }} | {{ site.title }}{% endblock %}
{% block head %}{% for t in alternates %}<link rel="alternate" hreflang="{{ t.hreflang }}" href="{{ t.href }}">{% endfor %}{% endblock %}
{% block main %}<article><h1>{{ page.title }}</h1><time datetime="{{ page.date.iso }}">{{ page.date.iso }}</time>
<ul>{% for t in page.tag_names %}<li>{{ t }}</li>{% endfor %}</ul>
{{ page.content | safe }}</article>{% endblock %}
""",
    "section.html": """{% extends "base.html" %}{% block title %}{{ page.title }} | {{ site.title }}{% endblock %}
{% block main %}<h1>{{ page.title }}</h1><ul>{% for p in section.cards %}<li><a href="{{ p.url }}">{{ p.title }}</a> <time>{{ p.date.iso }}</time></li>{% endfor %}</ul>
{% if section.paginator %}<p>{% if section.paginator.previous %}<a href="{{ section.paginator.previous }}">prev</a>{% endif %} {{ section.paginator.number }}/{{ section.paginator.total }} {% if section.paginator.next %}<a href="{{ section.paginator.next }}">next</a>{% endif %}</p>{% endif %}{% endblock %}
""",
    "home.html": '{% extends "base.html" %}{% block main %}<h1>{{ site.title }}</h1>{% endblock %}\n',
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def config(langs, sections, args):
    text = f'title = "Bench"\nbase_url = "{BASE}/"\nsource_language = "{langs[0]}"\nroot_language = "{langs[0]}"\n'
    text += f"per_page = {PER_PAGE}\nfeed_entries = {FEED}\nnavigation = {json.dumps(sections)}\n"
    if not args.default_theme:
        text += 'outputs = ["feeds", "sitemap"]\n'
    text += f"[markdown]\nhighlight = {str(not args.no_highlight).lower()}\n"
    for lang in langs:
        text += f'[[languages]]\ntag = "{lang}"\nname = "{lang}"\n'
    return text


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus")
    ap.add_argument("out", type=pathlib.Path)
    ap.add_argument("--no-highlight", action="store_true")
    ap.add_argument("--default-theme", action="store_true")
    args = ap.parse_args()
    with open(args.corpus, encoding="utf-8") as rows:
        rows = [json.loads(line) for line in rows]
    langs = list(dict.fromkeys(row["lang"] for row in rows))
    sections = sorted({row["section"] for row in rows})
    write(args.out / "site.toml", config(langs, sections, args))
    if not args.default_theme:
        for name, text in LAYOUTS.items():
            write(args.out / "layouts" / name, text)
    for lang in langs:
        write(args.out / f"content/{lang}/_index.md", "---\ntitle: Bench\n---\n")
        for section in sections:
            write(args.out / f"content/{lang}/{section}/_index.md", f"---\ntitle: {section}\nsort_by: date\n---\n")
    for row in rows:
        title = json.dumps(row["title"], ensure_ascii=False)
        front = f"---\ntitle: {title}\ndate: {row['date']}\ntags: {json.dumps(row['tags'])}\n---\n"
        write(args.out / f"content/{row['lang']}/{row['section']}/{row['slug']}.md", front + row["body_markdown"])


if __name__ == "__main__":
    main()
