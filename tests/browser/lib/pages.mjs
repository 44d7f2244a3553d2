// Which pages stand for a site: of each type in each language the one with the most in it.

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** States of a list that look different, by what tells them. */
const VARIANTS = { paged: 'class="pagination"', empty: 'class="empty"' };

/** The page of `tests/fixtures/theme` that holds whatever can be written. */
const EVERYTHING = "/lessons/everything/";

/** Every type that a site must have in each of its languages. */
export const EVERYWHERE = [
  "home", "section", "section paged", "section empty", "lesson everything", "lesson sensitive", "article",
  "event", "events", "events empty", "glossary", "term", "term sensitive", "not-found",
  "case sensitive", "qa sensitive", "guide sensitive", "memo sensitive", "desk sensitive", "desks sensitive",
  "panel", "panel-item", "panel-meeting", "panel-timeline", "freshness",
  "module", "unit", "certificate", "statistics",
];

const first = (html, pattern) => html.match(pattern)?.[1] ?? "";

/** Type, language and address of a page; an old address that sends its readers on is none. */
function describe(path, html) {
  const classes = first(html, /<body class="([^"]*)"/);
  if (!classes || classes === "redirect") return [];
  const lang = first(html, /<html lang="([^"]*)"/);
  const variants = Object.entries(VARIANTS).filter(([, mark]) => html.includes(mark)).map(([name]) => name);
  const named = path.endsWith(EVERYTHING) ? [classes, "everything"] : [classes, ...variants];
  const type = /^(section|events|lesson)\b/.test(classes) ? named.join(" ") : classes;
  const page = { type, lang, path, size: html.length };
  const fallback = /<div class="prose" lang=/.test(html);
  return fallback && type.startsWith("lesson") ? [page, { ...page, type: "lesson fallback" }] : [page];
}

/** All pages of a built site, in the order of their addresses. */
export async function allPages(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const pages = [];
  for (const file of files) {
    const path = `/${file.split(sep).join("/")}`.replace(/index\.html$/, "");
    pages.push(...describe(path, await readFile(join(folder, file), "utf8")));
  }
  return pages;
}

/** The largest page of each type and language. */
export async function pageTypes(folder, languages = null) {
  const chosen = new Map();
  for (const page of await allPages(folder)) {
    const key = `${page.lang} ${page.type}`;
    if (languages && !languages.includes(page.lang)) continue;
    if (!chosen.has(key) || chosen.get(key).size < page.size) chosen.set(key, page);
  }
  return [...chosen.values()];
}

/** What a list of page types lacks of those that every language must have. */
export function missing(pages) {
  const languages = [...new Set(pages.map((page) => page.lang))];
  const has = (lang, type) => pages.some((page) => page.lang === lang && page.type === type);
  return languages.flatMap((lang) => EVERYWHERE.filter((type) => !has(lang, type)).map((type) => `${lang} has no ${type}`));
}
