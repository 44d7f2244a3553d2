// Kinds of questions: what is answered, how right it is, and putting an answer back.
/** Folds as src/text/fold.rs does: the search's own folding, which packages bring along; else width and case alone. */
async function fold(text) {
  if (globalThis.shirubeFold) return globalThis.shirubeFold(text);
  const search = find("link[rel=search-module]")?.href;
  const plain = () => text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  return search ? import(search).then((module) => module.spelling(text), plain) : plain();
}

const near = (typed) => Number(typed.normalize("NFKC").replace(/[,\s]/g, "").replace(/−/g, "-"));
/** What was typed, without the unit: that stands behind the field anyway. */
const unitless = (typed, unit) => {
  const [text, own] = [typed, unit].map((part) => part.normalize("NFKC").trim());
  return own && text.length > own.length && text.endsWith(own) ? text.slice(0, -own.length).trim() : typed;
};
const chosen = (q) => all("input:checked", q).map((input) => input.value);
const rights = (q) => all("input[data-right]", q).map((input) => input.value);
const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
const choice = {
  read: (q) => (chosen(q).length ? chosen(q).sort() : null),
  mark: (q, answer) => Number(same(answer, rights(q).sort())),
  write: (q, answer) => all("input", q).forEach((input) => { input.checked = answer.includes(input.value); }),
};
const fields = (selector) => ({
  read: (q) => (all(selector, q).every((field) => field.value.trim()) ? all(selector, q).map((field) => field.value) : null),
  write: (q, answer) => all(selector, q).forEach((field, i) => { field.value = answer[i] ?? ""; }),
});
const part = (list, right) => list.filter(right).length / list.length;
const KINDS = {
  single: choice,
  multiple: choice,
  hotspot: choice,
  order: {
    read: (q) => all("[data-item]", q).map((item) => item.dataset.item),
    mark: (q, answer) => Number(same(answer, find(".order", q).dataset.right.split(" "))),
    write: (q, answer) => answer.forEach((id) => find(".order", q).append(find(`[data-item="${id}"]`, q) ?? "")),
  },
  match: {
    ...fields("select"),
    mark: (q, answer) => part(all("select", q), (select) => answer[all("select", q).indexOf(select)] === select.dataset.pair),
  },
  gap: {
    ...fields("input.gap"),
    async mark(q, answer) {
      const folded = await Promise.all(answer.map((text) => fold(text)));
      const gaps = all("input.gap", q);
      return part(gaps, (gap) => gap.dataset.right.split("/").includes(folded[gaps.indexOf(gap)]));
    },
  },
  number: {
    ...fields(".field input"),
    read(q) {
      const typed = find(".field input", q).value;
      return typed.trim() ? [unitless(typed, find(".unit", q).textContent)] : null;
    },
    mark(q, [typed]) {
      const { right, tolerance } = find(".field input", q).dataset;
      // A sum of decimals is off by a hair in binary.
      return Number(typed.trim() !== "" && Math.abs(near(typed) - Number(right)) <= Number(tolerance) + 1e-9);
    },
  },
  free: { ...fields("textarea"), mark: () => 0 },
};
