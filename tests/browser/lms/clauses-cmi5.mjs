// The clauses of cmi5: what a package says to the LRS, when, and what it does while the LRS is away.

import { several } from "../lib/several.mjs";
import { same } from "../lib/steps.mjs";
import { until } from "./learner.mjs";
import { Room, kill, leave, shell } from "./room.mjs";

const UNITS = ["germline", "panels", "secondary", "words"];

const AWAY = { status: 503 };

const verbs = (lrs) => lrs.statements.map((one) => one.verb.id.split("/").at(-1));

/** The order of statements: failed, in a session of its own passed, and nothing twice. */
async function statements(room, lrs) {
  const back = `${room.systems.url}/lms`;
  const first = await room.cmi5({ returnURL: back });
  await first.units(UNITS, { right: false });
  await until("completed is sent", () => verbs(lrs).includes("completed"));
  // Failing is told at the end: there may be another attempt.
  same(verbs(lrs), ["initialized", "completed"], "before leaving");
  await first.page.click("[data-exit]");
  await first.page.waitForURL(back);
  same(verbs(lrs), ["initialized", "completed", "failed", "terminated"], "after leaving by the button");
  await leave(first);
  const second = await room.cmi5();
  await second.press("[data-results] button");
  await second.units(UNITS);
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  await leave(second);
  const third = await room.cmi5();
  await third.results();
  await leave(third);
  await until("the third session ends", () => verbs(lrs).length === 9);
  same(verbs(lrs).slice(4), ["initialized", "passed", "terminated", "initialized", "terminated"], "after passing");
  same(lrs.record(), { complete: true, success: "passed", score: 100 }, "the record");
  same(lrs.fetches, 3, "tokens");
}

/** Failed and passed in one session: only the second is told. */
async function retrying(room, lrs) {
  const learner = await room.cmi5();
  await learner.units(UNITS, { right: false });
  await learner.results();
  await learner.press("[data-results] button");
  await learner.units(UNITS);
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  same(verbs(lrs), ["initialized", "completed", "passed"], "failed, and then passed");
  await leave(learner);
}

/** Looking only: nothing but the beginning and the end, and then back. */
async function looking(room, lrs) {
  for (const mode of ["Browse", "Review"]) {
    const before = lrs.statements.length;
    const back = `${room.systems.url}/lms`;
    const learner = await room.cmi5({ mode, returnURL: back });
    await learner.units(UNITS.slice(0, 1), { stopAfter: mode === "Browse" ? 1 : 0 });
    same(await shell(learner) ?.locator("[data-status]").getAttribute("data-status") ?? (await learner.page.getAttribute("[data-status]", "data-status")), "read-only", `what is told in ${mode}`);
    await learner.page.click("[data-exit]");
    await learner.page.waitForURL(back);
    same(verbs(lrs).slice(before), ["initialized", "terminated"], `statements in ${mode}`);
    await leave(learner);
  }
}

/** A page that is loaded again has its token, and says nothing twice. */
async function again(room, lrs) {
  const learner = await room.cmi5();
  await learner.units(["germline"], { stopAfter: 2 });
  // As a browser does that puts a crashed tab back: nothing was said at the end.
  await learner.page.evaluate(() => addEventListener("pagehide", (event) => event.stopImmediatePropagation(), true));
  const [fetches, said] = [lrs.fetches, lrs.statements.length];
  await learner.page.evaluate(() => { globalThis.stopped = true; });
  const page = learner.page;
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await kill(learner);
  const other = await room.context.newPage();
  await other.addInitScript((all) => { if (top === self && !sessionStorage.length) for (const [key, value] of Object.entries(JSON.parse(all))) sessionStorage.setItem(key, value); }, stored);
  await other.goto(page.url());
  learner.page = other;
  same((await learner.standing()).screen, "germline-2", "where it was");
  same([lrs.fetches, lrs.statements.length], [fetches, said], "after a reload");
  await learner.units(["germline"], { stopAfter: 1 });
  await leave(learner);
}

/** While the LRS is away: told, tried again; and what the tab takes with it is told by the next one. */
async function away(room, lrs) {
  const first = await room.cmi5();
  await first.units(UNITS.slice(0, 3));
  lrs.away = AWAY;
  await first.units(UNITS.slice(3));
  await until("it is told", async () => (await first.page.getAttribute("[data-status]", "data-status")) === "waiting");
  lrs.away = null;
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  await until("all is well again", async () => await first.page.locator("[data-status]").isHidden());
  await leave(first);
}

async function dying(room, lrs) {
  const first = await room.cmi5();
  await first.units(UNITS.slice(0, 3));
  await until("progress is kept", () => lrs.document("shirube-progress")?.text.includes("secondary:D"));
  lrs.away = AWAY;
  await first.units(UNITS.slice(3));
  await kill(first);
  lrs.away = null;
  same(verbs(lrs), ["initialized"], "what the LRS knows");
  const second = await room.cmi5();
  same((await second.results()).score, 100, "the next session");
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  const left = () => second.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("shirube-cmi5")));
  await until("nothing stays on this machine", async () => (await left()).length === 0);
  await leave(second);
  same(lrs.record(), { complete: true, success: "passed", score: 100 }, "the record");
}

/** A statement that the LRS refuses is kept, the learner hears of it, and the next launch tells it again. */
async function refusing(room, lrs) {
  await refusedBy(room, lrs, 400);
  for (const code of [403, 409]) {
    const own = await Room.open(room.context.browser(), room.systems, room.edits);
    try {
      await refusedBy(own, await own.lrs(), code);
    } finally {
      // An LRS that goes on listening keeps this program from ending.
      await own.close();
    }
  }
}

async function refusedBy(room, lrs, code) {
  const status = (learner) => learner.page.getAttribute("[data-status]", "data-status");
  lrs.refuses = { completed: code, passed: code };
  const first = await room.cmi5();
  await first.units(UNITS);
  await until("it is told that the LRS refuses", async () => (await status(first)) === "refused");
  same((await first.page.innerText("[data-status]")).includes(String(code)), true, "the number for the administrator");
  await leave(first);
  same(verbs(lrs), ["initialized", "terminated"], "what the LRS has");
  const second = await room.cmi5();
  same((await second.results()).score, 100, "the next session");
  await until("it is told again that the LRS refuses", async () => (await status(second)) === "refused");
  await leave(second);
  lrs.refuses = {};
  const third = await room.cmi5();
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  same(await status(third), "", "what is told when all is well");
  const left = () => third.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("shirube-cmi5")));
  await until("nothing stays on this machine", async () => (await left()).length === 0);
  await leave(third);
  same(lrs.record(), { complete: true, success: "passed", score: 100 }, "the record");
  same(lrs.faults, [], `faults after ${code}`);
}

/** Too many, too slow, not now: tried again less and less often, and not before the time that the LRS asks for. */
async function pausing(room, lrs) {
  const learner = await room.cmi5();
  await learner.units(UNITS.slice(0, 3));
  for (const [status, unit] of [[429, "germline"], [408, "panels"], [503, "secondary"]]) {
    await until("progress is kept", () => lrs.document("shirube-progress")?.text.includes("secondary:D"));
    lrs.asked = [];
    lrs.away = { status };
    await learner.page.evaluate(() => { globalThis.waits = []; });
    await learner.follow(learner.link(unit));
    const waits = () => learner.page.evaluate(() => globalThis.waits);
    await until(`${status} is waited out`, async () => (await waits()).length >= 3);
    // What the player sets its clock to, since how long that takes is up to the machine; it is never less.
    const [one, two, three] = await waits();
    same([one >= 375, two > one, three > two, three <= 2500], [true, true, true, true], `waits after ${status}: ${one}, ${two} and ${three}`);
    same(lrs.asked.at(-1) - lrs.asked[0] >= one + two - 20, true, `it waits as long as it means to after ${status}`);
    same(await learner.page.getAttribute("[data-status]", "data-status"), "waiting", "what is told");
    lrs.away = null;
    await until("all is well again", async () => await learner.page.locator("[data-status]").isHidden());
  }
  for (const after of [() => "2", () => new Date(Date.now() + 4000).toUTCString()]) {
    lrs.asked = [];
    lrs.away = { status: 429, after: after() };
    await learner.follow(learner.link("panels"));
    await until("it is asked again", () => lrs.asked.length >= 2);
    const [first, again] = lrs.asked;
    const date = lrs.away.after.includes(" ") && Date.parse(lrs.away.after) - performance.timeOrigin;
    const soonest = date || first + 2000;
    same(again >= soonest - 20, true, `asked again after ${again - first}, and Retry-After is ${lrs.away.after}`);
    lrs.away = null;
    await until("all is well again", async () => await learner.page.locator("[data-status]").isHidden());
    await learner.follow(learner.cover);
  }
  await leave(learner);
}

/** A mark that was raised before the LRS heard of passing: what is said fits it. */
async function raised(room, lrs) {
  const first = await room.cmi5({ mastery: 0.5 });
  await first.units(UNITS.slice(0, 2));
  await first.units(["secondary"], { right: false });
  await until("progress is kept", () => lrs.document("shirube-progress")?.text.includes("secondary:D"));
  lrs.away = AWAY;
  await first.units(["words"], { right: false });
  await kill(first);
  lrs.away = null;
  const second = await room.cmi5({ mastery: 0.8 });
  await second.results();
  await until("completed is sent", () => verbs(lrs).includes("completed"));
  await leave(second);
  await until("failed is sent", () => verbs(lrs).includes("failed"));
}

/** The mark that the LMS sets is the one that counts. */
async function marks(room, lrs) {
  const learner = await room.cmi5({ mastery: 0.5 });
  await learner.units(UNITS.slice(0, 2));
  await learner.units(UNITS.slice(2), { right: false });
  same((await learner.results()).results.includes("合格です"), true, "what the learner reads");
  await until("passed is sent", () => verbs(lrs).includes("passed"));
  await leave(learner);
  same(lrs.record(), { complete: true, success: "passed", score: 61 }, "the record");
}

/** Each part in a room of its own; `only` is the name of one. */
export async function cmi5(room, folders, renewed, only) {
  const parts = [statements, retrying, looking, again, away, refusing, pausing, dying, raised, marks];
  await several(parts.filter(({ name }) => !only || name === only), async (part) => {
    const own = await renewed();
    try {
      const lrs = await own.lrs();
      // What the LRS had to refuse says more than what did not happen then.
      await part(own, lrs).catch((error) => { throw new Error(`${error.message}; faults: ${lrs.faults.join(", ")}`); });
      same(lrs.faults, [], `faults in “${part.name}”`);
    } finally {
      await own.close();
    }
  });
}

const FILE = "cmi5.js";

/** `[file, piece, what stands there then, what is said of it, the part that finds it]`. */
export const cmi5Broken = [
  // initialized first, one verb once, never both.
  [FILE, '    state("initialized");\n', "", "statements in Browse: []", "looking"],
  [FILE, "if (said || session.verbs.includes(\"terminated\") || refused.has(\"initialized\")) return;", "", "initialized comes first, and once", "again"],
  [FILE, "else if (leaving && sent.failed", "else if (sent.failed", "this does not happen: passed is sent", "retrying"],
  [FILE, 'state("terminated");', "", 'statements in Browse: ["initialized"]', "looking"],
  [FILE, 'if (!sent.completed) state("completed");', 'state("completed");', "completed: once in a registration", "statements"],
  [FILE, "outcome.success === \"unknown\" || sent.passed", "outcome.success === \"unknown\"", "passed: once in a registration", "statements"],
  // The token once.
  [FILE, "if (before?.token) {", "if (false) {", "the token is asked for twice", "again"],
  [FILE, '{ method: "POST", credentials: "omit", cache: "no-store" }', '{ method: "GET", credentials: "omit", cache: "no-store" }', "405 the token is asked for by POST", "looking"],
  [FILE, "`Basic ${session.token}`", "`Bearer ${session.token}`", "401 no token", "looking"],
  // What goes with a statement.
  [FILE, "structuredClone(data.contextTemplate ?? {})", "{}", "initialized: the context template is not kept", "looking"],
  [FILE, "[activities.category ?? []].flat()", "[]", "initialized: the context template is not kept", "looking"],
  [FILE, 'judged ? ["cmi5", "moveon"] : ["cmi5"]', '["cmi5", "moveon"]', "initialized: the category moveon on the wrong statement", "looking"],
  [FILE, 'context(judged || verb === "completed", judged)', "context(judged, judged)", "completed: the category moveon on the wrong statement", "marks"],
  [FILE, "if (byMastery && data.masteryScore !== undefined)", "if (false)", "passed: no masteryScore", "marks"],
  [FILE, "out.registration = launch.registration;", "", "initialized: another registration", "looking"],
  [FILE, "scaled: score / 100", "scaled: score", "scaled is not from 0 to 1", "marks"],
  [FILE, "completed: () => ({ completion: true, duration: duration() })", "completed: () => ({ completion: true })", "completed: no duration", "marks"],
  [FILE, '"X-Experience-API-Version": "1.0.3"', '"X-Experience-API-Version": "0.9"', "no version of xAPI", "looking"],
  [FILE, "profileId: \"cmi5LearnerPreferences\"", "profileId: \"preferences\"", "another profile", "looking"],
  [FILE, "actor: JSON.parse(launch.actor)", 'actor: { objectType: "Agent", mbox: "mailto:somebody@example.org" }', "another actor", "looking"],
  [FILE, "id: launch.activityId }", 'id: "https://shirube.example.org/au" }', "another activity", "looking"],
  [FILE, "bytes[6] = (bytes[6] & 15) | 64;", "bytes[6] = 255;", "no UUID", "looking"],
  [FILE, "new Date(session.last).toISOString()", "new Date(session.last).toString()", "no time in UTC", "looking"],
  [FILE, "session.last = Math.max(Date.now(), session.last + 1);", "session.last = Date.now() - 3600000 * session.verbs.length;", "a time before the last one", "looking"],
  [FILE, "success: true, duration", "duration", "passed: success", "marks"],
  [FILE, "completion: true, duration", "duration", "completed: completion", "marks"],
  [FILE, "completed: () => ({ completion", "completed: () => ({ score: { scaled: 1 }, completion", "completed: a score", "marks"],
  [FILE, "raw: score, min: 0, max: 100", "raw: score, min: 0, max: 10", "raw is not between min and max", "marks"],
  [FILE, "out.extensions = { [`${EXTENSION}masteryscore`]: data.masteryScore, ...out.extensions };", "out.extensions = { [`${EXTENSION}masteryscore`]: data.masteryScore };", "passed: the context template is not kept", "marks"],
  [FILE, "const reached = data.masteryScore === undefined ?", "const reached = true ?", "passed: the score is at odds with masteryScore", "raised"],
  // Modes, the mark, the way back.
  [FILE, 'readOnly = data.launchMode === "Browse" || data.launchMode === "Review";', "", "in Browse mode", "looking"],
  [FILE, "location.assign(data.returnURL)", "undefined", "page.waitForURL", "looking"],
  [FILE, "mastery: data.masteryScore === undefined", "mastery: true", "what the learner reads: false", "marks"],
  // Away and back.
  [FILE, "answer.status < 500 &&", "", "this does not happen: it is told", "away"],
  [FILE, 'keep("localStorage", progressKey, progress);', "", "the next session: 76", "dying"],
  [FILE, "if (newer && !readOnly) keepProgress();\n    settle(false);", "", "this does not happen: passed is sent", "dying"],
  [FILE, 'keep("localStorage", progressKey, null);\n      tools.untell', "tools.untell", "this does not happen: nothing stays on this machine", "dying"],
  // Refused, and asked to wait.
  [FILE, "else refuse(first, answer.status);", "else delivered(first);", "this does not happen: it is told that the LRS refuses", "refusing"],
  [FILE, 'tools.tell("refused", status);', "", "this does not happen: it is told that the LRS refuses", "refusing"],
  [FILE, "|| (answer.status === 409 && (await read(resource(\"statements\", { statementId: first.statement.id }))))", "|| answer.status === 409", "this does not happen: it is told that the LRS refuses", "refusing"],
  [FILE, "!LATER.includes(answer.status)", "true", "this does not happen: 429 is waited out", "pausing"],
  [FILE, "WAITS[Math.min(attempt, WAITS.length - 1)]", "500", "waits after 4", "pausing"],
  [FILE, "Math.max(wait, asked(answer))", "wait", "and Retry-After is 2", "pausing"],
];
