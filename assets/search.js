// Search without a server: reads the pieces that the build wrote (src/search/shards.rs) and ranks as the program
// does (src/search/matching.rs, rank.rs). What is typed is in no request: pieces are asked for by number.
//
//   search(query, {limit, lang, facets}) → {results: [{url, title, excerpt, marks, sections, score}], total, unmatched,
//   instead, facets}
//
// `facets` narrows, such as {kind: ["lesson"]}, and comes back with counts; `marks` tells what was found in an excerpt.

// --- Folding: src/text/fold.rs, to the letter.

const SOUNDS = { ゔぁ: "ば", ゔぃ: "び", ゔぇ: "べ", ゔぉ: "ぼ", てぃ: "ち", でぃ: "じ", とぅ: "つ", どぅ: "ず", ふぁ: "は", ふぃ: "ひ", ふぇ: "へ", ふぉ: "ほ" };
const [FROM, TO] = ["ぁぃぅぇぉっゃゅょゎゕゖゔぢづゐゑđøł", "あいうえおつやゆよわかけぶじずいえdol"].map((list) => [...list]);
const CLUSTER = /[^][\uff9e\uff9f\u3099\u309a\u1161-\u11ff\p{M}]*/gu;
const SCRIPTS = [
  ["hira", /[\u3041-\u3096ゝゞ]/],
  ["kata", /[\u30a1-\u30faヽヾー]/],
  ["han", /[々〆\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u],
  ["unspaced", /[\uac00-\ud7a3\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3105-\u312f]/],
  ["space", /\s/],
  ["word", /[\p{Alphabetic}\p{N}]/u],
];
const script = (c) => SCRIPTS.find(([, set]) => set.test(c))?.[0] ?? "break";
const kana = (c) => c >= "\u3041" && c <= "\u3096";

// Characters as {c, script, at, end}: folded, with the script and the place that they came from.
export function folded(text) {
  const out = [];
  for (const { 0: cluster, index: at } of text.matchAll(CLUSTER)) {
    const place = { at, end: at + cluster.length };
    for (const one of cluster.normalize("NFKC")) for (const low of one.toLowerCase()) push(out, low, place);
  }
  for (const one of out) one.c = TO[FROM.indexOf(one.c)] ?? one.c;
  return out;
}

function push(out, raw, place) {
  const kind = script(raw);
  const c = raw >= "ァ" && raw <= "ヶ" ? String.fromCharCode(raw.charCodeAt(0) - 0x60) : raw;
  const last = out.at(-1);
  if ("ー～〜・".includes(c) && last && kana(last.c)) {
    last.end = place.end;
    return;
  }
  if ("々ゝヽゞヾ".includes(c)) {
    if (last) out.push({ ...last, ...place });
  } else if (kind === "word" && c > "\x7f") {
    for (const bare of c.normalize("NFD").replace(/\p{M}/gu, "")) out.push({ c: bare, script: kind, ...place });
  } else if (last && SOUNDS[last.c + c]) {
    Object.assign(last, { c: SOUNDS[last.c + c], end: place.end });
  } else out.push({ c, script: kind, ...place });
}

export const fold = (text) => folded(text).filter((f) => f.script !== "break" && f.script !== "space").map((f) => f.c).join("");

// --- What was typed, as things to look for: src/search/terms.rs, query.rs.

const LAST = "いきしちにひみりぎじびえけせてねへめれげぜでべつ";
const FIRST = "わもとらまさかたながはばやあ";
const join = (letters) => letters.map((l) => l.c).join("");

function singular(word) {
  const ends = (end, but) => /^[\0-\x7f]*$/.test(word) && word.endsWith(end) && !but.some((b) => word.endsWith(b));
  if (word.length < 4) return word;
  if (ends("ies", ["eies", "aies"])) return word.slice(0, -3) + "y";
  if (ends("es", ["aes", "ees", "oes"]) || ends("s", ["us", "ss", "es"])) return word.slice(0, -1);
  return word;
}

// Runs as {letters} or {word}, each with where it begins.
function runs(text) {
  const found = [];
  let letters = [];
  let word = null;
  let space = false;
  const endWord = () => word && found.push({ word: singular(word.text), at: word.at, end: word.end });
  const endLetters = () => letters.length && found.push({ letters, at: letters[0].at });
  for (const one of folded(text)) {
    const kind = one.script;
    if (kind !== "word") [word] = [(endWord(), null)];
    const korean = kind === "unspaced" && space && one.c >= "\uac00" && one.c <= "\ud7a3";
    if (kind === "break" || kind === "word" || korean) [letters] = [(endLetters(), [])];
    if (kind === "word") word = { text: (word?.text ?? "") + one.c, at: word?.at ?? one.at, end: one.end };
    else if (kind !== "break" && kind !== "space") letters.push(one);
    space = kind === "space" || (space && kind === "space");
  }
  endWord();
  endLetters();
  return found;
}

export function units(query) {
  const found = [];
  const groups = [...query].slice(0, 60).join("").split(/\s+/u).filter(Boolean);
  groups.forEach((text, group) => {
    const all = runs(text);
    all.forEach((run, i) => {
      const key = run.word ?? join(run.letters);
      if (!found.some((u) => u.key === key && !u.word === !run.word)) {
        found.push({ ...run, key, group, typed: text.slice(run.at, all[i + 1]?.at) });
      }
    });
  });
  return found;
}

function cover(letters) {
  const size = Math.min(letters.length, 3);
  return letters.slice(0, letters.length - size + 1).map((_, at) => join(letters.slice(at, at + size)));
}

function bare(letters, end) {
  const kept = [];
  for (let at = 0; at < letters.length; at++) {
    kept.push(at);
    const after = letters.slice(at + 1);
    const kind = letters[at].script;
    if (kind === "han") at += Math.max(okurigana(after, end), particle(after));
    else if (kind === "kata") at += particle(after);
  }
  return kept;
}

function okurigana(after, end) {
  const stop = after.findIndex((l) => l.script !== "hira");
  const count = stop < 0 ? after.length : stop;
  const closed = stop < 0 ? end : after[stop].script === "han";
  const fits = (count === 1 && LAST.includes(after[0].c)) || (count === 2 && FIRST.includes(after[0].c) && LAST.includes(after[1].c));
  return closed && fits ? count : 0;
}

const particle = ([no, next]) => (next && no.c === "の" && no.script === "hira" && /han|kata/.test(next.script) ? 1 : 0);

function withoutOkurigana(letters) {
  const [inner, outer] = [bare(letters, false), bare(letters, true)];
  const kept = (list, than) => list.length < than && list.length > 1 && list.map((at) => letters[at]);
  return [kept(inner, letters.length), kept(outer, inner.length)];
}

function scriptPieces(letters) {
  const kind = (l) => (l.script === "hira" ? 0 : l.script === "kata" ? 1 : 2);
  const parts = [];
  letters.forEach((l, i) => (i && kind(l) === kind(letters[i - 1]) ? parts.at(-1).push(l) : parts.push([l])));
  const words = parts.filter((p) => p[0].script !== "hira");
  return words.length ? words : parts;
}

// --- The pieces of the index: src/search/shards.rs, posting.rs.

function hash(letters) {
  let mixed = 2166136261;
  for (const c of letters) mixed = Math.imul(mixed ^ c.codePointAt(0), 16777619);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

export function pieceOf(term, count) {
  const letters = [...term];
  if (letters.length < 2 || letters.length > 3) return hash(letters.slice(0, 3)) % count;
  const pairs = letters.slice(1).map((c, i) => [letters[i], c]);
  const keys = pairs.map((pair) => [pair.filter(kana).length, hash(pair)]);
  return keys.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0][1] % count;
}

function numbers(bytes) {
  let at = 0;
  const byte = () => {
    if (at >= bytes.length) throw new RangeError("the piece ends too early");
    return bytes[at++];
  };
  const varint = () => {
    let [number, scale, next] = [0, 1, 0];
    do {
      next = byte();
      number += (next & 127) * scale;
      scale *= 128;
    } while (next & 128 && scale < 2 ** 35);
    return number;
  };
  const take = (length) => {
    if (length > bytes.length - at) throw new RangeError("the piece ends too early");
    return bytes.subarray(at, (at += length));
  };
  return { byte, varint, take, more: () => at < bytes.length };
}

export function readPostings(bytes) {
  const { byte, varint } = numbers(bytes);
  const count = varint();
  if (count > bytes.length) throw new RangeError("more pages than bytes");
  let page = 0;
  const list = Array.from({ length: count }, () => ({ page: (page += varint()), body: 0, about: false, heading: null, title: null }));
  const codes = list.map(byte);
  list.forEach((posting, i) => {
    posting.body = codes[i] & 7;
    posting.about = !!(codes[i] & 8);
    if (codes[i] & 32) posting.title = { at: byte(), of: byte() };
    if (codes[i] & 16) posting.heading = varint();
  });
  return list;
}

class Language {
  constructor(base, manifest, cache) {
    Object.assign(this, { base, manifest, cache, stale: new Set(manifest.stale), loaded: new Map() });
    this.facets = manifest.facets.map(([facet, values]) => ({
      facet,
      values: values.map(([value, label, turns]) => ({ value, label: label || value, pages: members(turns, manifest.pages) })),
    }));
  }

  static async open(base, cache) {
    const answer = await fetch(base + "manifest.json", { cache });
    if (!answer.ok) throw new Error(`the search index is missing (${answer.status})`);
    const manifest = await answer.json();
    if (manifest.format !== 2) throw new Error("the search index is of another format");
    return new Language(base, manifest, cache);
  }

  // A piece, read once; one that failed may be asked for again.
  piece(sort, number, read) {
    const name = sort + number.toString(16);
    if (!this.loaded.has(name)) {
      const loading = this.fetch(name).then(read);
      loading.catch(() => this.loaded.delete(name));
      this.loaded.set(name, loading);
    }
    return this.loaded.get(name);
  }

  async fetch(name) {
    const { build } = this.manifest;
    const answer = await fetch(`${this.base}${name}.bin?${build}`, { cache: this.cache });
    if (!answer.ok) throw new Error(`${name} is missing (${answer.status})`);
    const stream = answer.body.pipeThrough(new DecompressionStream("gzip"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    if (text(bytes.subarray(0, 16)) !== build) throw new Error(`${name} is of another build`);
    return bytes.subarray(16);
  }

  // The pages of each term.
  async postings(terms) {
    const count = this.manifest.layout.terms;
    const found = await Promise.all(terms.map(async (term) => (await this.piece("t", pieceOf(term, count), readTerms)).get(term)));
    return found.map((bytes) => (bytes ? readPostings(bytes) : []));
  }

  // Lines of the vocabulary that begin or end with these letters.
  words(key) {
    return this.piece("w", hash(key) % this.manifest.layout.words, (bytes) => text(bytes).split("\n").map((line) => line.split("\t")));
  }

  async nearest(word) {
    const letters = [...word];
    const lines = (await Promise.all([this.words(letters.slice(0, 2)), this.words(letters.slice(-2))])).flat();
    const near = new Map();
    for (const [other, pages] of lines) {
      const b = [...other];
      if (pages && pages[0] !== "=" && sharesAnEnd(letters, b) && oneSlip(letters, b)) near.set(other, Number(pages));
    }
    return [...near].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([other]) => other);
  }

  async read(letters) {
    const lines = await this.words(letters.slice(0, 2));
    const line = lines.find(([reading, first]) => first?.[0] === "=" && reading === letters.join(""));
    return line ? [line[1].slice(1), ...line.slice(2)] : null;
  }

  async written(reading) {
    const letters = [...reading];
    const whole = await this.read(letters);
    if (whole) return whole;
    const found = [];
    for (let cut = 2; cut < letters.length - 1; cut++) {
      const left = await this.read(letters.slice(0, cut));
      const right = left && (await this.read(letters.slice(cut)));
      for (const l of right ? left : []) found.push(...right.map((r) => l + r));
    }
    return found;
  }

  // A page's address, title, description and sections, in a piece of several pages that follow each other.
  async page(number) {
    const { pages } = this.manifest.layout;
    let [at, first] = [0, 0];
    while (number >= first + pages[at]) first += pages[at++];
    return (await this.piece("p", at, (bytes) => JSON.parse(text(bytes))))[number - first];
  }
}

const text = (bytes) => new TextDecoder().decode(bytes);

// Pages that are told as so many left out, so many in, by turns.
function members(turns, count) {
  const pages = new Set();
  let page = 0;
  turns.forEach((length, turn) => {
    for (let at = page; turn % 2 && at < Math.min(page + length, count); at++) pages.add(at);
    page += length;
  });
  return pages;
}

export function readTerms(bytes) {
  const { varint, take, more } = numbers(bytes);
  const terms = new Map();
  const decoder = new TextDecoder();
  let last = [];
  while (more()) {
    last = [...last.slice(0, varint()), ...take(varint())];
    terms.set(decoder.decode(Uint8Array.from(last)), take(varint()));
  }
  return terms;
}

const same = (a, b) => a.length === b.length && a.every((c, i) => c === b[i]);
const sharesAnEnd = (a, b) => a.length > 1 && b.length > 1 && (same(a.slice(0, 2), b.slice(0, 2)) || same(a.slice(-2), b.slice(-2)));

function oneSlip(one, other) {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  if (b.length - a.length > 1) return false;
  const at = a.findIndex((c, i) => c !== b[i]);
  if (at < 0) return b.length === a.length + 1;
  if (a.length < b.length) return same(a.slice(at), b.slice(at + 1));
  const swapped = at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at];
  return same(a.slice(at + 1), b.slice(at + 1)) || (swapped && same(a.slice(at + 2), b.slice(at + 2)));
}

// --- Matching and ranking: src/search/matching.rs, rank.rs.

const int = Math.floor;
const lowered = (matches, by, of) => matches.map((m) => ({ ...m, score: int((m.score * by) / of) }));

// Walks two lists by page and hands on what both have.
function walk(one, other, page, each) {
  let at = 0;
  for (const a of one) {
    while (at < other.length && page(other[at]) < page(a)) at++;
    if (at < other.length && page(other[at]) === page(a)) each(a, other[at]);
  }
}

function joined(first, second, offset) {
  const found = [];
  walk(first, second, (p) => p.page, (a, b) => {
    const apart = a.title && b.title && Math.max(0, b.title.at - a.title.at) === offset;
    const posting = {
      page: a.page,
      body: Math.min(a.body, b.body),
      about: a.about && b.about,
      heading: a.heading === b.heading ? a.heading : null,
      title: apart ? a.title : null,
    };
    if (posting.body || posting.about || posting.heading !== null || posting.title) found.push(posting);
  });
  return found;
}

function scored(postings, length) {
  return postings.map((p) => {
    const of = Math.max(1, p.title?.of ?? 1);
    const title = p.title ? 500 + int((300 * Math.min(length, of)) / of) + (p.title.at === 0 ? 50 : 0) + (length >= of ? 250 : 0) : 0;
    return { ...p, score: title + (p.heading === null ? 0 : 200) + (p.about ? 150 : 0) + 20 * p.body };
  });
}

function either(one, other) {
  const all = [...one, ...other].sort((a, b) => a.page - b.page || b.score - a.score);
  return all.filter((m, i) => !i || all[i - 1].page !== m.page);
}

function both(one, other) {
  const found = [];
  walk(one, other, (m) => m.page, (a, b) => {
    const heading = a.heading === b.heading ? a.heading : null;
    found.push({ ...a, heading, score: a.score + b.score + 4 * Math.min(a.score, b.score) });
  });
  return found;
}

async function phrase(letters, index) {
  let found = null;
  const lists = await index.postings(cover(letters));
  for (const [offset, postings] of lists.entries()) {
    found = found ? { list: joined(found.list, postings, offset - found.at), at: found.at } : { list: postings, at: offset };
    if (!found.list.length) return [];
  }
  return scored(found?.list ?? [], letters.length);
}

async function asTyped(unit, index) {
  if (unit.word) return scored((await index.postings([unit.word]))[0], 1);
  const [inner, outer] = withoutOkurigana(unit.letters);
  const [exact, ...others] = await Promise.all([unit.letters, inner, outer].map((letters) => (letters ? phrase(letters, index) : [])));
  return either(either(exact, lowered(others[0], 15, 16)), lowered(others[1], 6, 16));
}

async function typed(word, index) {
  const [unit] = units(word);
  return unit ? asTyped(unit, index) : [];
}

async function allOf(parts, index) {
  let found = null;
  for (const letters of parts) {
    const matches = await asTyped({ letters }, index);
    found = found ? both(found, matches) : matches;
    if (!found.length) return [];
  }
  return lowered(found ?? [], 3, 4 * Math.max(1, parts.length));
}

async function knownParts(letters, index) {
  const pairs = await index.postings(letters.slice(1).map((l, i) => letters[i].c + l.c));
  const parts = [[]];
  letters.forEach((l, i) => {
    if (i && !pairs[i - 1].length) parts.push([]);
    parts.at(-1).push(l);
  });
  const whole = parts.length > 1 && parts.every((p) => p.length > 1 && p[0].script !== "hira");
  return whole ? allOf(parts, index) : [];
}

async function apart({ letters }, index) {
  if (!letters) return [];
  const parts = scriptPieces(letters);
  if (parts.length > 1 || parts.flat().length < letters.length) {
    const together = await allOf(parts, index);
    if (together.length) return together;
  }
  return knownParts(letters, index);
}

function typoForm({ word, letters }) {
  const text = word ?? join(letters);
  const long = word ? 5 : letters.every((l) => l.script === "kata") ? 4 : Infinity;
  return [...text].length >= long && !/[0-9]/.test(text) ? text : null;
}

async function find(unit, index) {
  let matches = await asTyped(unit, index);
  let instead = null;
  if (unit.letters?.length > 1 && unit.letters.every((l) => l.script === "hira" || l.script === "kata")) {
    for (const word of await index.written(unit.key)) {
      const read = lowered(await typed(word, index), 7, 8);
      if (!matches.length && read.length) instead ??= word;
      matches = either(matches, read);
    }
  }
  if (!matches.length) matches = await apart(unit, index);
  const wrong = !matches.length && typoForm(unit);
  for (const near of wrong ? await index.nearest(wrong) : []) {
    matches = lowered(await typed(near, index), 3, 4);
    if (matches.length) return { matches, instead: near };
  }
  return { matches, instead };
}

async function rank(query, index) {
  const all = units(query);
  const answer = { hits: [], unmatched: [], instead: [] };
  let pages = null;
  let refused = false;
  const found = await Promise.all(all.map((unit) => find(unit, index)));
  all.forEach((unit, i) => {
    const { matches, instead } = found[i];
    if (!matches.length) {
      answer.unmatched.push(unit.typed);
      refused ||= all.some((other) => other !== unit && other.group === unit.group);
      return;
    }
    if (instead) answer.instead.push([unit.typed, instead]);
    const rarity = 4 + 31 - Math.clz32(Math.max(1, int(index.manifest.pages / matches.length)));
    const weighed = matches.map((m) => ({ ...m, score: m.score * rarity }));
    pages = pages ? both(pages, weighed) : weighed;
  });
  if (!refused && pages) {
    answer.hits = pages.map((m) => (index.stale.has(m.page) ? { ...m, score: int((m.score * 7) / 8) } : m));
    answer.hits.sort((a, b) => b.score - a.score || a.page - b.page);
  }
  return answer;
}

// --- Asking.

const link = typeof document === "undefined" ? null : document.querySelector('link[rel="search-module"]');
const open = new Map();

function language(lang, cache) {
  const { index, lang: own } = link.dataset;
  const path = lang === own ? index : index.replace(new RegExp(`(/${own})?/search/$`), `/${lang}/search/`);
  const base = new URL(path, location).href;
  if (cache || !open.has(base)) {
    const opening = Language.open(base, cache);
    opening.catch(() => open.delete(base));
    open.set(base, opening);
  }
  return open.get(base);
}

// Whoever loads this is about to ask.
if (link) language(link.dataset.lang).catch(() => {});

async function ask(query, { limit = 10, lang = link.dataset.lang, facets = {} } = {}, cache) {
  const index = await language(lang, cache);
  const { hits, unmatched, instead } = await rank(query, index);
  const { left, counts } = narrowed(hits, index.facets, facets);
  const wanted = formsOf(query, instead);
  const results = await Promise.all(left.slice(0, limit).map(async ({ page, score }) => {
    const [url, title, about, sections] = await index.page(page);
    return { url, title, score, ...shown(url, [["", "", about], ...sections], wanted) };
  }));
  return { results, total: left.length, unmatched, instead, facets: counts };
}

// A piece may be missing or damaged, or the site was built anew since: then all is fetched again, once.
export async function search(query, options) {
  try {
    return await ask(query, options);
  } catch {
    return ask(query, options, "reload");
  }
}

// --- Facets: src/search/facets.rs.

function narrowed(hits, facets, chosen) {
  const asked = Object.entries(chosen).map(([name, wanted]) => [name, [wanted].flat()]).filter(([, wanted]) => wanted.length);
  const fits = ([name, wanted], { page }) => facets.some(({ facet, values }) => facet === name && values.some((v) => wanted.includes(v.value) && v.pages.has(page)));
  const failing = hits.map((hit) => asked.filter((one) => !fits(one, hit)).map(([name]) => name));
  const counts = facets.map(({ facet, values }) => ({
    facet,
    values: values.map(({ value, label, pages }) => ({ value, label, count: hits.filter(({ page }, i) => pages.has(page) && failing[i].every((name) => name === facet)).length })),
  }));
  return { left: hits.filter((_, i) => !failing[i].length), counts };
}

// --- What is shown of a page: src/search/excerpt.rs.

const WIDTH = 150;
const BEFORE = 48;

const formsOf = (query, instead) => units(query).map((unit) => [unit, ...instead.filter(([typed]) => typed === unit.typed).flatMap(([, word]) => units(word))]);

const ways = (forms) => [
  ...[false, true].flatMap((plain) => forms.map((form) => [{ ...form, plain }])),
  ...forms.filter((form) => form.letters).map(({ letters }) => scriptPieces(letters).map((part) => ({ letters: part }))),
];

function places(all, { word, letters, plain }, unit) {
  const without = (list) => (plain ? bare(list, true).map((at) => list[at]) : list);
  const wanted = letters && without(letters);
  return all.flatMap((run) => {
    if (word && run.word === word) return [{ unit, at: run.at, end: run.end }];
    if (!wanted || !run.letters) return [];
    const list = without(run.letters);
    const starts = list.map((_, at) => at).filter((at) => wanted.every((l, i) => l.c === list[at + i]?.c));
    return starts.map((at) => ({ unit, at: list[at].at, end: list[at + wanted.length - 1].end }));
  });
}

const kinds = (found) => new Set(found.map((place) => place.unit)).size;

// Looks for every unit in the best way that finds it in any of the parts.
function lookIn(parts, wanted) {
  wanted.forEach((forms, unit) => {
    for (const needles of ways(forms)) {
      let found = false;
      for (const part of parts) {
        for (const field of ["head", "body"]) {
          const here = needles.flatMap((needle) => places(part[field].runs, needle, unit));
          part[field].places.push(...here);
          found ||= here.length > 0;
        }
      }
      if (found) break;
    }
  });
}

function shown(url, sections, wanted) {
  const field = (of) => ({ runs: runs(of), places: [] });
  const parts = sections.map(([heading, id, words]) => ({ heading, id, words, head: field(heading), body: field(words) }));
  lookIn(parts, wanted);
  const most = (name) => parts.filter((p) => p.words && p[name].places.length).reduce((a, b) => (a && kinds(a[name].places) >= kinds(b[name].places) ? a : b), null);
  const best = most("body") ?? most("head") ?? parts.find((p) => p.words);
  const excerpt = best ? line(best.words, best.body.places) : "";
  const score = ({ head, body }) => 2 * kinds(head.places) + kinds(body.places);
  const links = parts.filter((p) => p.id && score(p)).sort((a, b) => score(b) - score(a));
  return { excerpt, marks: marks(excerpt, wanted), sections: links.slice(0, 3).map(({ id, heading }) => ({ title: heading, url: `${url}#${id}` })) };
}

// Where an excerpt has what was looked for, as [from, to].
function marks(excerpt, wanted) {
  const part = { head: { runs: [], places: [] }, body: { runs: runs(excerpt), places: [] } };
  lookIn([part], wanted);
  const found = part.body.places.sort((a, b) => a.at - b.at || b.end - a.end);
  return found.filter((p, i) => !found.slice(0, i).some((other) => other.end > p.at)).map(({ at, end }) => [at, end]);
}

const width = (c) => (c < "\u1100" ? 1 : 2);
const ends = (c) => "。！？!?\n".includes(c);

function line(words, found) {
  const letters = [...words];
  const index = new Map();
  letters.reduce((at, c, i) => index.set(at, i) && at + c.length, 0);
  const list = found.map(({ at, unit }) => ({ at: index.get(at), unit })).sort((a, b) => a.at - b.at || a.unit - b.unit);
  const inWord = (at) => [letters[at - 1], letters[at]].every((c) => c && width(c) === 1 && !/\s/.test(c));
  const endOf = (from, left) => {
    while (from < letters.length && width(letters[from]) <= left) left -= width(letters[from++]);
    return from;
  };
  const near = list.map(({ at }, i) => {
    const end = endOf(at, WIDTH - BEFORE);
    let to = i;
    while (to < list.length && list[to].at < end) to++;
    return kinds(list.slice(i, to));
  });
  const place = list[near.indexOf(Math.max(...near))]?.at ?? 0;
  let [start, left] = [place, BEFORE];
  while (start && width(letters[start - 1]) <= left && !ends(letters[start - 1])) left -= width(letters[--start]);
  while (start < place && !ends(letters[start - 1] ?? "\n") && inWord(start)) start++;
  const most = endOf(start, WIDTH);
  let end = most;
  while (end > start && inWord(end)) end--;
  if (end <= start) end = most;
  const cut = (is) => (is ? "…" : "");
  const inner = letters.slice(start, end).join("").split(/\s+/).filter(Boolean).join(" ");
  return cut(start && !ends(letters[start - 1])) + inner + cut(end < letters.length);
}
