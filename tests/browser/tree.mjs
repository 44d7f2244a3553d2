// What a screen reader is told of a page, as an outline: one line for each thing, its role and its name,
// in the order in which it is read.
//
//   node tests/browser/tree.mjs FOLDER PATH…

import { launch } from "./lib/browser.mjs";
import { serve } from "./lib/site.mjs";

const [folder, ...paths] = process.argv.slice(2);

/** Things that only group, or that repeat the text that stands in them. */
const SILENT = new Set(["none", "generic", "InlineTextBox", "paragraph", "LineBreak", "ListMarker"]);
/** What is told of a thing beyond its name. */
const TOLD = ["level", "expanded", "checked", "disabled", "haspopup"];

const text = (value) => String(value ?? "").replace(/\s+/g, " ").trim();

function line(node, depth) {
  const told = (node.properties ?? [])
    .filter(({ name, value }) => TOLD.includes(name) && ![false, "false", undefined].includes(value.value))
    .filter(({ name }) => name !== "level" || node.role.value === "heading")
    .map(({ name, value }) => `${name}=${value.value}`);
  const name = text(node.name?.value);
  return `${"  ".repeat(depth)}${[node.role.value, name && JSON.stringify(name), ...told].filter(Boolean).join(" ")}`;
}

function* outline(node, nodes, depth = 0) {
  const children = (node.childIds ?? []).map((id) => nodes.get(id)).filter(Boolean);
  const silent = node.ignored || SILENT.has(node.role.value) || (node.role.value === "StaticText" && !text(node.name?.value));
  if (!silent) yield line(node, depth);
  // The name of such a thing is the text within it, which need not be told twice.
  const only = children.length === 1 && children[0].role?.value === "StaticText" && text(children[0].name?.value) === text(node.name?.value);
  if (silent || !only) for (const child of children) yield* outline(child, nodes, silent ? depth : depth + 1);
}

const site = await serve(folder);
const browser = await launch();
for (const path of paths) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await tab.goto(site.url + path);
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  console.log(`# ${path}`);
  for (const told of outline(nodes[0], byId)) console.log(told);
  await tab.close();
}
await browser.close();
site.close();
