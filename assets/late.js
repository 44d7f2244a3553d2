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
  // Nothing that was late when the site was built is in time again, whatever this clock says.
  for (const late of document.querySelectorAll("[data-due]")) {
    if (late.dataset.due >= today) continue;
    late.hidden = false;
    // What was far off when the site was built may be folded away.
    late.closest("details")?.setAttribute("open", "");
  }
  const count = document.querySelector("[data-late-count]");
  if (!count) return;
  const all = [...document.querySelectorAll("[data-late-scope] li")];
  count.textContent = all.filter((one) => one.matches("[data-late]") || one.querySelector("[data-due]:not([hidden])")).length;
})();
