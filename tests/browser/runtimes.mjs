// One learner, one script, and every place where a module runs: the site, a folder, SCORM 1.2 and 2004, cmi5. Score,
// status and the place to go on from are the same in all of them: for a module of questions, for one with a case in which
// the learner chooses, and for one in which nothing counts.
//
//   node tests/browser/runtimes.mjs FOLDER     FOLDER has scorm12/, scorm2004/, cmi5/ and offline/, unpacked, and site/;
//                                              of the other modules `clinical-` and `opinion-` stand before these names

import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "./lib/browser.mjs";
import { serve } from "./lib/site.mjs";
import { same } from "./lib/steps.mjs";
import { Learner } from "./lms/learner.mjs";
import { Room, kill, leave, shell } from "./lms/room.mjs";
import { serveSystems } from "./lms/server.mjs";

const folder = process.argv[2];
const sites = { "": await serve(join(folder, "site")), "opinion-": await serve(join(folder, "opinion-site")) };
sites["clinical-"] = sites[""];
const names = ["", "clinical-", "opinion-"].flatMap((prefix) => ["scorm12", "scorm2004", "cmi5"].map((name) => prefix + name));
const systems = await serveSystems(Object.fromEntries(names.map((name) => [name, join(folder, name)])));
const browser = await launch();

async function at(room, address, settings) {
  const page = await room.context.newPage();
  await page.goto(address);
  return new Learner(page, settings);
}

const lms = (system) => ({ lms: true, open: (room, review) => room.launch(system, { mode: review ? "review" : "normal", ...(room.prefix === "opinion-" && { mastery: "" }) }), record: (room) => room.record(system), faults: (room) => room.faults(system) });
const own = (open) => ({ open, record: () => null, faults: () => [] });

const RUNTIMES = {
  site: own((room) => {
    const cover = `/ja/modules/${MODULES[room.prefix][0]}/`;
    return at(room, sites[room.prefix].url + cover, { framed: false, link: (unit) => `${cover}${unit}/`, cover });
  }),
  offline: own((room) => at(room, pathToFileURL(join(folder, `${room.prefix}offline`, "index.html")).href)),
  "SCORM 1.2, strict": lms("strict12"),
  "SCORM 1.2, scorm-again": lms("again12"),
  "SCORM 2004, scorm-again": lms("again2004"),
  cmi5: { lms: true, open: (room, review) => room.cmi5({ mode: review ? "Review" : "Normal", ...(room.prefix === "opinion-" && { mastery: null }) }), record: (room) => room.record("cmi5"), faults: (room) => room.faults("cmi5") },
};

/** What the results page says, in a word. */
const status = (results) => ({ 合格です: "passed", まだ届いて: "failed", まだ終わって: "unfinished", 終わりました: "done" })[/合格です|まだ届いて|まだ終わって|終わりました/.exec(results)?.[0]] ?? "nothing";

async function results(learner) {
  const { results: text, score } = await learner.results();
  return [status(text), score];
}

/** The place to go on from. */
async function place(learner, unit) {
  await learner.follow(learner.link(unit));
  const { screen, answered } = await learner.standing();
  return [screen, answered];
}

/** `[what, a step that says what the learner sees, that, what the record then is]` */
const BASIC = [
  ["answers two questions, and the tab dies", async (start) => {
    const learner = await start();
    await learner.units(["germline"]);
    await learner.units(["panels"], { stopAfter: 2 });
    const seen = await place(learner, "panels");
    await kill(learner);
    return seen;
  }, ["panels-2", true]],
  ["goes on there", async (start) => {
    const learner = await start();
    const seen = [...await place(learner, "panels"), ...await results(learner)];
    await leave(learner);
    return seen;
  }, ["panels-2", true, "unfinished", 46], { complete: false, success: "unknown", score: null }],
  ["answers while the network is away", async (start, room) => {
    const learner = await start();
    await learner.follow(learner.link("panels"));
    await room.context.setOffline(true);
    await learner.units(["panels"], { right: false, stopAfter: 1 });
    await room.context.setOffline(false);
    const seen = await place(learner, "panels");
    await leave(learner);
    return seen;
  }, ["panels-3", true], { complete: false, success: "unknown", score: null }],
  ["answers the rest wrongly, and fails", async (start) => {
    const learner = await start();
    await learner.units(["panels", "secondary", "words"], { right: false });
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["failed", 46], { complete: true, success: "failed", score: 46 }],
  ["takes it again, and leaves half way", async (start) => {
    const learner = await start();
    await learner.results();
    await learner.press("[data-results] button");
    await learner.units(["germline"]);
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["unfinished", 30], { complete: true, success: "failed", score: 46 }],
  ["comes back, and passes", async (start) => {
    const learner = await start();
    await learner.units(["panels", "secondary", "words"]);
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["passed", 100], { complete: true, success: "passed", score: 100 }],
  ["looks at it once more, where nothing counts", async (start) => {
    const learner = await start(true);
    const seen = [...await results(learner), ...await place(learner, "germline")];
    await leave(learner);
    return seen;
  }, ["passed", 100, "text", false], { complete: true, success: "passed", score: 100 }],
];

/** A case: the place to go on from is a scene, and another attempt may take other ways. */
const CLINICAL = [
  ["chooses twice, and the tab dies", async (start) => {
    const learner = await start();
    await learner.units(["case"], { stopAfter: 2 });
    const seen = await place(learner, "case");
    await kill(learner);
    return seen;
  }, ["case-2", true]],
  ["goes on there", async (start) => {
    const learner = await start();
    const seen = [...await place(learner, "case"), ...await results(learner)];
    await leave(learner);
    return seen;
  }, ["case-2", true, "unfinished", 22], { complete: false, success: "unknown", score: null }],
  ["comes to an ending", async (start) => {
    const learner = await start();
    await learner.units(["case"]);
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["unfinished", 57], { complete: false, success: "unknown", score: null }],
  ["answers the other unit wrongly, and fails", async (start) => {
    const learner = await start();
    await learner.units(["refer"], { right: false });
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["failed", 57], { complete: true, success: "failed", score: 57 }],
  ["takes it again by the worst ways, round by the start", async (start) => {
    const learner = await start();
    await learner.results();
    await learner.press("[data-results] button");
    await learner.units(["case", "refer"], { right: false });
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["failed", 0], { complete: true, success: "failed", score: 57 }],
  ["takes it once more, and passes", async (start) => {
    const learner = await start();
    await learner.results();
    await learner.press("[data-results] button");
    await learner.units(["case", "refer"]);
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["passed", 100], { complete: true, success: "passed", score: 100 }],
];

/** Where nothing counts, who is through is done: no system hears of a score, or that anybody passed. */
const OPINION = [
  ["says what it thinks, and is done", async (start) => {
    const learner = await start();
    await learner.units(["words"]);
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["done", -1], { complete: true, success: "unknown", score: null }],
  ["comes back", async (start) => {
    const learner = await start();
    const seen = await results(learner);
    await leave(learner);
    return seen;
  }, ["done", -1], { complete: true, success: "unknown", score: null }],
];

const MODULES = { "": ["basic", BASIC], "clinical-": ["clinical", CLINICAL], "opinion-": ["opinion", OPINION] };

/** The unit that is open goes on in another language, and the package remembers it. */
async function speaks(start) {
  const first = await start();
  await first.follow("germline.html");
  const around = shell(first);
  await around.evaluate(() => document.querySelector("[data-lang=en]").click());
  const frame = await first.frame("/en/germline.html");
  same(await frame.evaluate(() => document.querySelectorAll("[data-answered]").length), 4, "answers in the other language");
  same(await around.evaluate(() => document.querySelector("[aria-current]").dataset.lang), "en", "the language that is marked");
  await frame.evaluate(() => document.querySelector(".moves .main").click());
  await leave(first);
  const second = await start();
  await second.frame("/en/index.html");
  await leave(second);
}

async function learns(name, runtime, prefix) {
  const [module, script] = MODULES[prefix];
  const room = await Room.open(browser, systems, [], prefix);
  try {
    let learnt = false;
    const start = async (review = false) => {
      const learner = await runtime.open(room, review);
      const frame = await learner.frame();
      // Who comes to a machine where somebody has learnt is asked; in a system it is known who comes.
      const asked = await frame.evaluate(() => {
        const goOn = document.querySelector(".somebody button");
        goOn?.click();
        return Boolean(goOn);
      });
      same(asked, learnt && !runtime.lms, "whether it is asked who learns");
      learnt = true;
      return learner;
    };
    for (const [what, step, seen, record] of script) {
      same(await step(start, room), seen, `${what}: what is seen`);
      const found = record && (await runtime.record(room));
      if (found) same(found, record, `${what}: the record`);
    }
    if (name !== "site" && module === "basic") await speaks(start);
    same(await runtime.faults(room), [], "faults");
    console.log(`ok: ${module} in ${name}`);
  } catch (error) {
    console.error(`failed: ${module} in ${name}: ${error.message}`);
    process.exitCode = 1;
  }
  await room.close();
}
for (const prefix of Object.keys(MODULES)) {
  for (const [name, runtime] of Object.entries(RUNTIMES)) await learns(name, runtime, prefix);
}
await browser.close();
systems.close();
for (const site of new Set(Object.values(sites))) site.close();
