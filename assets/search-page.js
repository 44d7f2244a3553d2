// The search page: results while one types, and a box elsewhere that leads here. The input has no name, so that
// nothing typed gets into an address, not even when this script is late; Back finds it in the history's state.

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

for (const form of document.querySelectorAll("form[data-search-go]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    session((store) => store.setItem(HANDED, form.querySelector("input").value));
    location.assign(form.action);
  });
}

// The vocabulary is folded to hiragana; a word of katakana is shown as one.
const asKatakana = (typed, used) =>
  /^[ァ-ヶー]+$/.test(typed) ? used.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60)) : used;

const form = document.querySelector("form[data-search]");
if (form) start(form);

function start(form) {
  const input = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const status = document.querySelector("[data-search-status]");
  const notes = document.querySelector("[data-search-notes]");
  const more = document.querySelector("[data-search-more]");
  const words = form.dataset;
  let [asked, limit, waiting, engine] = [0, 10, 0, null];
  const ready = () => (engine ??= module());

  const say = (text, values = {}) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const note = (text) => notes.append(Object.assign(document.createElement("p"), { textContent: text }));

  async function look() {
    const query = input.value.trim();
    const number = ++asked;
    history.replaceState({ ...history.state, query: input.value, limit }, "");
    if (!query) return show({ results: [], total: 0, unmatched: [], instead: [] }, query);
    list.dataset.state = "busy";
    try {
      const { search, excerpt } = await ready();
      const found = await search(query, { limit });
      if (number === asked) show(found, query, excerpt);
    } catch {
      engine = null;
      if (number !== asked) return;
      show({ results: [], total: 0, unmatched: [], instead: [] }, "");
      status.textContent = words.failed;
    }
  }

  function show({ results, total, unmatched, instead, index }, query, excerpt) {
    notes.replaceChildren();
    for (const [typed, used] of instead) note(say(words.instead, { typed, used: asKatakana(typed, used) }));
    if (unmatched.length) note(say(words.unmatched, { words: unmatched.join(" ") }));
    status.textContent = query ? say(total ? words.found : words.none, { count: total, query }) : "";
    if (query && !total) note(words.help);
    list.replaceChildren(...results.map((result) => item(result, query, index, excerpt)));
    more.hidden = total <= results.length;
    list.dataset.state = "done";
  }

  function item(result, query, index, excerpt) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: result.url, textContent: result.title });
    const lines = Object.assign(document.createElement("p"), { className: "excerpt" });
    item.append(link, lines);
    // The words around are fetched for what is looked at, not for all that was found.
    new IntersectionObserver(async ([entry], watcher) => {
      if (!entry.isIntersecting) return;
      watcher.disconnect();
      const found = await excerpt(index, result, query).catch(() => null);
      if (found) lines.replaceChildren(...marked(found.excerpt));
      if (found?.sections.length) item.append(sections(found.sections));
    }).observe(item);
    return item;
  }

  const marked = (parts) => parts.map(([text, hit]) => (hit ? Object.assign(document.createElement("mark"), { textContent: text }) : text));

  function sections(list) {
    const items = list.map(({ url, heading }) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("a"), { href: url, textContent: heading }));
      return item;
    });
    const all = document.createElement("ul");
    all.append(...items);
    return all;
  }

  // Kana that are still being turned into kanji are not what is looked for.
  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    limit = 10;
    if (!event.isComposing) waiting = setTimeout(look, 150);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  input.addEventListener("focus", ready, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
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
  document.querySelector("[data-search-link]").addEventListener("click", () => {
    location.hash = `q=${encodeURIComponent(input.value)}`;
  });

  const handed = session((store) => {
    const query = store.getItem(HANDED);
    store.removeItem(HANDED);
    return query;
  });
  const shared = location.hash.startsWith("#q=") ? decodeURIComponent(location.hash.slice(3)) : null;
  limit = history.state?.limit ?? limit;
  const first = history.state?.query ?? shared ?? handed ?? input.value;
  if (first) {
    input.value = first;
    look();
  }
}
