// What both versions of SCORM have in common: where the system's API is, and what an answer is called.
(() => {
  "use strict";
  /** How many windows up an API is looked for. */
  const DEPTH = 10;

  /** The API in a window or one above it. A window of another site may not be looked into, those above it may. */
  function above(from, name, method) {
    let win = from;
    for (let depth = 0; win && depth <= DEPTH; depth += 1) {
      try {
        if (typeof win[name]?.[method] === "function") return win[name];
      } catch {
        // Of another site.
      }
      if (win.parent === win) return null;
      win = win.parent;
    }
    return null;
  }

  const openers = [() => self, () => opener, () => top.opener];

  function find(name, method) {
    for (const of of openers) {
      try {
        const api = above(of(), name, method);
        if (api) return api;
      } catch {
        // Of another site.
      }
    }
    return null;
  }

  /** Cuts a text without leaving half a character. */
  function cut(text, length) {
    const plain = text.replace(/\s+/g, " ").trim();
    return plain.length <= length ? plain : plain.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  }

  /** A number as both versions write it; nothing where it is none. */
  function decimal(value) {
    const number = typeof value === "number" ? value : Number(String(value).normalize("NFKC").replace(/[,\s]/g, "").replace("−", "-"));
    return Number.isFinite(number) ? String(Number(number.toFixed(7))) : null;
  }

  /** The kind of interaction of a kind of question. */
  const TYPES = { single: "choice", multiple: "choice", hotspot: "choice", branch: "choice", order: "sequencing", match: "matching", gap: "fill-in", number: "numeric", free: "fill-in" };

  /** How right an answer was, in the words of a version. */
  function resultOf({ right, survey, question }, [correct, wrong]) {
    if (survey || question.survey || !question.points) return "neutral";
    if (right === 1) return correct;
    return right > 0 ? decimal(right) : wrong;
  }

  /** What a system need not have, or what costs the learner nothing. */
  const OPTIONAL = /^cmi\.interactions\.|\.(min|max|session_time)$/;
  /** Waits before what a system refused is tried again, in milliseconds. */
  const AGAIN = 3000;

  /** Writes to a system. What it refuses is tried again with every commit and after a while; until it is taken, the
      learner is told. `set` and `commit` say whether the system took it, `error` is the number of what was wrong. */
  function book({ set, commit, error }, { tell, untell }) {
    const owed = new Map();
    let waiting = 0;

    function put(name, value) {
      if (set(name, value)) return owed.delete(name);
      console.warn(`${name} is refused: error ${error()}`);
      if (!OPTIONAL.test(name)) owe(name, value);
      return false;
    }

    function owe(name, value) {
      tell("unsaved", error());
      owed.set(name, value);
      waiting ||= setTimeout(keep, AGAIN);
    }

    function keep() {
      clearTimeout(waiting);
      waiting = 0;
      for (const [name, value] of [...owed]) if (name) put(name, value);
      if (commit()) owed.delete("");
      else owe("", "");
      if (!owed.size) untell("unsaved");
    }

    return { set: (name, value) => put(name, String(value)), commit: keep };
  }

  globalThis.shirubeScorm = { book, find, cut, decimal, TYPES, resultOf };
})();
