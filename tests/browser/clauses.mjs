// What packages for learning systems get wrong: one clause against whole packages, and then against ones that are broken
// on purpose, each of which must be found.
//
//   node tests/browser/clauses.mjs FOLDER CLAUSE     FOLDER has scorm12/, scorm2004/, cmi5/ and offline/, unpacked

import { join } from "node:path";

import { launch } from "./lib/browser.mjs";
import { CLAUSES } from "./lms/clauses.mjs";
import { patience } from "./lms/learner.mjs";
import { Room } from "./lms/room.mjs";
import { serveSystems } from "./lms/server.mjs";

const [folder, number] = process.argv.slice(2);
const folders = Object.fromEntries(["scorm12", "scorm2004", "cmi5", "offline"].map((name) => [name, join(folder, name)]));
const { name, check, broken } = CLAUSES[number];
const systems = await serveSystems(folders);
const browser = await launch();

/** What a clause, or a part of it, finds in packages with these edits; nothing if all is well. */
async function found(edits, part) {
  const room = await Room.open(browser, systems, edits);
  try {
    await check(room, folders, () => Room.open(browser, systems, edits), part);
    return null;
  } catch (error) {
    return error.message;
  } finally {
    await room.close();
  }
}

const whole = await found([]);
if (whole) console.error(`failed: ${name}: ${whole}`);
else console.log(`ok: ${name}`);
let missed = 0;
patience.time = 3000;
for (const edit of whole ? [] : broken) {
  const fault = await found([edit.slice(0, 3)], edit[3]);
  missed += Number(!fault);
  if (fault) console.log(`found: ${edit[1].trim().split("\n")[0]} → ${edit[2].split("\n")[0] || "nothing"}: ${fault.slice(0, 160)}`);
  else console.error(`failed: ${name}: nobody notices “${edit[2]}” in place of “${edit[1]}”`);
}
process.exitCode = whole || missed ? 1 : 0;
await browser.close();
systems.close();
