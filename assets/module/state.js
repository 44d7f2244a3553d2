// What is kept of a learner. A package brings its own `globalThis.shirubeRuntime`: docs/package-runtimes.md.
const runtime = globalThis.shirubeRuntime ?? {
  load: () => localStorage.getItem(KEY),
  save: (text) => (text === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, text)),
  report: () => {},
  // Whoever goes on in this tab is the same person.
  known: () => Boolean(sessionStorage.getItem(KEY)),
  know: (mark = "1") => sessionStorage.setItem(KEY, mark),
};
/** Whether other tabs may write what this one writes; of a package its shell sees to that. */
const shared = !globalThis.shirubeRuntime;

// v: version, s: seed, n: which attempt, a: answers as [what, how right], p: screen by unit (nameOf), d: units that are done, f: day,
// c: the version since which changes are told.
const fresh = (n = 1) => ({ v: course.version, s: Math.floor(Math.random() * 2 ** 31), n, a: {}, p: {}, d: [], f: null });
const isRecord = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);
const isState = (state) => isRecord(state) && typeof state.v === "string" && Number.isInteger(state.s) && Number.isInteger(state.n) && state.n > 0
  && isRecord(state.a) && isRecord(state.p) && Array.isArray(state.d);
const isAnswer = (value) => Array.isArray(value) && value.length === 2 && value[1] >= 0 && value[1] <= 1 && [value[0]].flat().every((one) => typeof one === "string");
const only = (record, fits) => Object.fromEntries(Object.entries(record).filter(fits));

/** What can be used of a state: answers, places and units whose ids `knows` says yes to. */
function sound(state, knows = () => true) {
  const day = /^\d{4}-\d\d-\d\d$/.test(state.f) && !Number.isNaN(Date.parse(state.f));
  return {
    ...state,
    a: only(state.a, ([id, answer]) => isAnswer(answer) && knows(id)),
    p: only(state.p, ([id, place]) => typeof place === "string" && knows(id)),
    d: [...new Set(state.d)].filter((id) => typeof id === "string" && knows(id)),
    f: day ? state.f : null,
  };
}

function parse(text) {
  try {
    const state = JSON.parse(text);
    return isState(state) ? sound(state) : null;
  } catch {
    return null;
  }
}

let state = fresh();
const began = (of) => Object.keys(of.a).length > 0 || of.d.length > 0;
const attempt = (of) => of && `${of.v} ${of.s} ${of.n}`;
/** The attempt that this page and what is kept had in common. */
let common = null;
/** The unit of this page, whose place this tab knows best. */
let here = null;
/** Draws the page again, from the state. */
let redraw = () => {};

/** Takes what another tab has kept since. Where that is another attempt it is taken whole: a unit begins again. */
function join(other) {
  if (attempt(other) !== common) {
    if (!other) forgetPages();
    if (here) location.reload();
    state = other ?? fresh();
    common = attempt(other);
    redraw();
    return false;
  }
  if (!other) return true;
  const { c, f, p } = state;
  // What was answered first stays; changes that another tab has taken note of are told no more.
  Object.assign(state, { a: { ...state.a, ...other.a }, p: { ...state.p, ...other.p, ...(here && { [here]: p[here] }) }, d: [...new Set([...other.d, ...state.d])], f: other.f ?? f, c: other.c && c });
  return true;
}

function write(answered) {
  runtime.save(JSON.stringify(state));
  common = attempt(state);
  runtime.know();
  runtime.report(result(), answered);
  keepPages();
}

/** Keeps the state, and what other tabs have learnt in this attempt. */
function save(answered = null) {
  try {
    if (!shared || join(parse(runtime.load()))) write(answered);
  } catch {
    announce(say("not-kept"));
  }
}

/** Puts another state in the place of what is kept. */
function replace(other) {
  state = other;
  try {
    write(null);
  } catch {
    announce(say("not-kept"));
  }
}

function erase() {
  runtime.save(null);
  common = null;
  state = fresh();
  forgetPages();
}

/** Another tab or window has kept this. */
const changed = (text) => join(parse(text)) && redraw();
if (shared) {
  addEventListener("storage", (event) => (event.key === KEY || event.key === null) && changed(runtime.load()));
  // Back from the browser's memory of pages.
  addEventListener("pageshow", (event) => event.persisted && changed(runtime.load()));
} else {
  runtime.changed = changed;
}

/** Begins the page's own part, with what is kept, where the page has it. */
async function begin(selector, act) {
  try {
    const kept = parse(await runtime.load());
    common = attempt(kept);
    state = kept ?? state;
  } catch {
    // The browser keeps nothing: that is told when there is something to keep.
  }
  course.mastery = runtime.mastery ?? course.mastery;
  const place = find(selector);
  if (place) act(place);
  keepPages();
}
