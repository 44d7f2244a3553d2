// Small help for readers with JavaScript; every page works without it.

// Nobody may have rebuilt the site since a date passed: the reader's own clock shows or hides what it concerns.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
for (const part of document.querySelectorAll("[data-review-by], [data-expires]")) {
  const due = part.dataset.reviewBy || part.dataset.expires;
  if (due.slice(0, 10) < today) part.hidden = !part.hidden;
}

// The language menu closes with Esc, and when the reader goes elsewhere.
const menu = document.querySelector(".languages");
if (menu) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

// Leaving a sensitive page replaces it in the history, so that "back" does not return to it.
for (const exit of document.querySelectorAll("[data-leave]")) {
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(exit.href);
  });
}

// What scrolls sideways is reached with the Tab key; what fits need not be.
const scrollers = document.querySelectorAll(".table, pre");
const measure = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else if (target !== document.activeElement) target.removeAttribute("tabindex");
  }
});
for (const part of scrollers) measure.observe(part);
