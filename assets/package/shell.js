// The frame around a package's pages. It keeps the learner's state and holds one session with whatever the package
// runs in; pages come and go inside, and speak to it by messages (page.js).
//
//   shirubeShell.start(runtime)   where a runtime is {
//     limit                        how many UTF-16 units its state may have
//     open(tools)                  → what it has: {text, outcome, readOnly, closed, mastery, languages, exit}; null without a system
//     write(text, at)              keeps the state, and in which unit the learner is
//     record(outcome, done)        {complete, success: "unknown" | "failed" | "passed", score: 0–100 | null}, part done 0–1
//     answered(detail)             one answer, for the system's statistics
//     commit()                     the page may go away soon
//     close(dying)                 the learner leaves; called once. A page that dies waits for nothing
//   }
(() => {
  "use strict";
  const config = JSON.parse(document.querySelector("[data-package]").textContent);
  const frame = document.querySelector("[data-pages]");
  const status = document.querySelector("[data-status]");
  const exit = document.querySelector("[data-exit]");
  const { encode, decode } = globalThis.shirubeState;
  const origin = location.protocol === "file:" ? "*" : location.origin;
  const started = Date.now();
  const seconds = () => Math.max(0, (Date.now() - started) / 1000);

  let runtime;
  let opened = false;
  let readOnly = false;
  let closed = false;
  let mastery = null;
  /** {state, lang, at}: what is kept, the language, and the unit that is open. */
  let kept = { state: null, lang: "", at: "" };
  let outcome = { complete: false, success: "unknown", score: null };
  let known = false;

  const language = () => config.languages.find((one) => one.tag === kept.lang) ?? config.languages[0];
  const word = (key) => config.words[language().tag]?.[key] ?? config.words[key] ?? key;

  /** What the learner may have to be told about the package, the gravest first. */
  const TOLD = ["closed", "refused", "unsaved", "no-lms", "not-kept", "waiting", "read-only"];
  const told = new Map();

  function say() {
    const key = TOLD.find((one) => told.has(one)) ?? "";
    const number = told.get(key);
    const text = key && (number ? `${word(key)} (${number})` : word(key));
    if (text !== status.textContent) status.textContent = text;
    status.lang = language().lang ?? "";
    status.dataset.status = key;
    status.hidden = !key;
  }

  /** Tells something, with a number for whoever looks after the system. */
  function tell(key, number = "") {
    told.set(key, number);
    say();
  }

  function untell(key) {
    if (told.delete(key)) say();
  }

  // --- In this browser alone.

  const KEY = `shirube-package:${config.id}`;
  const browser = {
    limit: Infinity,
    open: () => {
      try {
        return { text: localStorage.getItem(KEY), shared: true };
      } catch {
        tell("not-kept");
        return { text: null, shared: true };
      }
    },
    write: (text) => {
      try {
        if (text) localStorage.setItem(KEY, text);
        else localStorage.removeItem(KEY);
      } catch {
        tell("not-kept");
      }
    },
    record: () => {},
    answered: () => {},
    commit: () => {},
    close: () => {},
  };

  // --- What is recorded: the best that the learner has done.

  /** A result counts once it is whole; what was passed stays passed. */
  function better(before, result) {
    if (!result.complete) return before;
    const score = result.scored ? result.score : null;
    const success = result.scored ? (result.passed ? "passed" : "failed") : "unknown";
    if (before.success === "passed" && success !== "passed") return before;
    if (before.complete && before.success === success && score <= before.score) return before;
    return { complete: true, success, score };
  }

  const table = new Map(config.units.flatMap((unit) => unit.questions.map((question) => [question.id, question])));

  // --- Messages of the page.

  function write() {
    try {
      runtime.write(kept.state ? encode(kept.state, kept, config, runtime.limit) : "", kept.at);
    } catch {
      tell("not-kept");
    }
  }

  /** In a system the record is the system's: attempts are counted on, and nobody erases any. */
  const lasts = (state) => runtime === browser || !kept.state || Boolean(state && (state.n > kept.state.n || (state.n === kept.state.n && state.s === kept.state.s)));

  const HEARS = {
    load({ unit, lang }) {
      if (unit !== null) kept.at = unit;
      const tag = config.languages.find((one) => one.lang === lang || one.tag === lang)?.tag;
      if (tag) kept.lang = tag;
      mark();
      const text = kept.state && JSON.stringify(kept.state);
      frame.contentWindow.postMessage({ shirube: { text, mastery, known } }, origin);
    },
    save({ text }) {
      const state = text && JSON.parse(text);
      if (!lasts(state)) return;
      kept.state = state;
      if (!readOnly && !closed) write();
    },
    report({ result, answered }) {
      if (readOnly || closed) return;
      const question = table.get(answered?.id);
      if (question) runtime.answered({ ...answered, question });
      outcome = better(outcome, result);
      runtime.record(outcome, result.done);
    },
    know() {
      known = true;
    },
  };

  addEventListener("message", (event) => {
    if (!opened || event.source !== frame.contentWindow) return;
    for (const [name, message] of Object.entries(event.data?.shirube ?? {})) HEARS[name]?.(message);
  });

  // Opened twice in one browser: each window learns what the other keeps.
  addEventListener("storage", (event) => {
    if (event.key !== KEY || runtime !== browser || !opened) return;
    kept.state = decode(event.newValue, config)?.state ?? null;
    frame.contentWindow.postMessage({ shirube: { changed: kept.state && JSON.stringify(kept.state) } }, origin);
  });

  // --- Coming and going.

  function close(dying) {
    if (closed || !opened) return;
    closed = true;
    return runtime.close(dying);
  }

  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && opened && !closed && runtime.commit());
  // Not `unload`: it does not come on phones, and keeps pages out of the cache for going back.
  addEventListener("pagehide", () => close(true));
  // Back from that cache the session is over; a new one begins.
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  /** The first of the learner's languages that the package has. */
  function speaks(languages) {
    const wanted = [...languages].map((tag) => tag.trim().toLowerCase());
    const of = (tag) => config.languages.find((one) => one.tag.toLowerCase() === tag || one.tag.toLowerCase() === tag.split("-")[0]);
    return wanted.map(of).find(Boolean)?.tag ?? config.languages[0].tag;
  }

  function show(at) {
    const { start } = language();
    const unit = config.units.find((one) => one.id === at);
    frame.src = unit ? start.replace(/[^/]*$/, unit.file) : start;
    frame.hidden = false;
  }

  const chooser = document.querySelector("[data-languages]");
  const mark = () => chooser?.querySelectorAll("[data-lang]").forEach((link) => {
    if (link.dataset.lang === kept.lang) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
  // The same unit in another language.
  chooser?.addEventListener("click", (event) => {
    const tag = event.target.closest("[data-lang]")?.dataset.lang;
    if (!tag || !opened) return;
    event.preventDefault();
    kept.lang = tag;
    show(kept.at);
  });

  async function start(own) {
    kept.lang = speaks(navigator.languages);
    runtime = own;
    let found = await new Promise((found) => found(own.open({ tell, untell, config, seconds, language: () => language().tag }))).catch((error) => console.error(error));
    if (!found) {
      tell("no-lms");
      runtime = browser;
      found = browser.open();
    }
    if (found.closed) runtime = browser;
    kept.lang = speaks(found.languages ?? navigator.languages);
    const before = decode(found.text, config);
    if (before) kept = { ...before, lang: before.lang || kept.lang };
    outcome = found.outcome ?? outcome;
    mastery = found.mastery ?? null;
    readOnly = Boolean(found.readOnly || found.closed);
    // Whom a system has let in is known; who opens a folder may be anybody.
    known = !found.shared;
    if (readOnly) tell(found.closed ? "closed" : "read-only");
    if (found.exit) {
      exit.textContent = word("exit");
      exit.hidden = false;
      exit.addEventListener("click", async () => {
        exit.disabled = true;
        await close(false);
        found.exit();
      });
    }
    opened = true;
    if (chooser) chooser.hidden = config.languages.length < 2;
    // Whoever was through with a unit goes on from the list of units.
    show(kept.state?.d.includes(kept.at) ? "" : kept.at);
  }

  globalThis.shirubeShell = { start, browser };
})();
