// Questions about the layout of the page as it is. Each function runs in the page and gives a list of
// faults; it may use nothing from outside itself.

/** What makes the page scroll sideways, sticks out of it, or is cut off. */
export function overflow() {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
  const name = (e) => `${e.localName}${e.className ? `.${String(e.className.baseVal ?? e.className).split(" ")[0]}` : ""} "${e.textContent.trim().slice(0, 20)}"`;
  const scrolls = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
  const withinScroller = (e) => e.parentElement && (scrolls(e.parentElement) || withinScroller(e.parentElement));
  for (const e of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(e);
    if (!e.checkVisibility({ visibilityProperty: true }) || style.clipPath !== "none") continue;
    const box = e.getBoundingClientRect();
    if (box.width && !withinScroller(e) && (box.right > root.clientWidth + 1 || box.left < -1)) faults.push(`${name(e)} sticks out`);
    const cut = ["hidden", "clip"];
    const wide = cut.includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
    const high = cut.includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
    if (e.textContent.trim() && (wide || high)) faults.push(`${name(e)} is cut off`);
    if (scrolls(e) && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0) faults.push(`${name(e)} scrolls, and the keyboard does not reach it`);
  }
  return faults;
}

/** Controls that lie over one another, so that one of them is hit in place of the other. */
export function collisions() {
  const controls = [...document.querySelectorAll("a[href], button, summary, input:not([disabled])")];
  const fixed = (e) => e && (getComputedStyle(e).position === "fixed" || fixed(e.parentElement));
  const shown = controls.filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(e).clipPath === "none" && !fixed(e));
  const boxes = shown.flatMap((e) => [...e.getClientRects()].map((box) => ({ e, box })));
  const faults = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (a.e.contains(b.e) || b.e.contains(a.e)) continue;
      const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (x > 2 && y > 8) faults.push(`"${a.e.textContent.trim()}" and "${b.e.textContent.trim()}" lie over one another`);
    }
  }
  return faults;
}

/** Controls smaller than 24 by 24 px, other than links within a sentence (WCAG 2.5.8). */
export function smallTargets() {
  const inSentence = (e) => {
    const block = e.closest("p, li, td, th, dd, dt, caption, figcaption, h1, h2, h3, h4, div");
    const besides = (n) => (n === e || n.contains(e) ? "" : n.textContent);
    return block && getComputedStyle(e).display === "inline" && [...block.childNodes].map(besides).join("").trim() !== "";
  };
  const faults = [];
  for (const e of document.querySelectorAll("a[href], button, summary, input:not([disabled]), select")) {
    const hidden = !e.checkVisibility({ visibilityProperty: true }) || getComputedStyle(e).clipPath !== "none";
    if (hidden || inSentence(e)) continue;
    const { width, height } = e.getBoundingClientRect();
    if (width < 24 || height < 24) faults.push(`"${e.getAttribute("aria-label") ?? e.textContent.trim()}" is ${width.toFixed(1)} by ${height.toFixed(1)} px`);
  }
  return faults;
}
