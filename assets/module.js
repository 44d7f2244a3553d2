// The player of modules. A package brings its own `globalThis.shirubeRuntime`: docs/package-runtimes.md.
(() => {
  "use strict";
  const source = document.querySelector("[data-course]");
  if (!source) return;
  const course = JSON.parse(source.textContent);
  const KEY = `shirube-module:${course.id}`;
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (key, values = {}) => course.words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function button(text, act, attributes = {}) {
    const made = element("button", text, { type: "button", ...attributes });
    made.addEventListener("click", act);
    return made;
  }

  // --- What is kept.

  const runtime = globalThis.shirubeRuntime ?? {
    load: () => localStorage.getItem(KEY),
    save: (text) => (text === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, text)),
    report: () => {},
    // Whoever goes on in this tab is the same person.
    known: () => Boolean(sessionStorage.getItem(KEY)),
    know: () => sessionStorage.setItem(KEY, "1"),
  };

  /** Folds as src/text/fold.rs does: the search's own folding, which packages bring along; else width and case alone. */
  async function fold(text) {
    if (globalThis.shirubeFold) return globalThis.shirubeFold(text);
    const search = find("link[rel=search-module]")?.href;
    const plain = () => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
    return search ? import(search).then((module) => module.spelling(text), plain) : plain();
  }

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  }

  // v: version, s: seed, n: which attempt, a: answers as [what, how right], p: screen by unit (nameOf), d: units that are done, f: day.
  const fresh = (n = 1) => ({ v: course.version, s: Math.floor(Math.random() * 2 ** 31), n, a: {}, p: {}, d: [], f: null });
  const isState = (state) => Boolean(state && typeof state === "object" && typeof state.v === "string" && Number.isInteger(state.s)
    && state.a && state.p && Array.isArray(state.d) && Object.values(state.a).every((answer) => Array.isArray(answer) && answer.length === 2));

  async function load() {
    try {
      const state = JSON.parse(await runtime.load());
      return isState(state) ? state : null;
    } catch {
      return null;
    }
  }

  function save(answered = null) {
    try {
      runtime.save(JSON.stringify(state));
      runtime.know();
      runtime.report(result(), answered);
    } catch {
      announce(say("not-kept"));
    }
  }

  let state = fresh();
  const began = (of) => Object.keys(of.a).length > 0 || of.d.length > 0;

  const status = element("p", "", { role: "status", class: "said" });
  function announce(text) {
    status.textContent = text;
  }

  // --- Chance, the same for one attempt whatever page is open (mulberry32, seeded by a name).

  function random(name) {
    let seed = state.s;
    for (const c of name) seed = Math.imul(seed ^ c.codePointAt(0), 0x01000193);
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  function shuffled(list, name) {
    const next = random(name);
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  /** The questions of a unit in this attempt: those drawn, and all that do not count. */
  function asked(unit) {
    if (!unit.draw) return unit.questions;
    const drawn = new Set(shuffled(unit.questions.filter((q) => q.points), unit.id).slice(0, unit.draw));
    return unit.questions.filter((q) => !q.points || drawn.has(q));
  }

  /** Points got and to be had in a unit; a branching case counts what was met on the way, once it has ended. */
  function points(unit) {
    const scored = asked(unit).filter((q) => q.points);
    const over = unit.branching && state.d.includes(unit.id);
    const counted = over ? scored.filter((q) => state.a[q.id]) : scored;
    const sum = (list, of) => list.reduce((total, q) => total + of(q), 0);
    return [sum(counted, (q) => q.points * (state.a[q.id]?.[1] ?? 0)), sum(counted, (q) => q.points)];
  }

  function result() {
    const sums = course.units.map(points);
    const [got, of] = sums.reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
    const complete = course.units.every((unit) => state.d.includes(unit.id));
    const score = of ? Math.floor((got / of) * 100) : 0;
    // Where nothing counts, being through is all there is.
    const passed = complete && (score >= course.mastery || !of);
    return { score, complete, passed, scored: of > 0, done: state.d.length / course.units.length };
  }

  // --- Questions: what is answered, how right it is, and putting an answer back. By kind.

  const near = (typed) => Number(typed.normalize("NFKC").replace(/[,\s]/g, "").replace(/−/g, "-"));
  const chosen = (q) => all("input:checked", q).map((input) => input.value);
  const rights = (q) => all("input[data-right]", q).map((input) => input.value);
  const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
  const choice = {
    read: (q) => (chosen(q).length ? chosen(q).sort() : null),
    mark: (q, answer) => Number(same(answer, rights(q).sort())),
    write: (q, answer) => all("input", q).forEach((input) => { input.checked = answer.includes(input.value); }),
  };
  const fields = (selector) => ({
    read: (q) => (all(selector, q).every((field) => field.value.trim()) ? all(selector, q).map((field) => field.value) : null),
    write: (q, answer) => all(selector, q).forEach((field, i) => { field.value = answer[i] ?? ""; }),
  });
  const part = (list, right) => list.filter(right).length / list.length;
  const KINDS = {
    single: choice,
    multiple: choice,
    hotspot: choice,
    order: {
      read: (q) => all("[data-item]", q).map((item) => item.dataset.item),
      mark: (q, answer) => Number(same(answer, find(".order", q).dataset.right.split(" "))),
      write: (q, answer) => answer.forEach((id) => find(".order", q).append(find(`[data-item="${id}"]`, q) ?? "")),
    },
    match: {
      ...fields("select"),
      mark: (q, answer) => part(all("select", q), (select) => answer[all("select", q).indexOf(select)] === select.dataset.pair),
    },
    gap: {
      ...fields("input.gap"),
      async mark(q, answer) {
        const folded = await Promise.all(answer.map((text) => fold(text)));
        const gaps = all("input.gap", q);
        return part(gaps, (gap) => gap.dataset.right.split("/").includes(folded[gaps.indexOf(gap)]));
      },
    },
    number: {
      ...fields(".field input"),
      mark(q, [typed]) {
        const { right, tolerance } = find(".field input", q).dataset;
        // A sum of decimals is off by a hair in binary.
        return Number(typed.trim() !== "" && Math.abs(near(typed) - Number(right)) <= Number(tolerance) + 1e-9);
      },
    },
    free: { ...fields("textarea"), mark: () => 0 },
  };

  function verdict(q, [, right]) {
    if (q.hasAttribute("data-survey")) return say("recorded");
    if (q.dataset.kind === "free") return say("compare");
    return say(right === 1 ? "right" : right > 0 ? "partly" : "wrong");
  }

  /** Puts what is told of each option beside it, and opens the explanation. */
  function reveal(q, answer) {
    q.dataset.answered = "";
    for (const told of all(".told > [data-for]", q)) {
      const option = find(`[data-option="${told.dataset.for}"]`, q);
      if (!option) continue;
      const input = find("input", option);
      if (!input.checked && !input.hasAttribute("data-right")) continue;
      const place = element("div", "", { class: "feedback" });
      if (input.hasAttribute("data-right")) place.dataset.good = "";
      place.append(...told.childNodes);
      option.append(place);
    }
    const folded = find("details.answer", q);
    if (folded) folded.open = true;
    const said = find(".outcome", q);
    said.textContent = verdict(q, answer);
    said.hidden = false;
  }

  function lock(q) {
    all("input, select, textarea, .order button", q).forEach((field) => { field.disabled = true; });
    find("[data-check]", q)?.remove();
  }

  const told = (unit) => !course.atEnd || state.d.includes(unit.id);

  function restore(q, unit) {
    const answer = state.a[q.dataset.question];
    if (!answer || q.dataset.kind === "branch") return;
    try {
      KINDS[q.dataset.kind].write(q, answer[0]);
    } catch {
      // It was another kind of question when it was answered.
      delete state.a[q.dataset.question];
      return;
    }
    lock(q);
    if (told(unit)) reveal(q, answer);
  }

  async function check(q, unit) {
    const kind = KINDS[q.dataset.kind];
    const read = kind.read(q);
    const outcome = find(".outcome", q);
    if (!read) {
      outcome.hidden = false;
      outcome.textContent = say("answer-first");
      return;
    }
    const answer = [read, q.hasAttribute("data-survey") ? 0 : await kind.mark(q, read)];
    state.a[q.dataset.question] = answer;
    save(answeredBy(q.dataset.question, answer, q.hasAttribute("data-survey")));
    lock(q);
    outcome.hidden = false;
    if (told(unit)) reveal(q, answer);
    else outcome.textContent = say("recorded");
    outcome.focus();
  }

  /** When the screen was shown. */
  let since = performance.now();
  const answeredBy = (id, [answer, right], survey) => ({ id, answer, right, survey, seconds: (performance.now() - since) / 1000 });

  function sortable(q) {
    const list = find(".order", q);
    const move = (item, by) => {
      const items = all("[data-item]", list);
      const at = items.indexOf(item) + by;
      if (at < 0 || at >= items.length) return;
      if (by < 0) items[at].before(item);
      else items[at].after(item);
      announce(say("moved", { item: find("span", item).textContent, place: at + 1 }));
    };
    for (const item of all("[data-item]", list)) {
      const name = find("span", item).textContent;
      for (const [key, sign, by] of [["up", "↑", -1], ["down", "↓", 1]]) {
        const made = button(sign, () => { move(item, by); made.focus(); }, { "aria-label": say(key, { item: name }) });
        item.append(made);
      }
    }
  }

  function pressable(q) {
    const mark = () => all("[data-area]", q).forEach((area) => area.toggleAttribute("data-on", find(`input[value="${area.dataset.area}"]`, q).checked));
    for (const area of all("[data-area]", q)) area.addEventListener("click", () => find(`input[value="${area.dataset.area}"]`, q).click());
    q.addEventListener("change", mark);
    mark();
  }

  function prepare(q, unit) {
    const kind = q.dataset.kind;
    if (kind === "order") sortable(q);
    if (unit.shuffle && (kind === "single" || kind === "multiple")) {
      const list = find(".options", q);
      list.append(...shuffled(all(".option", list), q.dataset.question));
    }
    if (kind === "branch") return;
    const outcome = element("p", "", { class: "outcome", tabindex: "-1", role: "status", hidden: "" });
    const counts = Number(q.dataset.points) > 0 && !course.atEnd;
    const press = element("form", "", { role: "none", class: "press", "data-check": "" });
    press.append(button(say(counts || kind === "free" ? "check" : "record"), () => check(q, unit)));
    // Beside what is chosen, before what is told.
    const folded = find("details.answer", q);
    if (folded) folded.before(press, outcome);
    else q.append(press, outcome);
    restore(q, unit);
    if (kind === "hotspot") pressable(q);
  }

  // --- A unit: one screen at a time.

  function play(player) {
    const unit = course.units.find((one) => one.id === player.dataset.player);
    const drawn = new Set(asked(unit).map((q) => q.id));
    const screens = all(".screen", player).filter((s) => !s.dataset.question || drawn.has(s.dataset.question));
    all(".question", player).filter((q) => drawn.has(q.dataset.question)).forEach((q) => prepare(q, unit));
    // Alone on its screen, a question stands right below the page's title.
    screens.forEach((one) => find("h2, h3", one)?.setAttribute("aria-level", "2"));
    const where = element("p", "", { class: "where" });
    const back = button(say("back"), () => show(at - 1));
    // A case ends at any of its endings, wherever they stand in the file.
    const onward = () => (screens[at].hasAttribute("data-ending") ? screens.length : leads ? screens.indexOf(leads) : at + 1);
    const next = button(say("next"), () => show(onward()), { class: "main" });
    const end = find("[data-unit-end]");
    const moves = element("form", "", { role: "none", class: "moves" });
    moves.append(back, next);
    player.prepend(where);
    player.append(status, moves);
    let at = 0;
    /** A screen's name in the state, the same in every language: its question, or its place. */
    const nameOf = (one) => one.dataset.question ?? String(all(".screen", player).indexOf(one));
    /** The screen that a choice leads to. */
    let leads = null;

    function show(to, quietly = false) {
      at = Math.max(0, Math.min(to, screens.length));
      leads = null;
      const ended = at === screens.length;
      screens.forEach((screen, i) => screen.toggleAttribute("data-current", i === at));
      announce("");
      const screen = screens[at];
      where.textContent = unit.branching || ended ? "" : say("screen", { now: at + 1, all: screens.length });
      back.hidden = at === 0 || unit.branching;
      next.hidden = ended || Boolean(find(".branches", screen ?? end));
      end.hidden = !ended;
      if (screen && find(".branches", screen)) choose(screen);
      if (ended) finish();
      state.p[unit.id] = ended ? "" : nameOf(screen);
      since = performance.now();
      if (began(state) || at > 0) save();
      if (quietly) return;
      const head = find("h2, h3, h4", ended ? end : screen) ?? where;
      head.tabIndex = -1;
      head.focus();
      head.scrollIntoView({ block: "start" });
    }

    function finish() {
      if (!state.d.includes(unit.id)) state.d.push(unit.id);
      if (result().complete) state.f ??= today();
      if (course.atEnd) all(".question", player).forEach((q) => state.a[q.dataset.question] && !("answered" in q.dataset) && reveal(q, state.a[q.dataset.question]));
    }

    function choose(screen) {
      const options = all(".branches > li", screen);
      const score = points(unit)[0];
      const open = options.filter((li) => score >= Number(li.dataset.least ?? 0));
      const most = Math.max(...open.map((li) => Number(li.dataset.least ?? -1)));
      const least = options.some((li) => li.dataset.least);
      options.forEach((li) => { li.hidden = least && !(open.includes(li) && Number(li.dataset.least ?? -1) === most); });
      const before = state.a[screen.dataset.question];
      if (before) settle(screen, find(`[data-option="${before[0]}"]`, screen));
    }

    function settle(screen, li) {
      const target = screens.find((other) => other.dataset.screen === li?.dataset.to);
      if (!target) return false;
      all(".branches > li", screen).forEach((other) => other.toggleAttribute("data-taken", other === li));
      const feedback = find("details.answer", li);
      screen.dataset.answered = "";
      if (feedback) feedback.open = true;
      leads = target;
      next.hidden = false;
      return Boolean(feedback);
    }

    player.addEventListener("click", (event) => {
      const link = event.target.closest?.(".branches a");
      const li = link?.closest("li");
      const screen = li?.closest(".screen");
      if (!screen || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // A way may lead back: the first choice counts, and another can still be taken.
      if (!state.a[screen.dataset.question]) {
        const answer = [li.dataset.option, Number(li.hasAttribute("data-right"))];
        state.a[screen.dataset.question] = answer;
        save(answeredBy(screen.dataset.question, answer, false));
      }
      if (settle(screen, li)) next.focus();
      else if (leads) show(screens.indexOf(leads));
    });
    end.append(ways(unit));
    // Whoever comes by a link to a heading sees that; others go on where they were.
    const named = decodeURIComponent(location.hash.slice(1));
    const linked = unit.branching ? -1 : screens.findIndex((screen) => named && screen.dataset.screen === named);
    const from = linked < 0 ? screens.findIndex((screen) => nameOf(screen) === state.p[unit.id]) : linked;
    show(Math.max(0, from), true);
    player.dataset.ready = "";
  }

  /** The ways on at the end of a unit. */
  function ways(unit) {
    const list = element("ul", "", { class: "steps" });
    const link = (text, url) => {
      const li = element("li", "", { class: "next" });
      li.append(element("a", text, { href: url }));
      list.append(li);
    };
    const later = course.units[course.units.indexOf(unit) + 1];
    if (later) link(say("unit-next", { title: later.title }), later.url);
    link(say("results"), `${course.url}#module-results`);
    return list;
  }

  // --- Whoever comes to a machine on which somebody has learnt.

  /** Asks whether to go on with what is there; then goes on. */
  function ask(panel, then) {
    if (!began(state) || runtime.known()) return then();
    const box = element("div", "", { class: "somebody" });
    const go = (act) => () => { act(); runtime.know(); box.remove(); then(); };
    box.append(element("p", say("somebody", { answered: Object.keys(state.a).length })));
    const row = element("form", "", { role: "none", class: "moves" });
    row.append(button(say("continue"), go(() => {}), { class: "main" }), button(say("fresh"), go(() => { state = fresh(); save(); })));
    box.append(row);
    panel.prepend(box);
    panel.dataset.ready = "";
  }

  /** A newer version: tells what changed and opens the units to take again. */
  function renew(panel) {
    if (state.v === course.version) return;
    const at = course.versions.findIndex((version) => version.version === state.v);
    const newer = at < 0 ? course.versions : course.versions.slice(0, at);
    const box = element("div", "", { class: "note" });
    box.append(element("p", say("changed", { version: state.v, now: course.version })));
    const list = element("ul");
    newer.forEach((version) => list.append(element("li", version.changed)));
    const titles = [...new Set(newer.flatMap((version) => version.units))];
    box.append(list);
    if (titles.length) box.append(element("p", say("repeat", { units: new Intl.ListFormat(document.documentElement.lang).format(titles) })));
    for (const unit of course.units.filter((one) => titles.includes(one.title))) {
      state.d = state.d.filter((id) => id !== unit.id);
      delete state.p[unit.id];
      unit.questions.forEach((q) => delete state.a[q.id]);
    }
    Object.assign(state, { v: course.version, f: null });
    panel.prepend(box);
    save();
  }

  // --- The module's own page: where one stands, results by goal, one's record.

  function overview(panel) {
    const body = find("[data-results]", panel);
    const draw = () => {
      body.replaceChildren();
      course.units.forEach((unit) => {
        const item = find(`[data-unit-state="${unit.id}"]`);
        const done = asked(unit).filter((q) => state.a[q.id]).length;
        const over = state.d.includes(unit.id);
        item.textContent = over ? say("state-done") : done || state.p[unit.id] ? say("state-begun", { done, all: asked(unit).length }) : say("state-open");
      });
      if (!began(state)) body.append(element("p", say("none-yet")));
      else body.append(...results());
    };
    panel.append(status);
    find("[data-export]").addEventListener("click", () => {
      const file = new Blob([JSON.stringify({ module: course.id, state })], { type: "application/json" });
      const link = element("a", "", { href: URL.createObjectURL(file), download: `${course.id}.json` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    find("[data-import]").addEventListener("change", async (event) => {
      const read = await event.target.files[0]?.text().then(JSON.parse).catch(() => null);
      event.target.value = "";
      if (read?.module !== course.id || !isState(read.state)) return announce(say("import-wrong"));
      state = read.state;
      save();
      draw();
      announce(say("imported"));
    });
    const erasing = find("[data-erase]");
    erasing.addEventListener("click", () => {
      if (!("sure" in erasing.dataset)) {
        erasing.dataset.sure = erasing.textContent;
        erasing.textContent = say("erase-sure");
        return;
      }
      erasing.textContent = erasing.dataset.sure;
      delete erasing.dataset.sure;
      runtime.save(null);
      state = fresh();
      draw();
      announce(say("erased"));
    });
    ask(panel, () => {
      renew(panel);
      draw();
      panel.dataset.ready = "";
    });

    function results() {
      const { score, complete, passed } = result();
      const left = course.units.filter((unit) => !state.d.includes(unit.id)).length;
      const said = element("p", say("score", { score, mastery: course.mastery }), { class: "score" });
      const word = complete ? say(passed ? "passed" : "failed") : say("unfinished", { left });
      const strong = element("p", "", { class: passed ? "passed" : "" });
      strong.append(element("strong", word));
      const rows = course.goals.map((goal) => {
        const sums = course.units.filter((unit) => unit.goal === goal.id).map(points);
        const [got, of] = sums.reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
        const row = element("div");
        row.append(element("dt", goal.text), element("dd", of ? `${Math.floor((got / of) * 100)} %` : "–"));
        return row;
      });
      const list = element("dl", "", { class: "goals" });
      list.append(...rows);
      const row = element("form", "", { role: "none", class: "moves" });
      if (passed) row.append(element("a", say("certificate-open"), { href: course.certificate, class: "press" }));
      const left2 = !course.attempts || state.n < course.attempts;
      if (complete && !passed && left2) row.append(button(say("retry"), () => { state = fresh(state.n + 1); save(); draw(); find("#module-units").scrollIntoView(); }, { class: "main" }));
      if (complete && !passed && !left2) row.append(element("span", say("no-retry")));
      return [strong, said, list, row];
    }
  }

  // --- The certificate, and checking one.

  const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  /** Four letters that tell whether a code was copied wrongly. They are no proof against whoever means to deceive. */
  function tally(text) {
    let sum = 0x811c9dc5;
    for (const c of text) sum = Math.imul(sum ^ c.codePointAt(0), 0x01000193) >>> 0;
    return [0, 5, 10, 15].map((shift) => LETTERS[(sum >>> shift) & 31]).join("");
  }

  function codeOf(version, day, score) {
    const text = `${course.id}-${version.version}-${day.replaceAll("-", "")}-${score}-${version.code}`;
    return `${text}-${tally(text)}`;
  }

  /** The version, day and score that a code says, if it is whole and of a version that is published. */
  function checked(typed) {
    const text = typed.normalize("NFKC").replace(/\s/g, "");
    for (const version of course.versions) {
      const parts = text.slice(`${course.id}-${version.version}-`.length).split("-");
      const day = parts[0]?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
      if (parts.length === 4 && text === codeOf(version, day, parts[1])) return { version: version.version, date: day, score: parts[1] };
    }
    return null;
  }

  function certificate(sheet) {
    const { score, passed } = result();
    const version = course.versions.find((one) => one.version === state.v);
    const holds = passed && version && state.f;
    sheet.hidden = !holds;
    find("[data-no-certificate]").hidden = Boolean(holds);
    if (holds) {
      const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(state.f));
      const values = { version: state.v, date: day, score: `${score} %`, code: codeOf(version, state.f, score) };
      for (const [key, value] of Object.entries(values)) find(`[data-fill=${key}]`, sheet).textContent = value;
      find("[data-print]").addEventListener("click", () => print());
    }
    find("[data-check-code]").addEventListener("click", () => {
      const found = checked(find("#module-code").value);
      find("[data-code-said]").textContent = found ? say("code-good", found) : say("code-wrong");
    });
  }

  // --- Without a network: once a module is begun, its pages are kept. A kept page says that it is one.

  function offline() {
    const kept = document.documentElement.dataset.kept;
    if (kept !== undefined) {
      const date = kept && new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(kept));
      find("h1").after(element("p", say("offline", { date: date || "–" }), { class: "notice" }));
    }
    const worker = source.dataset.worker;
    if (!worker || globalThis.shirubeRuntime || !began(state) || !navigator.serviceWorker) return;
    const scope = new URL("..", new URL(course.url, location.href)).pathname;
    navigator.serviceWorker.register(worker, { scope }).then(async (registration) => {
      await navigator.serviceWorker.ready;
      registration.active?.postMessage({ keep: [course.url, course.certificate, ...course.units.map((unit) => unit.url)] });
    }).catch(() => {});
  }

  async function begin() {
    const stored = await load();
    if (stored) state = stored;
    course.mastery = runtime.mastery ?? course.mastery;
    const player = find("[data-player]");
    const panel = find("[data-overview]");
    const sheet = find("[data-certificate]");
    if (player) ask(player, () => { renew(player); play(player); });
    if (panel) overview(panel);
    if (sheet) certificate(sheet);
    offline();
  }

  begin();
})();
