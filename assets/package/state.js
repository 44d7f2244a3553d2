// A learner's state as a short text, for learning management systems that keep 4,096 UTF-16 units (SCORM 1.2's
// cmi.suspend_data). It is keyed by ids, so that a newer package reads what an older one wrote, and the other way round: what
// a package does not know it hands on, as far as there is room.
// All of it is ASCII, since many databases behind such systems cut a text at the first character outside the BMP.
//
//   S1 check(4) ; course(4) ; version ; seed ; attempt ; day ; language ; unit where the learner is   and of each unit:
//   ;unit: [D] place                 done or not; place = E at the end, N<number of the screen> or Q<question>
//   ;*:version                   the version since which changes are still to be told
//   ,question mark payload           mark = ! right, * wrong, ~n~d~ n of d parts right
//
// The payload is the ids of what was chosen; of what was typed the text, in base64 of UTF-16 after a parenthesis, as
// far as there is room. What is typed is therefore not counted in the worst case; how right it was always fits.
//
//   shirubeState.encode(state, {lang, at}, config, limit) → text      shirubeState.decode(text, config) → {state, lang, at}
//   shirubeState.worst(config) → the longest text without typed words (computed at build by src/modules/packed.rs, too)
(() => {
  "use strict";
  const FORMAT = "S1";
  const HEADER = 35;
  const TYPED = new Set(["gap", "number", "free"]);
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const enc = (text) => encodeURIComponent(text).replace(/[!'()*~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const short = (number) => Math.min(Math.max(0, Math.floor(number) || 0), 46655).toString(36);

  /** Four letters that change when the text does (FNV-1a). */
  function tally(text) {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return [0, 6, 12, 18].map((shift) => LETTERS[((sum ^ (sum >>> 8)) >>> shift) & 63]).join("");
  }

  const keyOf = (id, unit) => (id.startsWith(`${unit.id}-`) ? enc(id.slice(unit.id.length + 1)) : `'${enc(id)}`);
  const idOf = (key, unit) => (key.startsWith("'") ? decodeURIComponent(key.slice(1)) : `${unit.id}-${decodeURIComponent(key)}`);
  const letter = (id) => (id.length === 1 ? id : `_${enc(id)}_`);

  // --- What was typed.

  function packText(text) {
    let bytes = "";
    for (let i = 0; i < text.length; i += 1) bytes += String.fromCharCode(text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255);
    return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  function unpackText(packed) {
    const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    let text = "";
    for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
    return text;
  }

  // --- Questions.

  function mark(question, right) {
    const parts = question.parts ?? 1;
    if (right === 1) return "!";
    const got = Math.round(right * parts);
    return parts > 1 && got > 0 ? `~${got.toString(36)}~${parts.toString(36)}~` : "*";
  }

  const payload = (question, answer) => (TYPED.has(question.kind) ? "" : [answer].flat().map((id) => letter(String(id))).join(""));
  const typed = (answer) => `(${[answer].flat().map((text) => packText(String(text))).join(".")}`;

  function answerOf(question, text) {
    if (TYPED.has(question.kind)) return text.startsWith("(") ? text.slice(1).split(".").map(unpackText) : [];
    const ids = [...text.matchAll(/_([^_]+)_|(.)/g)].map(([, long, one]) => (long ? decodeURIComponent(long) : one));
    if (!ids.length || !ids.every((id) => question.options.includes(id))) return null;
    return question.kind === "branch" ? ids[0] : ids;
  }

  // --- All of it.

  function place(p, unit) {
    if (p === undefined) return "";
    if (p === "") return "E";
    return /^\d+$/.test(p) ? `N${short(Number(p))}` : `Q${keyOf(p, unit)}`;
  }

  function placeOf(text, unit) {
    if (!text) return undefined;
    if (text === "E") return "";
    return text.startsWith("N") ? String(parseInt(text.slice(1), 36)) : idOf(text.slice(1), unit);
  }

  function encode(state, { lang = "", at = "" }, config, limit = Infinity) {
    const known = (unit, p) => (/^\d*$/.test(p ?? "") || unit.questions.some((q) => q.id === p) ? p : undefined);
    const head = [tally(config.id), enc(state.v), (state.s >>> 0).toString(36), short(state.n), (state.f ?? "").replaceAll("-", ""), enc(lang), enc(at)].join(";");
    const pieces = [`;${head}`];
    const texts = [];
    for (const unit of config.units) {
      const done = state.d.includes(unit.id) ? "D" : "";
      const begun = `${done}${place(known(unit, state.p[unit.id]), unit)}`;
      const answers = unit.questions.filter((q) => state.a[q.id]);
      if (begun || answers.length) pieces.push(`;${enc(unit.id)}:${begun}`);
      for (const q of answers) {
        const [answer, right] = state.a[q.id];
        if (TYPED.has(q.kind) && [answer].flat().length) texts.push([pieces.length, typed(answer)]);
        pieces.push(`,${keyOf(q.id, unit)}${mark(q, right)}${payload(q, answer)}`);
      }
    }
    let room = limit - FORMAT.length - 4 - pieces.join("").length;
    if (room < 0) throw new RangeError("the state is too long");
    for (const piece of [...(state.c ? [`*:${enc(state.c)}`] : []), ...(state.r ?? [])]) {
      if (piece.length + 1 > room) continue;
      pieces.push(`;${piece}`);
      room -= piece.length + 1;
    }
    for (const [piece, text] of texts.filter(([, text]) => text.length <= limit)) {
      if (text.length > room) continue;
      pieces[piece] += text;
      room -= text.length;
    }
    const body = pieces.join("");
    return FORMAT + tally(body) + body;
  }

  const ANSWER = /^([^!*~]+)(!|\*|~(\w+)~(\w+)~)(.*)$/;

  /** An answer of a unit as [question, [answer, how right]]; nothing where this package does not know it. */
  function answerInto(unit, text) {
    const [, key, mark, got, parts, rest] = ANSWER.exec(text) ?? [];
    const question = key && unit.questions.find((q) => q.id === idOf(key, unit));
    const answer = question && answerOf(question, rest);
    return answer && [question.id, [answer, got ? parseInt(got, 36) / parseInt(parts, 36) : Number(mark === "!")]];
  }

  function unitInto(state, text, config) {
    const [head, ...answers] = text.split(",");
    const [name, begun] = head.split(":");
    if (name === "*") {
      state.c = decodeURIComponent(begun);
      return;
    }
    const unit = config.units.find((one) => one.id === decodeURIComponent(name));
    if (!unit) {
      state.r.push(text);
      return;
    }
    if (begun.startsWith("D")) state.d.push(unit.id);
    const p = placeOf(begun.replace(/^D/, ""), unit);
    if (p !== undefined) state.p[unit.id] = p;
    const unknown = [];
    for (const one of answers) {
      const [id, answer] = answerInto(unit, one) ?? [];
      if (id) state.a[id] ??= answer;
      else unknown.push(one);
    }
    if (unknown.length) state.r.push([`${name}:`, ...unknown].join(","));
  }

  /** What a text says; nothing where it is of another course, of a format to come, or was cut. */
  function decode(text, config) {
    const body = String(text ?? "").slice(FORMAT.length + 4);
    if (!body || text !== FORMAT + tally(body) + body) return null;
    const [, course, version, seed, attempt, day, lang, at, ...units] = body.split(";");
    if (course !== tally(config.id)) return null;
    const f = day ? day.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : null;
    const state = { v: decodeURIComponent(version), s: parseInt(seed, 36), n: parseInt(attempt, 36), a: {}, p: {}, d: [], f, r: [] };
    for (const unit of units) unitInto(state, unit, config);
    if (!state.r.length) delete state.r;
    return { state, lang: decodeURIComponent(lang), at: decodeURIComponent(at) };
  }

  function worst(config) {
    const longest = (lengths) => Math.max(0, ...lengths);
    const total = (lengths) => lengths.reduce((sum, length) => sum + length, 0);
    const ofQuestion = (q, unit) => {
      const widths = q.options.map((id) => letter(id).length);
      const partly = q.parts > 1 && ["match", "gap"].includes(q.kind);
      const marked = partly ? 3 + 2 * q.parts.toString(36).length : 1;
      const chosen = { single: longest(widths), branch: longest(widths), match: q.parts * longest(widths), gap: 0, number: 0, free: 0 };
      return 1 + keyOf(q.id, unit).length + marked + (chosen[q.kind] ?? total(widths));
    };
    const ofUnit = (unit) => {
      const keys = unit.questions.map((q) => keyOf(q.id, unit).length);
      return 2 + enc(unit.id).length + 1 + Math.max(3, 1 + longest(keys)) + total(unit.questions.map((q) => ofQuestion(q, unit)));
    };
    const head = HEADER + enc(config.version).length + longest(config.languages.map((one) => enc(one.tag).length));
    return head + longest(config.units.map((unit) => enc(unit.id).length)) + total(config.units.map(ofUnit));
  }

  globalThis.shirubeState = { encode, decode, worst };
})();
