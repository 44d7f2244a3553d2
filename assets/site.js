// Small help for readers with JavaScript; every page works without it. It runs in the head, before the
// first paint: the reader's settings and the way out are there at once, the rest when the page is.
(() => {
  "use strict";
  const root = document.documentElement;
  root.dataset.js = "";

  // --- The reader's settings: kept in this browser, or for this page alone where that is refused.
  const KEPT = "shirube";
  let chosen = {};

  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEPT));
      chosen = kept && typeof kept === "object" ? kept : {};
    } catch {
      // Refused, or not written by us.
    }
  }

  function save() {
    try {
      if (Object.keys(chosen).length) localStorage.setItem(KEPT, JSON.stringify(chosen));
      else localStorage.removeItem(KEPT);
      return true;
    } catch {
      return false;
    }
  }

  // The grades of kanji that show no reading; 0 stands for words without a grade.
  const plain = (ruby) => (ruby === "off" ? "01234567" : "123456".slice(0, Number(ruby) || 0));

  function apply() {
    const { ruby, size, lines, theme } = chosen;
    for (const [name, value] of Object.entries({ plain: plain(ruby), size, lines, theme })) {
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
    }
    // The browser's own bars follow the theme.
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
      meta.dataset.media ||= meta.media;
      const fits = meta.dataset.media.includes("dark") === (theme !== "light");
      meta.media = theme ? (fits ? "all" : "not all") : meta.dataset.media;
    }
  }

  function tick() {
    for (const input of document.querySelectorAll(".settings input")) {
      input.checked = input.value === (chosen[input.name] || "");
    }
  }

  function refresh() {
    load();
    apply();
    tick();
  }

  refresh();
  addEventListener("storage", refresh);
  addEventListener("pageshow", refresh);

  function settings(panel) {
    const status = panel.querySelector("[role=status]");
    const keep = () => {
      apply();
      status.textContent = save() ? "" : status.dataset.unsaved;
    };
    panel.addEventListener("change", ({ target }) => {
      if (target.value) chosen[target.name] = target.value;
      else delete chosen[target.name];
      keep();
    });
    panel.querySelector("button").addEventListener("click", () => {
      chosen = {};
      tick();
      keep();
    });
  }

  // --- Leaving a sensitive page: blank at once, then another page in its place in the history.
  const { exit } = root.dataset;
  const LEFT = "shirube-left";
  let presses = [];

  function leave() {
    root.hidden = true;
    try {
      sessionStorage.setItem(LEFT, "1");
    } catch {
      // The way out must not depend on it.
    }
    location.replace(exit);
  }

  // Whoever goes back in a tab that was left in a hurry sees no other sensitive page either.
  function stayAway(back) {
    try {
      if (back && sessionStorage.getItem(LEFT)) leave();
      else sessionStorage.removeItem(LEFT);
    } catch {
      // Nothing was kept.
    }
  }

  // Three times within two seconds. Once on the way, Esc must not stop the loading of the other page.
  function press(event) {
    if (event.key !== "Escape") return;
    if (root.hidden) event.preventDefault();
    if (event.repeat) return;
    presses = [...presses, event.timeStamp].slice(-3);
    if (presses.length < 3 || event.timeStamp - presses[0] > 2000) return;
    event.preventDefault();
    leave();
  }

  if (exit) {
    const [arrival] = performance.getEntriesByType("navigation");
    stayAway(arrival?.type === "back_forward");
    addEventListener("pageshow", (event) => event.persisted && stayAway(true));
    document.addEventListener("click", (event) => {
      if (!event.target.closest("[data-leave]")) return;
      event.preventDefault();
      leave();
    });
    addEventListener("keydown", press, true);
  }

  // --- Erasing everything that this origin keeps in the browser.
  const forget = (name) => new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = request.onblocked = failed;
  });

  const ERASERS = [
    () => localStorage.clear(),
    () => sessionStorage.clear(),
    async () => {
      const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
      await Promise.all(workers.map((worker) => worker.unregister()));
      const names = (await window.caches?.keys()) ?? [];
      await Promise.all(names.map((name) => caches.delete(name)));
    },
    async () => {
      const kept = (await indexedDB.databases?.()) ?? [];
      await Promise.all(kept.map(({ name }) => forget(name)));
    },
  ];

  async function erase({ currentTarget: button }) {
    const ends = await Promise.allSettled(ERASERS.map(async (eraser) => eraser()));
    chosen = {};
    apply();
    tick();
    const whole = ends.every(({ status }) => status === "fulfilled");
    const { done, failed } = button.dataset;
    button.parentElement.querySelector("[role=status]").textContent = whole ? done : failed;
  }

  // --- Nobody may have rebuilt the site since a date passed: the reader's clock shows or hides what it concerns.
  function expire() {
    // Dates are days in Japan; Swedish writes them as ISO 8601 does.
    const today = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format();
    for (const part of document.querySelectorAll("[data-review-by], [data-expires]")) {
      const due = part.dataset.reviewBy || part.dataset.expires;
      if (due.slice(0, 10) < today) part.hidden = !part.hidden;
    }
  }

  // --- A menu closes with Esc, and when the reader goes elsewhere.
  function menu(details) {
    details.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
    const close = (to) => {
      if (to && !details.contains(to)) details.open = false;
    };
    details.addEventListener("focusout", (event) => close(event.relatedTarget));
    document.addEventListener("click", (event) => close(event.target));
  }

  // --- What scrolls sideways is reached with the Tab key; what fits need not be.
  function reach(entries) {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else if (target !== document.activeElement) target.removeAttribute("tabindex");
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const sizes = new ResizeObserver(reach);
    document.querySelectorAll(".table, pre").forEach((part) => sizes.observe(part));
    expire();
    tick();
    document.querySelectorAll(".menu").forEach(menu);
    document.querySelectorAll(".settings").forEach(settings);
    document.querySelectorAll(".erase button").forEach((button) => button.addEventListener("click", erase));
  });
})();
