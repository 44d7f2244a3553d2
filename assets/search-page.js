// The search page: results while one types. The input has no name, so that nothing typed gets into an address, not
// even when this script is late; Back finds it in the history's state.

// Under this name boxes elsewhere hand over what was typed there (search-box.js).
const HANDED = "shirube-query";
const module = () => import(document.querySelector('link[rel="search-module"]').href);

// Storage may be refused; then the reader types once more.
const session = (use) => {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
};

const hand = (query) => session((store) => store.setItem(HANDED, query));

// The vocabulary is folded to hiragana; a word of katakana is shown as one.
const asKatakana = (typed, used) =>
  /^[ァ-ヶー]+$/.test(typed) ? used.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60)) : used;

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// What an address says after `#q=`; anything can be typed there.
function shared() {
  try {
    return location.hash.startsWith("#q=") ? decodeURIComponent(location.hash.slice(3)) : null;
  } catch {
    return null;
  }
}

const form = document.querySelector("form[data-search]");
if (form) start(form);

function start(form) {
  const input = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const part = (name) => document.querySelector(`[data-search-${name}]`);
  const [status, notes, more, suggestions] = ["status", "notes", "more", "suggestions"].map(part);
  const words = form.dataset;
  const nothing = { results: [], total: 0, unmatched: [], instead: [], facets: [] };
  const narrowing = facets(part("facets"), change);
  let [asked, limit, waiting, engine, titles] = [0, 10, 0, null, null];
  const ready = () => (engine ??= module());

  const say = (text, values = {}) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const note = (...text) => notes.append(element("p", {}, ...text));

  function change() {
    limit = 10;
    look();
  }

  async function look() {
    clearTimeout(waiting);
    const query = input.value.trim();
    const number = ++asked;
    history.replaceState({ ...history.state, query: input.value, limit, facets: narrowing.chosen() }, "");
    if (!query) return show(nothing, query);
    list.dataset.state = "busy";
    try {
      const { search, fold } = await ready();
      const found = await search(query, { limit, facets: narrowing.chosen() });
      if (number === asked) show(found, query, fold);
    } catch {
      engine = null;
      if (number !== asked) return;
      show(nothing, "");
      status.textContent = words.failed;
    }
  }

  function show({ results, total, unmatched, instead, facets }, query, fold) {
    notes.replaceChildren();
    for (const [typed, used] of instead) note(say(words.instead, { typed, used: asKatakana(typed, used) }));
    if (unmatched.length && unmatched.join(" ") !== query) note(say(words.unmatched, { words: unmatched.join(" ") }));
    narrowing.show(facets);
    const none = narrowing.narrows() ? words.noneLeft : words.none;
    status.textContent = query ? say(total ? words.found : none, { count: total, query }) : "";
    if (query && !total && !narrowing.narrows()) note(words.help, " ", element("a", { href: "#page-all", textContent: words.all }));
    suggest(query, fold);
    list.replaceChildren(...results.map(item));
    more.hidden = total <= results.length;
    list.dataset.state = "done";
  }

  function item({ url, title, excerpt, marks, sections }) {
    const item = element("li", {}, element("a", { href: url, textContent: title }));
    if (excerpt) item.append(element("p", { className: "excerpt" }, ...marked(excerpt, marks)));
    const links = sections.map((section) => element("li", {}, element("a", { href: section.url, textContent: section.title })));
    if (links.length) item.append(element("ul", {}, ...links));
    return item;
  }

  function marked(text, marks) {
    let at = 0;
    const parts = marks.flatMap(([from, to]) => {
      const before = text.slice(at, from);
      at = to;
      return [before, element("mark", { textContent: text.slice(from, to) })];
    });
    return [...parts, text.slice(at)];
  }

  // Short titles and headings that go on from what was typed: they stand on this page, so that nothing is fetched.
  function suggest(query, fold) {
    const typed = query && fold ? fold(query) : "";
    titles ??= fold && [...new Set([...document.querySelectorAll(".letters li > a")].map((link) => link.textContent))].map((text) => ({ text, folded: fold(text) }));
    const of = (fits) => (typed.length > 1 ? titles.filter(({ folded }) => folded.length < 16 && folded !== typed && fits(folded)) : []);
    const short = (a, b) => a.folded.length - b.folded.length;
    const first = of((folded) => folded.startsWith(typed)).sort(short);
    const inner = of((folded) => folded.indexOf(typed) > 0).sort(short);
    const buttons = [...first, ...inner].slice(0, 3).map(({ text }) => element("button", { type: "button", textContent: text }));
    suggestions.replaceChildren(...buttons);
    suggestions.parentElement.hidden = !buttons.length;
  }

  suggestions.addEventListener("click", ({ target }) => {
    if (!target.matches("button")) return;
    input.value = target.textContent;
    input.focus();
    change();
  });

  // Kana that are still being turned into kanji are not what is looked for.
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 150);
  };
  input.addEventListener("input", (event) => (event.isComposing ? clearTimeout(waiting) : soon()));
  input.addEventListener("compositionend", soon);
  input.addEventListener("focus", ready, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || event.isComposing) return;
    event.preventDefault();
    list.querySelector("a")?.focus();
  });
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll(":scope > li > a")];
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = links.indexOf(event.target);
    if (!to || at < 0) return;
    event.preventDefault();
    (links[at + to] ?? (to < 0 ? input : links[at])).focus();
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    limit += 10;
    await look();
    list.children[before]?.querySelector("a").focus();
  });
  part("link").addEventListener("click", () => {
    location.hash = `q=${encodeURIComponent(input.value)}`;
  });
  part("languages")?.addEventListener("click", ({ target }) => target.closest("a") && hand(input.value));

  // A link to a search may be followed on this very page; the button makes one of what is there already.
  addEventListener("hashchange", () => {
    const query = shared();
    if (query === null || query === input.value) return;
    input.value = query;
    change();
  });

  const handed = session((store) => {
    const query = store.getItem(HANDED);
    store.removeItem(HANDED);
    return query;
  });
  const kept = history.state ?? {};
  limit = kept.limit ?? limit;
  narrowing.choose(kept.facets ?? {});
  const first = kept.query ?? shared() ?? handed ?? input.value;
  if (first) {
    input.value = first;
    look();
  }
}

// The boxes by which results are narrowed. They are made once and only counted anew, so that the focus stays.
function facets(box, change) {
  const most = 8;
  const [inner, clear] = [box.querySelector("div"), box.querySelector("button")];
  const fields = new Map();
  let wanted = {};

  const chosen = () => Object.fromEntries(Object.entries(wanted).filter(([, values]) => values.length));
  const narrows = () => Object.keys(chosen()).length > 0;

  function field({ facet, values }) {
    const legend = element("legend", { textContent: box.dataset[facet] ?? facet });
    const boxes = values.map(({ value, label }) => {
      const check = element("input", { type: "checkbox", value, checked: !!wanted[facet]?.includes(value) });
      check.addEventListener("change", () => {
        wanted[facet] = boxes.filter(([one]) => one.checked).map(([one]) => one.value);
        change();
      });
      const count = element("span", { className: "count" });
      return [check, count, element("label", {}, check, `${label} `, count)];
    });
    const made = element("fieldset", {}, legend, ...boxes.map(([, , label]) => label));
    inner.append(made);
    fields.set(facet, { made, boxes });
  }

  function show(facets) {
    for (const one of facets) {
      if (!fields.has(one.facet)) field(one);
      const { made, boxes } = fields.get(one.facet);
      let shown = 0;
      boxes.forEach(([check, count, label], at) => {
        const found = one.values[at]?.count ?? 0;
        count.textContent = found;
        label.hidden = !check.checked && (!found || shown >= most);
        shown += !label.hidden;
      });
      made.hidden = shown < 2 && !boxes.some(([check]) => check.checked);
    }
    box.hidden = !facets.length || [...fields.values()].every(({ made }) => made.hidden);
    clear.hidden = !narrows();
  }

  function choose(given) {
    wanted = given;
    box.open = narrows();
  }

  clear.addEventListener("click", () => {
    for (const { boxes } of fields.values()) for (const [check] of boxes) check.checked = false;
    wanted = {};
    box.querySelector("summary").focus();
    change();
  });

  return { chosen, narrows, show, choose };
}
