// What is late is late though nobody built the site again. Days are compared in the time zone that the page names, not in
// the reader's, so that everybody is told the same.
(() => {
  "use strict";
  const part = document.querySelector("[data-zone]");
  let today;
  try {
    today = new Intl.DateTimeFormat("sv", { timeZone: part?.dataset.zone || "UTC" }).format();
  } catch {
    // A zone that this browser does not know.
    return;
  }
  for (const late of document.querySelectorAll("[data-due]")) late.hidden = late.dataset.due >= today;
  const count = document.querySelector("[data-late-count]");
  if (!count) return;
  const cards = [...document.querySelectorAll("[data-late-scope] .card")];
  count.textContent = cards.filter((card) => card.querySelector("[data-due]:not([hidden])")).length;
})();
