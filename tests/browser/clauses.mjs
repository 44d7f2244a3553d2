// What packages for learning systems get wrong: one clause against whole packages, and then against ones that are broken
// on purpose, each of which must be found.
//
//   node tests/browser/clauses.mjs FOLDER CLAUSE     FOLDER has scorm12/, scorm2004/, cmi5/ and offline/, unpacked

import { join } from "node:path";

import { launch } from "./lib/browser.mjs";
import { several } from "./lib/several.mjs";
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
  // A piece that is not there is a mistake of ours, and no fault found.
  await systems.variant(edits);
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

/** Whether a package that is broken so is found, for the reason that was made: any other fault may be there anyway. */
async function judged(piece) {
  const [file, from, to, says, part] = piece;
  const fault = await found([[file, from, to]], part);
  const what = `“${to.split("\n")[0]}” in place of “${from.trim().split("\n")[0]}”`;
  return { piece, what, says, fault, right: says.length > 0 && Boolean(fault?.includes(says)) };
}

// What a broken package keeps from happening is waited for in vain. First not for long; on a busy machine that may be
// too little for the rest, too.
patience.soon = 5000;
const quick = await several(whole ? [] : broken, judged);
patience.soon = 30000;
const answers = await several(quick, (answer) => (answer.right ? answer : judged(answer.piece)));
for (const { right, what, says, fault } of answers) {
  if (right) console.log(`found: ${what}: ${says}`);
  else console.error(`failed: ${name}: ${what} should be found by “${says}”, and it says: ${fault}`);
}
const missed = answers.filter(({ right }) => !right).length;
process.exitCode = whole || missed ? 1 : 0;
await browser.close();
systems.close();
