// Who learns, and which version: whoever comes to a machine on which somebody has learnt, or after a new version.
/** Asks whether to go on with what is there; then goes on. */
function ask(panel, then) {
  if (!began(state) || runtime.known()) return then();
  const box = element("div", "", { class: "somebody" });
  const go = (act) => () => { act(); runtime.know(); box.remove(); then(); };
  box.append(element("p", say("somebody", { answered: Object.keys(state.a).length })));
  const row = element("form", "", { role: "none", class: "moves" });
  row.append(button(say("continue"), go(() => {}), { class: "main" }), button(say("fresh"), go(() => replace(fresh()))));
  box.append(row);
  panel.prepend(box);
  panel.dataset.ready = "";
}

const versionAt = (name) => course.versions.findIndex((version) => version.version === name);
/** Whether a record is of a version to come, which this page, or this package, does not know. */
const later = (of) => versionAt(of.v) < 0 && of.v.localeCompare(course.version, "en", { numeric: true }) > 0;

/** The versions that are newer than another, and the units to take again since. */
function versionsSince(name) {
  const versions = course.versions.slice(0, versionAt(name) < 0 ? undefined : versionAt(name));
  return [versions, [...new Set(versions.flatMap((version) => version.units))]];
}

/** Brings a record to this page's version: the units to take again are open, and the day of completion stays where there are
    none. One of a version to come stays as it is. */
function renew() {
  find("[data-changes]")?.remove();
  if (later(state)) return tell([element("p", say("later", { version: state.v, now: course.version }))]);
  if (state.v !== course.version) {
    const [, titles] = versionsSince(state.v);
    const again = course.units.filter((unit) => titles.includes(unit.title));
    const gone = new Set(again.flatMap((unit) => [unit.id, ...unit.questions.map((q) => q.id)]));
    replace({ ...sound(state, (id) => !gone.has(id)), v: course.version, f: again.length ? null : state.f, c: state.c ?? state.v });
  }
  if (state.c) changes();
}

/** What has changed, until the learner has read it. */
function changes() {
  const [versions, titles] = versionsSince(state.c);
  const list = element("ul");
  versions.forEach((version) => list.append(element("li", version.changed)));
  const parts = [element("p", say("changed", { version: state.c, now: course.version })), list];
  if (titles.length) parts.push(element("p", say("repeat", { units: new Intl.ListFormat(document.documentElement.lang).format(titles) })));
  const box = tell(parts);
  const row = element("form", "", { role: "none", class: "moves" });
  row.append(button(say("seen"), () => {
    delete state.c;
    save();
    box.remove();
  }));
  box.append(row);
}

/** Right below the page's title. */
function tell(parts) {
  const box = element("div", "", { class: "note", "data-changes": "" });
  box.append(...parts);
  find(".page-header").after(box);
  return box;
}
