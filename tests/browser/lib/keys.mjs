// The page as one meets it with the keyboard alone. Each function but `walk` runs in the page.

/** Numbers the controls that the Tab key should reach, in the order of the document, and says of each whether Enter works it. */
function numberControls() {
  const all = document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]");
  const reached = [...all].filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  reached.forEach((e, at) => { e.dataset.key = at; });
  return reached.map((e) => e.matches("a[href], button, summary"));
}

/** The focused control: its number, its name, and what is wrong with how its focus is seen. */
function focused() {
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

/** From now on, notes what was pressed in place of following it. What would stop the page for an answer does not. */
function notePresses() {
  globalThis.pressed = [];
  for (const name of ["print", "confirm", "alert"]) globalThis[name] = () => undefined;
  document.addEventListener("click", (event) => {
    const control = event.target.closest("a[href], button, summary");
    globalThis.pressed.push(Number(control?.dataset.key ?? -1));
    if (!control?.matches("a[href], form button")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
}

/** What Enter did to the focused control: which was pressed, and whether what folds unfolded; it is folded again. */
function worked() {
  const e = document.activeElement;
  const opened = e.matches("summary") ? e.parentElement.open : e.popoverTargetElement?.matches(":popover-open") ?? true;
  if (e.matches("summary")) e.parentElement.open = false;
  e.popoverTargetElement?.hidePopover();
  return { pressed: globalThis.pressed.pop() ?? -1, opened };
}

/** Notes what each key did as it is let go: what it does by default is done by then. */
function noteKeys() {
  globalThis.met = [];
  addEventListener("keyup", ({ key }) => {
    if (key === "Tab") globalThis.met.push(globalThis.focused());
    if (key === "Enter") Object.assign(globalThis.met.at(-1) ?? {}, globalThis.worked());
  }, true);
}

const KEYS = {
  Tab: { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 },
  "Shift+Tab": { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, modifiers: 8 },
  Enter: { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" },
};

/**
 * Goes through all controls of a page with a key, with Enter on each if asked to, and gives whether Enter should work each
 * and what was met: null where nothing had the focus. The keys are sent without waiting for one another, as a browser's
 * own queue takes them: asking after each would take ten times as long.
 */
export async function walk(page, key, press) {
  for (const note of [focused, worked]) await page.evaluate(`globalThis.${note.name} = ${note}`);
  const controls = await page.evaluate(numberControls);
  await page.evaluate(notePresses);
  await page.evaluate(noteKeys);
  const session = await page.context().newCDPSession(page);
  const strike = (of) => ["keyDown", "keyUp"].map((type) => session.send("Input.dispatchKeyEvent", { type, ...KEYS[of] }));
  const order = key === "Tab" ? controls : controls.toReversed();
  await Promise.all(order.flatMap((works) => [...strike(key), ...(press && works ? strike("Enter") : [])]));
  await session.detach();
  return { controls, met: (await page.evaluate(() => globalThis.met)) ?? [] };
}
