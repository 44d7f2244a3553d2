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

const read = (text) => folded(text).filter((f) => f.script !== "break" && f.script !== "space");
export const fold = (text) => read(text).map((f) => f.c).join("");

// The same without okurigana, by which answers to gaps are compared: src/search/query.rs.
export function spelling(text) {
  const letters = read(text);
  const kept = bare(letters, "end");
  return (kept.length > 1 ? kept.map((at) => letters[at]) : letters).map((f) => f.c).join("");
}

const LAST = "いきしちにひみりぎじびえけせてねへめれげぜでべつ";
const FIRST = "わもとらまさかたながはばやあ";
const SHORT = { わ: "るりれつすしせさ", ま: "るりれつ", た: "るりれつ", か: "るりつ", が: "るりれつ", な: "いうえつわ", と: "すしせさ", こ: "るりれすし" };

// The places that stay without okurigana: "inner" ones, also the first of two ("short"), also those at the "end".
function bare(letters, leave) {
  const kept = [];
  for (let at = 0; at < letters.length; at++) {
    kept.push(at);
    const after = letters.slice(at + 1);
    const kind = letters[at].script;
    if (kind === "han") at += Math.max(okurigana(after, leave === "end"), particle(after)) || (leave === "short" ? shortened(after) : 0);
    else if (kind === "kata") at += particle(after);
  }
  return kept;
}

const shortened = ([first, second]) => (second && first.script === "hira" && SHORT[first.c]?.includes(second.c) ? 1 : 0);

function okurigana(after, end) {
  const stop = after.findIndex((l) => l.script !== "hira");
  const count = stop < 0 ? after.length : stop;
  const closed = stop < 0 ? end : after[stop].script === "han";
  const fits = (count === 1 && LAST.includes(after[0].c)) || (count === 2 && FIRST.includes(after[0].c) && LAST.includes(after[1].c));
  return closed && fits ? count : 0;
}

const particle = ([no, next]) => (next && no.c === "の" && no.script === "hira" && /han|kata/.test(next.script) ? 1 : 0);

// --- What was typed, as things to look for: src/search/terms.rs, query.rs.

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
        const typed = text.slice(run.at, all[i + 1]?.at);
        found.push({ ...run, key, group, typed, vowels: run.letters && longVowels(typed, run.letters) });
      }
    });
  });
  return found;
}

// A word in katakana as it is written, if that has long vowels.
function longVowels(typed, letters) {
  const [katakana] = typed.normalize("NFKC").match(/^[ァ-ヶー]*/);
  const written = [...katakana].map((c) => (c === "ー" ? c : String.fromCharCode(c.charCodeAt(0) - 0x60))).join("");
  return written.includes("ー") && letters.every((l) => l.script === "kata") ? written : null;
}

// The terms by which a run is found: every three letters, or two where three are no term.
function cover(letters) {
  if (letters.length < 3) return letters.length ? [join(letters)] : [];
  const terms = [];
  let covered = 1;
  for (let at = 0; at < letters.length - 2; at++) {
    const gram = letters.slice(at, at + 3);
    const [a, b, c] = gram.map((l) => l.script === "hira");
    const parted = b && !a && !c;
    if (parted && covered >= at + 2) continue;
    terms.push(join(gram.slice(0, parted ? 2 : 3)));
    covered = at + (parted ? 2 : 3);
  }
  if (covered < letters.length) terms.push(join(letters.slice(-2)));
  return terms;
}

// The forms without okurigana, with their share of the score in sixteenths.
function withoutOkurigana(letters) {
  const forms = [letters.map((_, at) => at).join()];
  return [["inner", 15], ["short", 14], ["end", 2]].flatMap(([leave, share]) => {
    const kept = bare(letters, leave);
    if (kept.length < 2 || forms.includes(kept.join())) return [];
    forms.push(kept.join());
    return [{ letters: kept.map((at) => letters[at]), share }];
  });
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

// A reading or a name is in the piece that whoever types it asks for first.
function pieceOfNote(key, count) {
  const [word] = key.split(" ");
  return pieceOf(word < "\u0e00" ? word : [...word].slice(0, 3).join(""), count);
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
  return { byte, varint, take, more: () => at < bytes.length, rest: () => bytes.subarray(at) };
}

class Language {
  // `terms` is the number of pieces of terms where the page tells it: then they are asked for along with the manifest.
  constructor(base, terms, cache) {
    Object.assign(this, { base, cache, loaded: new Map() });
    this.opened = this.open();
    this.terms = terms ? Promise.resolve(terms) : this.opened.then(({ layout }) => layout.terms);
    this.terms.catch(() => {});
  }

  async open() {
    const answer = await fetch(this.base + "manifest.json", { cache: this.cache });
    if (!answer.ok) throw new Error(`the search index is missing (${answer.status})`);
    const manifest = await answer.json();
    if (manifest.format !== 3) throw new Error("the search index is of another format");
    const facets = manifest.facets.map(([facet, values]) => ({
      facet,
      values: values.map(([value, label, turns]) => ({ value, label: label || value, pages: members(turns, manifest.pages) })),
    }));
    // Past their review by the reader's clock, in days of Japan; Swedish writes them as ISO 8601 does.
    const today = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format();
    const past = Object.entries(manifest.due || {}).filter(([day]) => day < today);
    const stale = new Set(past.flatMap(([, pages]) => pages));
    return Object.assign(this, { manifest, facets, stale, layout: manifest.layout });
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
    const answer = await fetch(`${this.base}${name}.bin`, { cache: this.cache });
    if (!answer.ok) throw new Error(`${name} is missing (${answer.status})`);
    const stream = answer.body.pipeThrough(new DecompressionStream("gzip"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const { manifest } = await this.opened;
    if (text(bytes.subarray(0, 16)) !== manifest.build) throw new Error(`${name} is of another build`);
    return bytes.subarray(16);
  }

  // The pages of each term.
  async postings(terms) {
    const count = await this.terms;
    return Promise.all(terms.map(async (term) => (await this.piece("t", pieceOf(term, count), readTerms)).get(term) ?? []));
  }

  // What is written for a reading ("~"), or other names of something ("=").
  async note(sign, key) {
    return (await this.piece("t", pieceOfNote(key, await this.terms), readTerms)).get(sign + key) ?? [];
  }

  // Lines of the vocabulary that begin or end with these letters.
  async words(key) {
    const { layout } = await this.opened;
    return this.piece("w", hash(key) % layout.words, (bytes) => text(bytes).split("\n").map((line) => line.split("\t")));
  }

  async nearest(word) {
    const letters = [...word];
    const lines = (await Promise.all([this.words(letters.slice(0, 2)), this.words(letters.slice(-2))])).flat();
    const near = new Map();
    for (const [other, pages] of lines) {
      const b = [...other];
      if (pages && sharesAnEnd(letters, b) && oneSlip(letters, b)) near.set(other, Number(pages));
    }
    return [...near].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([other]) => other);
  }

  async written(reading) {
    const letters = [...reading];
    const whole = await this.note("~", reading);
    if (whole.length) return whole;
    const found = [];
    for (let cut = 2; cut < letters.length - 1; cut++) {
      const left = await this.note("~", letters.slice(0, cut).join(""));
      const right = left.length ? await this.note("~", letters.slice(cut).join("")) : [];
      for (const l of left.slice(0, 2)) found.push(...right.slice(0, 2).map((r) => l + r));
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

// The postings of each term of a piece, and its notes. Columns: terms, counts, pages, codes, and what few have more.
export function readTerms(bytes) {
  const all = numbers(bytes);
  const columns = Array.from({ length: 5 }, () => numbers(all.take(all.varint())));
  const [keys, counts] = columns;
  const terms = new Map();
  let last = [];
  while (keys.more()) {
    last = [...last.slice(0, keys.varint()), ...keys.take(keys.varint())];
    terms.set(text(Uint8Array.from(last)), readPostings(counts.varint(), ...columns.slice(2)));
  }
  for (const line of text(all.rest()).split("\n")) {
    const [key, ...forms] = line.split("\t");
    if (key) terms.set(key, forms);
  }
  return terms;
}

function readPostings(count, pages, codes, more) {
  const list = [];
  let page = 0;
  while (count--) {
    page += pages.varint();
    const code = codes.byte();
    const posting = { page, body: code & 3, near: (code >> 2) & 15, about: false, heading: null, title: null };
    if (code & 128) readMore(posting, more);
    list.push(posting);
  }
  return list;
}

function readMore(posting, { byte, varint }) {
  const flags = byte();
  posting.about = !!(flags & 1);
  if (flags & 4) {
    const title = byte();
    posting.title = { first: !!(title & 1), of: title >> 1 };
  }
  if (flags & 2) posting.heading = varint();
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

// Walks two lists by page and keeps what is made of what both have.
function walk(one, other, each) {
  const found = [];
  let at = 0;
  for (const a of one) {
    while (at < other.length && other[at].page < a.page) at++;
    const made = other[at]?.page === a.page && each(a, other[at]);
    if (made) found.push(made);
  }
  return found;
}

const later = (a, b) => (a === null || b === null ? null : Math.max(a, b));

// What two terms that overlap have in common on a page.
function joined(a, b) {
  const near = a.near & b.near;
  const { page } = a;
  const posting = { page, body: near ? Math.min(a.body, b.body) : 0, near, about: a.about && b.about, heading: later(a.heading, b.heading), title: b.title && a.title };
  return near || posting.about || posting.heading !== null || posting.title ? posting : null;
}

function scored(postings, length) {
  return postings.map((p) => {
    const of = Math.max(1, p.title?.of ?? 1);
    const title = p.title ? 500 + int((300 * Math.min(length, of)) / of) + (p.title.first ? 50 : 0) + (length >= of ? 250 : 0) : 0;
    return { ...p, score: title + (p.heading === null ? 0 : 200) + (p.about ? 150 : 0) + 40 * p.body };
  });
}

function either(one, other) {
  const all = [...one, ...other].sort((a, b) => a.page - b.page || b.score - a.score);
  return all.filter((m, i) => !i || all[i - 1].page !== m.page);
}

// A title speaks of the whole page.
const nearness = (m) => (m.title ? 15 : m.near);

function together(a, b) {
  const heading = a.heading === b.heading ? a.heading : null;
  return { ...a, heading, near: nearness(a) & nearness(b), title: b.title && a.title, score: a.score + b.score + 4 * Math.min(a.score, b.score) };
}

// Pages that have both; far from each other, they are hardly about both.
const both = (one, other) => walk(one, other, (a, b) => {
  const found = together(a, b);
  return found.near ? found : { ...found, score: int(found.score / 4) };
});

// Pages that have both near each other.
const beside = (one, other) => walk(one, other, (a, b) => {
  const found = together(a, b);
  return found.near ? { ...found, score: int(found.score / 6) } : null;
});

async function phrase(letters, index) {
  const lists = await index.postings(cover(letters));
  return scored(lists.length ? lists.reduce((one, other) => walk(one, other, joined)) : [], letters.length);
}

async function asTyped({ word, letters, vowels }, index) {
  if (word) return scored((await index.postings([word]))[0], 1);
  const forms = withoutOkurigana(letters);
  const [exact, written, ...others] = await Promise.all([
    phrase(letters, index),
    vowels && index.postings(vowels.endsWith("ー") ? [vowels] : [vowels, vowels + "ー"]),
    ...forms.map((form) => phrase(form.letters, index)),
  ]);
  const asWritten = (written ?? []).map((list) => scored(list, letters.length)).reduce(either, []);
  const found = vowels ? either(lowered(exact, 3, 8), asWritten) : exact;
  return others.reduce((before, other, i) => either(before, lowered(other, forms[i].share, 16)), found);
}

// What another form of something finds: pages that have all of its words.
async function whole(form, index) {
  const found = await Promise.all(units(form).map((unit) => asTyped(unit, index)));
  return found.length ? found.reduce(beside) : [];
}

async function allOf(parts, index) {
  const found = await Promise.all(parts.map((letters) => asTyped({ letters }, index)));
  return lowered(found.reduce(beside), 1, 16);
}

// Where a run is cut in two: where what stands across the cut is on the fewest pages.
async function rarestCut(letters, index) {
  const grams = letters.slice(2).map((_, at) => join(letters.slice(at, at + 3)));
  const pages = (await index.postings(grams)).map((list) => list.length);
  const word = (part) => part.length > 2 || (part.length === 2 && part[0].script === "han");
  const cuts = letters.map((_, at) => at).filter((at) => at > 1 && word(letters.slice(0, at)) && word(letters.slice(at)));
  const order = (at) => [Math.min(pages[at - 2], pages[at - 1]), Math.abs(2 * at - letters.length), at];
  return cuts.sort((a, b) => order(a).map((n, i) => n - order(b)[i]).find((n) => n) ?? 0)[0];
}

// Pages on which the parts of a run stand near each other.
async function apart(letters, none, index) {
  const parts = scriptPieces(letters);
  const changes = parts.length > 1 || parts.flat().length < letters.length;
  if (changes && (none || parts.every((p) => p.length > 1))) {
    const found = await allOf(parts, index);
    if (found.length) return found;
  }
  const at = await rarestCut(letters, index);
  return at ? allOf([letters.slice(0, at), letters.slice(at)], index) : [];
}

function typoForms({ word, letters, key, typed }) {
  const shortest = word ? 5 : letters.every((l) => l.script === "kata") ? 4 : Infinity;
  return [...new Set([key, fold(typed)])].filter((form) => [...form].length >= shortest && !/[0-9]/.test(form));
}

async function find(unit, index) {
  let matches = await asTyped(unit, index);
  let instead = null;
  const none = !matches.length;
  if (unit.letters?.length > 1 && unit.letters.every((l) => l.script === "hira" || (none && l.script === "kata"))) {
    for (const word of await index.written(unit.key)) {
      const read = lowered(await whole(word, index), 7, 8);
      if (none && read.length) instead ??= word;
      matches = either(matches, read);
    }
  }
  if (unit.letters && matches.length < 8) matches = either(matches, await apart(unit.letters, !matches.length, index));
  for (const form of matches.length ? [] : typoForms(unit)) {
    for (const near of await index.nearest(form)) {
      matches = lowered(await whole(near, index), 3, 4);
      if (matches.length) return { matches, instead: near };
    }
  }
  return { matches, instead };
}

// The units of a query, some of them together as a name that has others.
async function named(all, index) {
  const spans = [];
  for (let at = 0; at < all.length; at += spans.at(-1).now.length) {
    const spanned = { now: [all[at]], names: [] };
    for (let length = Math.min(5, all.length - at); length && !spanned.names.length; length--) {
      const now = all.slice(at, at + length);
      const names = await index.note("=", now.map((u) => u.key).join(" "));
      if (names.length) Object.assign(spanned, { now, names });
    }
    spans.push(spanned);
  }
  return spans;
}

async function found({ now, names }, index) {
  const parts = await Promise.all(now.map((unit) => find(unit, index)));
  const others = await Promise.all(names.map((name) => whole(name, index)));
  const matches = others.reduce((before, other) => either(before, lowered(other, 7, 8)), parts.map((p) => p.matches).reduce(beside));
  return { now, matches, instead: now.flatMap((unit, i) => (parts[i].instead ? [[unit.typed, parts[i].instead]] : [])) };
}

async function rank(query, index) {
  const all = units(query);
  const answer = { hits: [], unmatched: [], instead: [] };
  let pages = null;
  let refused = false;
  // What is certainly needed is on its way at once.
  for (const { word, letters } of all) index.postings(word ? [word] : cover(letters)).catch(() => {});
  await index.opened;
  for (const { now, matches, instead } of await Promise.all((await named(all, index)).map((span) => found(span, index)))) {
    answer.instead.push(...instead);
    if (!matches.length) {
      answer.unmatched.push(...now.map((u) => u.typed));
      refused ||= all.some((other) => now.some((u) => u !== other && u.group === other.group));
      continue;
    }
    const rarity = 4 + 31 - Math.clz32(Math.max(1, int(index.manifest.pages / matches.length)));
    const weighed = matches.map((m) => ({ ...m, score: m.score * rarity }));
    pages = pages ? both(pages, weighed) : weighed;
  }
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
  const { index, lang: own, pieces } = link.dataset;
  const path = lang === own ? index : index.replace(new RegExp(`(/${own})?/search/$`), `/${lang}/search/`);
  const base = new URL(path, location).href;
  if (cache || !open.has(base)) {
    // What is fetched anew may be of another build than this page.
    const made = new Language(base, lang === own && !cache && Number(pieces), cache);
    made.opened.catch(() => open.delete(base));
    open.set(base, made);
  }
  return open.get(base);
}

// Whoever loads this is about to ask.
if (link) language(link.dataset.lang);

async function ask(query, { limit = 10, lang = link.dataset.lang, facets = {} } = {}, cache) {
  const index = language(lang, cache);
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
  const without = (list) => (plain ? bare(list, "end").map((at) => list[at]) : list);
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
