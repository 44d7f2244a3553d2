// Live reload and findings in the local preview. Only the preview adds this to a page; a built site
// never holds it. Everything shown is set as text, so that nothing an author wrote runs here.
(() => {
  "use strict";
  const OWN = "/_shirube/";
  const SHOWN_AT_MOST = 50;
  const HIDDEN_FOR = 10_000; // ms until a page in the background gives up its connection
  const WAITS = { first: 500, longest: 10_000 }; // ms between attempts to reconnect

  const script = document.currentScript;
  const page = script.dataset.page;
  let version = Number(script.dataset.version);

  const WORDS = {
    ja: {
      label: "プレビュー",
      lost: "プレビューとつながっていません。つなぎ直しています",
      reloading: "変更を読み込んでいます",
      clear: "直すところはなくなりました",
      count: (errors, warnings) => `エラー${errors}件・注意${warnings}件`,
      here: "このページ",
      elsewhere: "ほかのページ",
      more: (n) => `ほかに${n}件あります`,
      severity: { error: "エラー", warning: "注意" },
      hint: "直し方：",
      expand: "一覧を開く",
      collapse: "一覧をたたむ",
      dismiss: "閉じる（Esc）",
    },
    en: {
      label: "Preview",
      lost: "The preview is not connected; trying again",
      reloading: "Loading the change",
      clear: "Nothing left to mend",
      count: (errors, warnings) =>
        `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
      here: "This page",
      elsewhere: "Other pages",
      more: (n) => `${n} more`,
      severity: { error: "Error", warning: "Warning" },
      hint: "What to do: ",
      expand: "Show the list",
      collapse: "Fold the list",
      dismiss: "Close (Esc)",
    },
  };
  const lang = /^ja\b/i.test(document.documentElement.lang) ? "ja" : "en";
  const words = WORDS[lang];

  // What is remembered for the tab: it may be refused (private windows), which costs only comfort.
  const memory = {
    get(key) {
      try { return sessionStorage.getItem(`shirube-preview-${key}`); } catch { return null; }
    },
    set(key, value) {
      try { sessionStorage.setItem(`shirube-preview-${key}`, value); } catch { /* see above */ }
    },
  };

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // --- The panel -------------------------------------------------------------------------------

  const status = make("p", { role: "status" });
  const list = make("div", { id: "shirube-preview-list" });
  const fold = make("button", { type: "button", "aria-controls": "shirube-preview-list" });
  const dismiss = make("button", { type: "button" }, words.dismiss);
  const bar = make("div", { class: "shirube-preview-bar" }, status, fold, dismiss);
  const panel = make(
    "aside",
    { id: "shirube-preview", "aria-label": words.label, lang, dir: "ltr" },
    bar,
    list,
  );
  // On a small screen the list would cover the page: there it is folded until it is asked for.
  const isFolded = () => memory.get("folded") ?? (matchMedia("(max-width: 40rem)").matches ? "yes" : "no");
  let shown = []; // the findings in the panel
  let signature = ""; // of the findings, to notice new ones
  let note = ""; // what the connection has to say

  function draw() {
    const dismissed = memory.get("dismissed") === signature;
    const visible = shown.length > 0 && !dismissed;
    const folded = isFolded() === "yes";
    fold.hidden = dismiss.hidden = !visible;
    list.hidden = !visible || folded;
    fold.textContent = folded ? words.expand : words.collapse;
    fold.setAttribute("aria-expanded", String(!folded));
    const count = (severity) => shown.filter((f) => f.severity === severity).length;
    const summary = visible ? words.count(count("error"), count("warning")) : "";
    const text = [note, summary].filter(Boolean).join(lang === "ja" ? "。" : ". ");
    if (status.textContent !== text) status.textContent = text;
    panel.classList.toggle("shirube-preview-quiet", text === "");
  }

  function say(text) {
    note = text;
    draw();
  }

  fold.addEventListener("click", () => {
    memory.set("folded", isFolded() === "yes" ? "no" : "yes");
    draw();
  });

  function close() {
    memory.set("dismissed", signature);
    draw();
  }
  dismiss.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    // The page's own dialogs and menus come first.
    if (event.key !== "Escape" || event.defaultPrevented || dismiss.hidden) return;
    if (!document.querySelector("dialog[open], [popover]:popover-open")) close();
  });

  // --- The findings ----------------------------------------------------------------------------

  const trimmed = (path) => String(path ?? "").replace(/^\/+|\/+$/g, "").normalize("NFC");

  // A finding may name its page; else its file does: content/ja/lessons/gene.md is /ja/lessons/gene/.
  function concernsThisPage(finding) {
    if (finding.page) return trimmed(finding.page) === trimmed(page);
    const file = trimmed(finding.path).replace(/^content\//, "");
    const route = file.replace(/\.[^./]+$/, "").replace(/(^|\/)_?index$/, "");
    return file !== trimmed(finding.path) && route === trimmed(page);
  }

  function drawFinding(finding) {
    const { line, column } = finding.start ?? finding;
    const place = [finding.path, line, column].filter(Boolean).join(":");
    const severity = make("strong", {}, words.severity[finding.severity]);
    const item = make(
      "li",
      { class: `shirube-preview-${finding.severity}` },
      make("p", { class: "shirube-preview-place" }, severity, " ", place, " ", make("code", {}, finding.rule ?? "")),
      make("p", {}, finding.message ?? ""),
    );
    if (finding.hint) item.append(make("p", {}, words.hint, finding.hint));
    if (finding.frame) item.append(make("pre", {}, finding.frame));
    return item;
  }

  function drawGroup(title, findings) {
    return findings.length ? [make("p", { class: "shirube-preview-group" }, title), make("ol", {}, ...findings.map(drawFinding))] : [];
  }

  function drawFindings(findings) {
    const before = shown.length;
    const known = findings.filter((f) => f.severity === "error" || f.severity === "warning");
    const rank = (f) => (f.severity === "error" ? 0 : 1);
    shown = known.toSorted((a, b) => rank(a) - rank(b));
    signature = JSON.stringify(shown);
    const here = shown.filter(concernsThisPage);
    const elsewhere = shown.filter((f) => !here.includes(f));
    const room = Math.max(0, SHOWN_AT_MOST - here.length);
    list.replaceChildren(
      ...drawGroup(words.here, here.slice(0, SHOWN_AT_MOST)),
      ...drawGroup(words.elsewhere, elsewhere.slice(0, room)),
    );
    const left = shown.length - Math.min(here.length, SHOWN_AT_MOST) - Math.min(elsewhere.length, room);
    if (left > 0) list.append(make("p", {}, words.more(left)));
    if (note === words.clear || (before && !shown.length)) note = shown.length ? "" : words.clear;
    draw();
  }

  let asking = 0; // answers may overtake one another; only the last question counts
  async function askFindings() {
    const question = ++asking;
    try {
      const answer = await fetch(`${OWN}findings.json`, { cache: "no-store" });
      const findings = answer.ok ? await answer.json() : [];
      if (question === asking && Array.isArray(findings)) drawFindings(findings);
    } catch {
      // The connection is gone; the events notice that too, and ask again when it is back.
    }
  }

  // --- Reloading -------------------------------------------------------------------------------

  function reload() {
    say(words.reloading);
    memory.set("scroll", JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  }

  function restoreScroll() {
    const kept = memory.get("scroll");
    if (!kept) return;
    memory.set("scroll", "");
    const { path, x, y } = JSON.parse(kept);
    if (path !== location.pathname) return;
    const restore = () => scrollTo({ left: x, top: y, behavior: "instant" });
    restore();
    if (document.readyState !== "complete") addEventListener("load", restore, { once: true });
  }

  // Another page's change is none of ours; anything that is no page may be part of this one.
  function concernsUs(changed) {
    const isPage = (path) => path.endsWith("/") || path.endsWith(".html");
    return changed.length === 0 || changed.some((path) => trimmed(path) === trimmed(page) || !isPage(path));
  }

  let source = null;
  let wait = WAITS.first;
  let timer = 0;

  function connect() {
    clearTimeout(timer);
    if (source) return;
    source = new EventSource(`${OWN}events`);
    source.addEventListener("hello", (event) => {
      wait = WAITS.first;
      say("");
      if (JSON.parse(event.data).version !== version) return reload();
      askFindings();
    });
    source.addEventListener("rebuilt", (event) => {
      const rebuilt = JSON.parse(event.data);
      if (concernsUs(rebuilt.changed)) return reload();
      version = rebuilt.version;
      askFindings();
    });
    source.addEventListener("findings", askFindings);
    source.addEventListener("error", () => {
      disconnect();
      say(words.lost);
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, WAITS.longest);
    });
  }

  function disconnect() {
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  // Browsers allow six connections to one host. A page in the background gives its own up, so that
  // a seventh tab still loads; when it is looked at again, the version tells whether to reload.
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(disconnect, HIDDEN_FOR);
    else connect();
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());

  document.body.append(panel);
  draw();
  restoreScroll();
  connect();
})();
