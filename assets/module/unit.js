// A unit: one screen at a time.
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
  here = unit.id;
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
    if (ended) arrive();
    state.p[unit.id] = ended ? "" : nameOf(screen);
    since = performance.now();
    if (began(state) || at > 0) save();
    if (quietly) return;
    const head = find("h2, h3, h4", ended ? end : screen) ?? where;
    head.tabIndex = -1;
    head.focus();
    head.scrollIntoView({ block: "start" });
  }

  /** At the end: done, or what is left to answer. */
  function arrive() {
    const left = unanswered(unit).map((q) => screens.find((one) => one.dataset.question === q.id)).filter(Boolean);
    find("[data-unanswered]", end)?.remove();
    find("h2", end).textContent = left.length ? say("unanswered", { count: left.length }) : say("unit-done");
    if (!left.length) return finish();
    const list = element("ul", "", { class: "steps", "data-unanswered": "" });
    for (const one of left) {
      const li = element("li");
      const link = element("a", "", { href: `#${one.dataset.screen}` });
      link.append(...find("h2, h3, h4", one).cloneNode(true).childNodes);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        show(screens.indexOf(one));
      });
      li.append(link);
      list.append(li);
    }
    find("h2", end).after(list);
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
  // What another tab has answered is answered here.
  redraw = () => {
    all(".question:has([data-check])", player).forEach((q) => restore(q, unit));
    if (screens[at] && find(".branches", screens[at])) choose(screens[at]);
  };
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

begin("[data-player]", (player) => ask(player, () => {
  renew();
  play(player);
}));
