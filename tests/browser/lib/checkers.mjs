// The two checkers. Each gives a list of `{ rule, target, message }` for the page as it is now.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { inject } from "./browser.mjs";
import { same } from "./steps.mjs";

const require = createRequire(import.meta.url);
const source = (path) => readFile(require.resolve(path), "utf8");
const AXE = await source("axe-core/axe.min.js");
const ACE = await source("accessibility-checker-engine/ace.js");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules of axe whose outcome colours and widths can change. */
const LOOKS = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "css-orientation-lock"];

async function load(page, name, code) {
  if (!(await page.evaluate((global) => global in globalThis, name))) await inject(page, code);
}

/** axe-core. With `looks`, only the rules that colours and widths can change. */
export async function axe(page, { looks = false } = {}) {
  await load(page, "axe", AXE);
  const options = looks ? { runOnly: { type: "rule", values: LOOKS } } : { runOnly: { type: "tag", values: TAGS } };
  const found = await page.evaluate(async (run) => {
    const { violations } = await globalThis.axe.run(document, { ...run, resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => ({ rule: id, target: node.target.join(" "), message: `${help}. ${node.failureSummary ?? ""}` })));
  }, options);
  return found;
}

/** IBM Equal Access: what it is sure of. */
export async function equalAccess(page) {
  await load(page, "ace", ACE);
  return page.evaluate(async () => {
    globalThis.equalAccess ??= new globalThis.ace.Checker();
    const { results } = await globalThis.equalAccess.check(document, ["IBM_Accessibility"]);
    return results
      .filter(({ value: [level, outcome] }) => level === "VIOLATION" && outcome === "FAIL")
      .map(({ ruleId, path, message, snippet }) => ({ rule: ruleId, target: path.dom, message: `${message} ${snippet}` }));
  });
}

export const CHECKERS = { axe, "equal-access": equalAccess };

/** Fails with what either checker finds. */
export async function judge(page, what) {
  for (const [name, checker] of Object.entries(CHECKERS)) {
    const faults = (await checker(page)).map(({ rule, target, message }) => `${rule} at ${target}: ${message.slice(0, 160)}`);
    same(faults, [], `${name} on ${what}`);
  }
}
