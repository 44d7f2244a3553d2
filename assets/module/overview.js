// The module's own page: where one stands, results by goal, one's record.
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
  // The record of a system is the system's.
  if (find("[data-export]")) keepRecord(draw);
  ask(panel, () => {
    renew();
    draw();
    redraw = draw;
    panel.dataset.ready = "";
  });

  function results() {
    const { score, scored, complete, passed } = result();
    const left = course.units.filter((unit) => !state.d.includes(unit.id)).length;
    const said = element("p", say("score", { score, mastery: course.mastery }), { class: "score" });
    const word = complete ? say(!scored ? "state-done" : passed ? "passed" : "failed") : say("unfinished", { left });
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
    if (certified()) row.append(element("a", say("certificate-open"), { href: course.certificate, class: "press" }));
    const left2 = !course.attempts || state.n < course.attempts;
    if (complete && !passed && left2) row.append(button(say("retry"), () => { replace(fresh(state.n + 1)); draw(); find("#module-units").scrollIntoView(); }, { class: "main" }));
    if (complete && !passed && !left2) row.append(element("span", say("no-retry")));
    // Where nothing counts there is no score, either.
    return scored ? [strong, said, list, row] : [strong, row];
  }
}

begin("[data-overview]", overview);
