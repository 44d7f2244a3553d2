// Search without a server: reads the pieces that the build wrote (src/search/shards.rs) and ranks as the program
// does (src/search/matching.rs, rank.rs). What is typed is in no request: pieces are asked for by number.
//
//   search(query, {limit, lang}) → {results: [{url, title, excerpt, sections, score, page}], total, unmatched, instead}

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
  const endWord = () => word && found.push({ word: singular(word.text), at: word.at });
  const endLetters = () => letters.length && found.push({ letters, at: letters[0].at });
  for (const one of folded(text)) {
    const kind = one.script;
    if (kind !== "word") [word] = [(endWord(), null)];
    const korean = kind === "unspaced" && space && one.c >= "\uac00" && one.c <= "\ud7a3";
    if (kind === "break" || kind === "word" || korean) [letters] = [(endLetters(), [])];
    if (kind === "word") word = { text: (word?.text ?? "") + one.c, at: word?.at ?? one.at };
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

class Stale extends Error {}

class Language {
  constructor(base, manifest) {
    Object.assign(this, { base, manifest, stale: new Set(manifest.stale), loaded: new Map() });
  }

  static async open(base, cache) {
    const answer = await fetch(base + "manifest.json", { cache });
    if (!answer.ok) throw new Error(`the search index is missing (${answer.status})`);
    const manifest = await answer.json();
    if (manifest.format !== 1) throw new Error("the search index is of another format");
    return new Language(base, manifest);
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
    const answer = await fetch(`${this.base}${name}.bin?${this.manifest.build}`);
    if (!answer.ok) throw new Stale(name);
    const stream = answer.body.pipeThrough(new DecompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const build = new TextDecoder().decode(bytes.subarray(0, 16));
    if (build !== this.manifest.build) throw new Stale(name);
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
    return this.piece("w", hash(key) % this.manifest.layout.words, (bytes) => new TextDecoder().decode(bytes).split("\n").map((line) => line.split("\t")));
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

  // A page's place among pieces that each hold pages that follow each other.
  async page(sort, page) {
    const size = Math.max(1, Math.ceil(this.manifest.pages / this.manifest.layout[sort === "n" ? "names" : "texts"]));
    const list = await this.piece(sort, Math.floor(page / size), (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    return list[page % size];
  }
}

function readTerms(bytes) {
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

async function ask(query, { limit = 10, lang = link.dataset.lang } = {}, cache) {
  const index = await language(lang, cache);
  const { hits, unmatched, instead } = await rank(query, index);
  const results = await Promise.all(hits.slice(0, limit).map(async ({ page, score, heading }) => {
    const [url, title] = await index.page("n", page);
    return { url, title, excerpt: "", sections: [], score, page, heading };
  }));
  return { results, total: hits.length, unmatched, instead, index };
}

// The site may have been built anew since the manifest was read: then both are read again, once.
export async function search(query, options) {
  try {
    return await ask(query, options);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return ask(query, options, "reload");
  }
}

// --- The words around what was found.

const AROUND = 36;

// For a result of `search`: parts of its text as [text, whether it was looked for], and the sections to go to.
export async function excerpt(index, result, query) {
  const sections = await index.page("x", result.page);
  const wanted = units(query);
  const scored = sections.map(([heading, id, text], at) => {
    const hits = findAll(text, wanted);
    return { heading, id, text, hits, named: findAll(heading, wanted).length, kinds: new Set(hits.map((h) => h.unit)).size, at };
  });
  const best = scored.reduce((a, b) => (b.kinds > a.kinds ? b : a), scored[0] ?? { text: "", hits: [] });
  const links = scored.filter((s) => s.id && (s.named || s === best) && (s.named || s.kinds)).sort((a, b) => b.named - a.named || a.at - b.at);
  return {
    excerpt: around(best.text, best.hits),
    sections: links.slice(0, 3).map(({ id, heading }) => ({ url: `${result.url}#${encodeURIComponent(id)}`, heading })),
  };
}

// Places of the units in a text, in its own characters.
function findAll(text, wanted) {
  const letters = folded(text).filter((f) => f.script !== "break" && f.script !== "space");
  const whole = letters.map((l) => l.c).join("");
  const places = letters.flatMap((l, i) => Array(l.c.length).fill(i));
  const hits = [];
  wanted.forEach(({ key }, unit) => {
    for (let at = whole.indexOf(key); at >= 0 && hits.length < 50; at = whole.indexOf(key, at + key.length)) {
      hits.push({ unit, from: letters[places[at]].at, to: letters[places[at + key.length - 1]].end });
    }
  });
  return hits.sort((a, b) => a.from - b.from);
}

function around(text, hits) {
  const start = Math.max(0, (hits[0]?.from ?? 0) - AROUND);
  const end = Math.min(text.length, (hits[0]?.to ?? 0) + 2 * AROUND);
  const parts = [[start ? "…" : "", false]];
  let at = start;
  for (const { from, to } of hits.filter((h) => h.to <= end)) {
    if (from < at) continue;
    parts.push([text.slice(at, from), false], [text.slice(from, to), true]);
    at = to;
  }
  parts.push([text.slice(at, end) + (end < text.length ? "…" : ""), false]);
  return parts.filter(([part]) => part).map(([part, hit]) => [part.replace(/\s+/g, " "), hit]);
}
