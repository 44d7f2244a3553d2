// A question on its screen: asked, checked, told.
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
  announce("");
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

/** What an item is called: its words, and what its pictures show. */
function called(item) {
  const copy = find("span", item).cloneNode(true);
  all("rt, rp", copy).forEach((reading) => reading.remove());
  all("img", copy).forEach((image) => image.replaceWith(image.alt));
  return copy.textContent.trim();
}

function sortable(q) {
  const list = find(".order", q);
  const move = (item, by) => {
    const items = all("[data-item]", list);
    const at = items.indexOf(item) + by;
    if (at < 0 || at >= items.length) return;
    if (by < 0) items[at].before(item);
    else items[at].after(item);
    announce(say("moved", { item: called(item), place: at + 1 }));
  };
  for (const item of all("[data-item]", list)) {
    const name = called(item);
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

/** Puts options into an order of this attempt. What is to be put in order never begins in the right one. */
function shuffle(q) {
  const mix = (list) => shuffled(list, q.dataset.question);
  const options = find(".options", q);
  options?.append(...mix(all(".option", options)));
  all("select", q).forEach((select) => select.append(...mix(all("option", select).filter((option) => option.value))));
  const order = find(".order", q);
  if (!order) return;
  const items = mix(all("[data-item]", order));
  if (items.map((item) => item.dataset.item).join(" ") === order.dataset.right) items.push(items.shift());
  order.append(...items);
}

function prepare(q, unit) {
  const kind = q.dataset.kind;
  if (kind === "order") sortable(q);
  if (kind === "branch") return;
  if (unit.shuffle) shuffle(q);
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
