// What every page of a module has: the course, its words, and small helpers. The bundles `module*.bundle` say which
// parts a page runs; they are one function, so that a part sees what stands before it.
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

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

const status = element("p", "", { role: "status", class: "said" });
function announce(text) {
  status.textContent = text;
}
