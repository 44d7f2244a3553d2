// The page as one meets it with the keyboard alone. Each function runs in the page.

/** Numbers the controls in the order of the document, and gives how many the Tab key should reach. */
export function numberControls() {
  const all = document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]");
  const reached = [...all].filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  reached.forEach((e, at) => { e.dataset.key = at; });
  return reached.length;
}

/** The focused control: its number, its name, and what is wrong with how its focus is seen. */
export function focused() {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const name = e.getAttribute("aria-label") ?? e.textContent.trim().slice(0, 30);
  const style = getComputedStyle(e);
  const box = [...e.getClientRects()].find((r) => r.width && r.height) ?? e.getBoundingClientRect();
  const faults = [];
  if (!e.matches(":focus-visible")) faults.push("does not ask for a visible focus");
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2) faults.push("shows no outline");
  const seen = { top: Math.max(0, box.top), bottom: Math.min(innerHeight, box.bottom), left: Math.max(0, box.left), right: Math.min(innerWidth, box.right) };
  if (seen.bottom - seen.top < 1 || seen.right - seen.left < 1) faults.push("is out of view");
  // Something over its middle or its ends would hide it (WCAG 2.4.11).
  const middle = (seen.top + seen.bottom) / 2;
  const points = [0.2, 0.5, 0.8].map((part) => seen.left + part * (seen.right - seen.left));
  const over = points.map((x) => document.elementFromPoint(x, middle));
  const hidden = over.filter((at) => at && at !== e && !e.contains(at) && !at.contains(e));
  if (hidden.length) faults.push(`is covered by ${hidden[0].localName}.${hidden[0].className} "${hidden[0].textContent.trim().slice(0, 20)}"`);
  return { at: Number(e.dataset.key ?? -1), name, faults };
}

/** From now on, notes what was pressed in place of following it. */
export function notePresses() {
  globalThis.pressed = [];
  document.addEventListener("click", (event) => {
    const control = event.target.closest("a[href], button, summary");
    globalThis.pressed.push(Number(control?.dataset.key ?? -1));
    if (!control?.matches("a[href], form button")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}
