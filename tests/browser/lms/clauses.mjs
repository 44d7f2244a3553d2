// What packages for learning systems get wrong, clause by clause. `check` looks at a package; each of `broken` is a way
// to get it wrong, as `[file, piece, what stands there then, what is said of it]`, with which `check` must fail, and so.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";

import { same } from "../lib/steps.mjs";
import { cmi5, cmi5Broken } from "./clauses-cmi5.mjs";
import { until } from "./learner.mjs";
import { Room, kill, leave, shell } from "./room.mjs";

const UNITS = ["germline", "panels", "secondary", "words"];
const KANJI = "𠮷野家の😀";

function fits(text, pattern, what) {
  if (!pattern.test(text ?? "")) throw new Error(`${what}: “${text}” is not ${pattern}`);
}

async function faultless(room, ...systems) {
  for (const system of systems) same(await room.faults(system), [], `faults in ${system}`);
}

/** The coder of states, out of the package. */
async function coder(room) {
  const index = await room.address("scorm12");
  const [, script] = /src="([^"]*\bstate\.[^"]*js)"/.exec(await (await fetch(index)).text());
  const text = await (await fetch(new URL(script, index))).text();
  const context = vm.createContext({ btoa, atob, console });
  vm.runInContext(text, context);
  return context.shirubeState;
}

/** A module of 200 questions of every kind, as large as they come, and a learner who has answered all of it. */
function large() {
  const kinds = ["single", "multiple", "hotspot", "branch", "order", "match", "gap", "number", "free"];
  const options = [..."abcdefgh"];
  const units = Array.from({ length: 10 }, (_, u) => {
    const id = `variants-and-families-${u}`;
    const questions = Array.from({ length: 20 }, (_, q) => {
      const kind = kinds[(u * 20 + q) % kinds.length];
      return { id: `${id}-${q + 100}`, kind, options: ["gap", "number", "free"].includes(kind) ? [] : options, parts: ["match", "order"].includes(kind) ? 8 : kind === "gap" ? 3 : 1 };
    });
    return { id, questions };
  });
  const config = { id: "large", version: "10.20.30", languages: [{ tag: "ja" }, { tag: "zh-Hans" }], units };
  const answers = { single: ["h"], branch: "h", multiple: options, hotspot: options, order: options.toReversed(), match: options, gap: [KANJI, "い", "う"], number: ["９．４"], free: [KANJI.repeat(50)] };
  const all = units.flatMap((unit) => unit.questions);
  const right = (q) => (q.kind === "match" ? 7 / 8 : q.kind === "gap" ? 2 / 3 : 0);
  const state = {
    v: config.version,
    s: 2 ** 32 - 1,
    n: 46655,
    a: Object.fromEntries(all.map((q) => [q.id, [answers[q.kind], right(q)]])),
    p: Object.fromEntries(units.map((unit) => [unit.id, unit.questions[7].id])),
    d: units.map((unit) => unit.id),
    f: "2026-11-21",
  };
  return { config, state, at: units[9].id };
}

async function fits4096(room) {
  const { encode, decode, worst } = await coder(room);
  const { config, state, at } = large();
  const most = worst(config);
  const bare = { ...state, a: Object.fromEntries(Object.entries(state.a).map(([id, [answer, right]]) => [id, [Array.isArray(answer) && /[^a-h]/.test(answer.join("")) ? [] : answer, right]])) };
  const text = encode(bare, { lang: "zh-Hans", at }, config, 4096);
  same(text.length, most, "the worst case");
  same(most <= 4096, true, `${most} units fit`);
  same(decode(text, config), { state: bare, lang: "zh-Hans", at }, "the worst case, read again");
  const typed = encode(state, { lang: "ja", at }, config, 4096);
  same(typed.length <= 4096, true, "with what was typed it fits, too");
  same(decode(typed, config).state.a[config.units[0].questions[6].id], state.a[config.units[0].questions[6].id], "a short text is kept");
  same(decode(encode(state, { lang: "ja", at }, config), config).state, state, "all of it, where there is room");
  // In a system that refuses more.
  const learner = await room.launch("strict12");
  await learner.units(["secondary"], { right: false, text: "とても長い答え。".repeat(600) });
  await leave(learner);
  await faultless(room, "strict12");
  const again = await room.launch("strict12");
  same((await again.standing()).results.includes("まだ終わっていない単元：3"), true, "it goes on");
}

async function mastery(room) {
  for (const system of ["strict12", "again12"]) {
    const first = await room.launch(system);
    await first.units(["germline"], { right: false });
    await leave(first);
    same(await room.record(system), { complete: false, success: "unknown", score: null }, `half way, in ${system}`);
    const second = await room.launch(system);
    await second.units(UNITS.slice(1));
    await leave(second);
    same(await room.record(system), { complete: true, success: "failed", score: 69 }, `at the end, in ${system}`);
    await faultless(room, system);
  }
}

async function finish(room) {
  for (const system of ["strict12", "again2004"]) {
    const learner = await room.launch(system);
    await learner.units(["germline"], { stopAfter: 1 });
    const around = shell(learner);
    const heard = await around.evaluate(() => globalThis.heard);
    same(heard.filter((type) => type === "unload" || type === "beforeunload"), [], "listeners");
    const before = (await room.books(system)).commits;
    await around.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    });
    const { commits } = await room.books(system);
    same(commits, before + 1, "a commit when the page is hidden");
    await around.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide"));
      dispatchEvent(new PageTransitionEvent("pagehide"));
    });
    await leave(learner);
    same((await room.books(system)).finished, 1, `ends in ${system}`);
    await faultless(room, system);
  }
}

/** What a system refuses is told to the learner, tried again, and in the end there. */
async function refused(room) {
  for (const [system, data, status] of [["strict12", "cmi.suspend_data", "cmi.core.lesson_status"], ["again2004", "cmi.suspend_data", "cmi.success_status"]]) {
    for (const what of [[data], [status], ["commit"]]) {
      const own = await Room.open(room.context.browser(), room.systems, room.edits);
      const learner = await own.launch(system);
      await learner.units(UNITS.slice(0, 3));
      const told = () => shell(learner).getAttribute("[data-status]", "data-status");
      same(await told(), "", "what is told while all is well");
      await learner.page.evaluate((names) => { globalThis.refused = names; }, what);
      await learner.units(UNITS.slice(3));
      same(await told(), "unsaved", `what is told when ${system} refuses ${what}`);
      await learner.page.evaluate(() => { globalThis.refused = null; });
      // It is tried again by itself.
      await until("it is tried again", async () => !(await told())).catch(() => {});
      same(await told(), "", `what is told when ${system} takes ${what} again`);
      await leave(learner);
      same(await own.record(system), { complete: true, success: "passed", score: 100 }, `the record after ${what} was refused in ${system}`);
      await faultless(own, system);
      await own.close();
    }
  }
}

async function nothing(room) {
  for (const system of ["strict12", "again12", "again2004"]) {
    const learner = await room.launch(system);
    await learner.frame();
    await leave(learner);
    same(await room.record(system), { complete: false, success: "unknown", score: null }, `who only looks, in ${system}`);
    const { cmi } = await room.books(system);
    same(cmi["cmi.core.lesson_status"] ?? cmi.core?.lesson_status ?? cmi.completion_status, "incomplete", `status in ${system}`);
    await faultless(room, system);
  }
  const learner = await room.cmi5();
  await learner.units(["germline"], { stopAfter: 1 });
  await leave(learner);
  same(await room.record("cmi5"), { complete: false, success: "unknown", score: null }, "who answers once, in cmi5");
}

async function times(room) {
  // A busy machine may add minutes.
  const wanted = { strict12: /^100:0[1-9]:[0-5]\d\.\d\d$/, again12: /^100:0[1-9]:[0-5]\d\.\d\d$/, again2004: /^PT100H[1-9]M[1-5]?\d(\.\d{1,2})?S$/ };
  const short = { strict12: /^00:0\d:[0-5]\d\.\d\d$/, again12: /^00:0\d:[0-5]\d\.\d\d$/, again2004: /^PT0H\dM[1-5]?\d(\.\d{1,2})?S$/ };
  for (const system of Object.keys(wanted)) {
    for (const [ahead, pattern] of [[0, short[system]], [100 * 3600 + 60, wanted[system]], [20000 * 3600, system === "again2004" ? /^PT20000H/ : /^9999:59:59\.99$/]]) {
      const learner = await room.launch(system);
      await learner.frame();
      await shell(learner).evaluate((by) => { globalThis.ahead = by * 1000; }, ahead);
      await leave(learner);
      fits((await room.books(system)).times.at(-1), pattern, `the time of a session in ${system}`);
    }
    await faultless(room, system);
  }
}

async function interactions(room) {
  for (const system of ["strict12", "again2004"]) {
    const learner = await room.launch(system);
    await learner.units(["germline", "panels", "secondary"]);
    await leave(learner);
    await faultless(room, system);
    const books = await room.books(system);
    const list = Object.values(books.interactions ?? books.cmi.interactions).filter((one) => one.id);
    const said = list.map((one) => [one.type, one.student_response ?? one.learner_response, one.result]);
    const old = system === "strict12";
    same(said, [
      ["choice", "c", "correct"],
      ["choice", old ? "a,b" : "a[,]b", "correct"],
      ["choice", "a", "correct"],
      ["fill-in", old ? "生殖細胞系列, 体細胞" : "生殖細胞系列[,]体細胞", "correct"],
      ["choice", "a", "correct"],
      ["numeric", "9.4", "correct"],
      ["matching", old ? "a.a,b.b,c.c" : "a[.]a[,]b[.]b[,]c[.]c", "correct"],
      ["sequencing", old ? "a,b,c,d" : "a[,]b[,]c[,]d", "correct"],
      ["choice", "b", "correct"],
      ["choice", old ? "a,b" : "a[,]b", "correct"],
      [old ? "fill-in" : "long-fill-in", "ちがう答え", "neutral"],
    ], `interactions in ${system}`);
    same(list.every((one) => one.latency && (one.time || one.timestamp) && one.weighting), true, "when, how long and what for");
    // Who comes back adds to them.
    const again = await room.launch(system);
    await again.units(["words"], { right: false, stopAfter: 1 });
    await leave(again);
    const now = await room.books(system);
    same(Object.values(now.interactions ?? now.cmi.interactions).filter((one) => one.id).at(-1).result, old ? "wrong" : "incorrect", "the last one");
    await faultless(room, system);
  }
}

async function resume(room) {
  for (const system of ["strict12", "again12", "again2004"]) {
    const first = await room.launch(system);
    await first.units(["panels"], { stopAfter: 2 });
    const was = await first.standing();
    same([was.unit, was.screen, was.answered], ["panels", "panels-2", true], "before");
    await kill(first);
    const second = await room.launch(system);
    same(await second.standing(), was, `after the tab died, in ${system}`);
    await leave(second);
    const third = await room.launch(system);
    same(await third.standing(), was, `after leaving, in ${system}`);
    // Attempts are counted by what the system keeps: a page cannot have it forget them.
    const page = await third.frame();
    for (const text of [null, JSON.stringify({ v: "1.0", s: 1, n: 1, a: {}, p: {}, d: [], f: null })]) {
      await page.evaluate((given) => parent.postMessage({ shirube: { save: { text: given } } }, location.origin), text);
    }
    await leave(third);
    const fourth = await room.launch(system);
    same(await fourth.standing(), was, `after a page would erase it, in ${system}`);
    same(await (await fourth.follow("index.html")).locator("[data-erase], [data-import]").count(), 0, "ways to erase");
    await leave(fourth);
    await faultless(room, system);
  }
}

async function manifests(room, folders) {
  for (const [format, version, attribute] of [["scorm12", "1.2", "adlcp:scormtype"], ["scorm2004", "2004 4th Edition", "adlcp:scormType"]]) {
    const address = (await room.address(format)).replace("index.html", "imsmanifest.xml");
    const text = await (await fetch(address)).text();
    same(/<schemaversion>([^<]*)</.exec(text)?.[1], version, "schemaversion");
    const types = [...text.matchAll(/adlcp:scormtype/gi)].map(([name]) => name);
    same([types.length > 0, types.every((name) => name === attribute)], [true, true], `${attribute} in ${types}`);
    const listed = [...text.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURI(href)).sort();
    const there = (await readdir(folders[format], { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath ?? one.path, one.name).slice(folders[format].length + 1).replaceAll("\\", "/"))
      .filter((file) => file !== "imsmanifest.xml" && !file.endsWith(".xsd"));
    same(listed, there.sort(), "files");
  }
}

async function search(room) {
  const { systems } = room;
  const within = (host) => (src) => `${host}/lms?${new URLSearchParams({ src })}`;
  const [near, far] = [within(systems.url), within(systems.other)];
  for (const [what, wrap, found] of [
    ["three windows up", (src) => near(near(near(src))), true],
    ["above a window of another site", (src) => far(near(src)), true],
    ["twelve windows up", (src) => Array.from({ length: 12 }).reduce((address) => near(address), src), false],
  ]) {
    for (const system of ["strict12", "again2004"]) {
      const learner = await room.launch(system, { wrap });
      await learner.frame();
      const status = shell(learner).locator("[data-status]");
      same(await status.getAttribute("data-status"), found ? "" : "no-lms", `${what}, in ${system}`);
      same(((await room.books(system))?.sessions ?? 0) > 0, found, "a session");
      await leave(learner);
      await room.context.clearCookies();
      const page = await room.context.newPage();
      await page.goto(`${systems.url}/lms`);
      await page.evaluate(() => localStorage.clear());
      await page.close();
    }
  }
  // In a window that the system opened.
  for (const system of ["strict12", "again2004"]) {
    const opener = await room.context.newPage();
    const src = await room.address(system === "strict12" ? "scorm12" : "scorm2004");
    await opener.goto(`${systems.url}/lms?${new URLSearchParams({ api: system, src, popup: "1" })}`);
    const [popup] = await Promise.all([opener.waitForEvent("popup"), opener.click("button")]);
    await popup.waitForSelector("[data-pages]:not([hidden])");
    same(await popup.getAttribute("[data-status]", "data-status"), "", `a window of its own, in ${system}`);
    await popup.close();
    await opener.close();
    same((await room.books(system)).sessions, 1, "a session");
    await faultless(room, system);
  }
}

async function scores(room) {
  for (const system of ["strict12", "again12", "again2004"]) {
    const learner = await room.launch(system);
    await learner.units(UNITS.slice(0, 2));
    await learner.units(UNITS.slice(2), { right: false });
    await leave(learner);
    const { cmi } = await room.books(system);
    const of = (name) => Number(cmi[`cmi.core.score.${name}`] ?? cmi.core?.score[name] ?? cmi.score?.[name]);
    same([of("min"), of("max"), of("raw")], [0, 100, 61], `scores in ${system}`);
    if (system === "again2004") same([of("scaled"), Number(cmi.progress_measure), cmi.completion_status, cmi.success_status], [0.61, 1, "completed", "failed"], "what goes with them");
    await faultless(room, system);
  }
}

async function characters(room) {
  for (const system of ["strict12", "again12", "again2004", "cmi5"]) {
    const start = () => (system === "cmi5" ? room.cmi5() : room.launch(system));
    const first = await start();
    // Half of the last character would be the 255th unit.
    const text = `${KANJI}${"あ".repeat(254 - KANJI.length)}😀`;
    await first.units(["germline"], { right: false, text: KANJI });
    await first.units(["secondary"], { right: false, text });
    await leave(first);
    const books = system === "cmi5" ? (await room.lrs()).document("shirube-progress") : await room.books(system);
    const kept = books.text ?? books.cmi["cmi.suspend_data"] ?? books.cmi.suspend_data;
    fits(kept, /^[\x20-\x7e]+$/, `what is kept in ${system}`);
    if (system === "strict12") {
      const said = books.interactions.at(-1).student_response;
      same(said, `${KANJI}${"あ".repeat(254 - KANJI.length)}`, "a cut answer");
    }
    const second = await start();
    const frame = await second.follow("germline.html");
    same(await frame.evaluate(() => [...document.querySelectorAll("input.gap")].map((gap) => gap.value)), [KANJI, KANJI], `gaps in ${system}`);
    const other = await second.follow("secondary.html");
    same(await other.evaluate(() => document.querySelector("textarea").value), text, `a text in ${system}`);
    await leave(second);
    await faultless(room, system);
  }
}

/** The package's next version, in which a question is another one. */
const NEXT = [["*.html", '"version":"1.0"', '"version":"2.0"'], ["*.html", "germline-2", "germline-12"]];

async function versions(room) {
  for (const system of ["strict12", "again2004", "cmi5"]) {
    const start = (settings) => (system === "cmi5" ? room.cmi5(settings) : room.launch(system, settings));
    const first = await start();
    await first.units(["germline"], { stopAfter: 3 });
    await leave(first);
    // The next version tells what changed; back in this one, the newer record and all answers are as they were.
    for (const [edits, left, told] of [[NEXT, ["germline-1", "germline-3"], "第1.0版から、第2.0版"], [[], ["germline-1", "germline-2", "germline-3"], "2.0"], [NEXT, ["germline-1", "germline-3"], "第1.0版から、第2.0版"]]) {
      const learner = await start({ edits });
      const frame = await learner.frame();
      same((await frame.locator("[data-changes]").innerText()).includes(told), true, `${told} is told in ${system}`);
      same(await frame.evaluate(() => [...document.querySelectorAll("[data-answered]")].map((q) => q.dataset.question)), left, `what is left in ${system}`);
      await leave(learner);
    }
    await faultless(room, system);
  }
  // What nobody can read begins anew, and says nothing wrong.
  const { decode, encode } = await coder(room);
  const { config, state, at } = large();
  const text = encode(state, { lang: "ja", at }, config, 4096);
  same([text.slice(0, 200), `S2${text.slice(2)}`, "{}", "", text.replace(":D", ":")].map((one) => decode(one, config)), [null, null, null, null, null], "what cannot be read");
  same(decode(text, { ...config, id: "other" }), null, "a state of another course");
  const page = await room.context.newPage();
  await page.goto(`${room.systems.url}/lms`);
  await page.evaluate(() => {
    const books = JSON.parse(localStorage.getItem("lms-scorm12"));
    books.cmi["cmi.suspend_data"] = books.cmi["cmi.suspend_data"].slice(0, -3);
    localStorage.setItem("lms-scorm12", JSON.stringify(books));
  });
  await page.close();
  const learner = await room.launch("strict12");
  same((await learner.results()).results.includes("まだ答えた問題がありません"), true, "after a cut state");
  await leave(learner);
  await faultless(room, "strict12");
}

const [S12, S2004, SHELL, STATE, SCORM] = ["scorm12", "scorm2004", "shell", "state", "scorm"].map((name) => `${name}.js`);

export const CLAUSES = {
  1: {
    name: "the state fits 4,096 units",
    check: fits4096,
    broken: [[S12, "limit: 4096", "limit: 65536", "405 cmi.suspend_data = 128"], [STATE, "if (text.length > room) continue;", "", "with what was typed it fits, too: false"], [STATE, "HEADER = 35", "HEADER = 30", "the worst case: 2306"]],
  },
  2: {
    name: "with masteryscore nobody is judged half way",
    check: mastery,
    broken: [[SHELL, "if (!result.complete) return before;", "", "half way, in strict12: {\"complete\":true"], [S12, "if (!complete) return;", 'set("cmi.core.score.raw", 30); if (!complete) return;', "half way, in strict12: {\"complete\":true,\"success\":\"failed\",\"score\":30}"]],
  },
  3: {
    name: "commit when hidden, finish once when left, no unload",
    check: finish,
    broken: [
      [SHELL, 'addEventListener("pagehide"', 'addEventListener("unload"', "listeners: [\"unload\"]"],
      [SHELL, "    closed = true;\n", "", "301 LMSFinish while the session is over"],
      [SHELL, "opened && !closed && runtime.commit()", "false", "a commit when the page is hidden"],
      [S12, 'api.LMSFinish("");', "", "ends in strict12: 0"],
      [S2004, 'api.Terminate("");', "", "ends in again2004: 0"],
    ],
  },
  4: {
    name: "nobody passes by leaving",
    check: nothing,
    broken: [
      [S12, 'if (!complete) set("cmi.core.lesson_status", "incomplete");', "", "who only looks, in strict12: {\"complete\":true,\"success\":\"passed\""],
      [S2004, 'if (!complete) set("cmi.completion_status", "incomplete");', "", "status in again2004: \"unknown\""],
      ["cmi5.js", "if (readOnly || !outcome?.complete) return;", "if (!outcome) return;", "who answers once, in cmi5: {\"complete\":true"],
    ],
  },
  5: {
    name: "the time of a session",
    check: times,
    broken: [
      [S12, "`${two(hours)}:", "`PT${two(hours)}:", "the time of a session in strict12: “undefined”"],
      [S12, "Math.min(Math.round(seconds * 100), HOURS * 360000 + 359999)", "Math.round(seconds * 100)", "is not /^9999:59:59\\.99$/"],
      [S2004, "`PT${hours}H", "`${hours}:", "the time of a session in again2004: “null”"],
      [S12, 'set("cmi.core.session_time", timespan(tools.seconds()));', "", "the time of a session in strict12: “undefined”"],
    ],
  },
  6: {
    name: "interactions are written, in the words of each version",
    check: interactions,
    broken: [
      [S12, "interactions += 1;", "get(`${element}.id`); interactions += 1;", "404 cmi.interactions.0.id is only written"],
      [S12, '["correct", "wrong"]', '["correct", "incorrect"]', "the last one: undefined, and it should be \"wrong\""],
      [S2004, '["correct", "incorrect"]', '["correct", "wrong"]', "the last one: \"\", and it should be \"incorrect\""],
      [S12, "list.map(letter).join(\",\")", "list.map(letter).join(\"[,]\")", "405 cmi.interactions.1.student_response = a[,]b"],
      [S2004, 'return list.join("[,]");', 'return list.join(",");', "[\"choice\",\"a,b\",\"correct\"]"],
      [S2004, '.replace(/\\.(\\d)\\d*Z$/, ".$1Z")', '.replace(/\\.\\d+Z$/, "Z")', "406 SetValue(cmi.interactions.0.timestamp"],
      [S12, 'get("cmi.interactions._count")', '"0"', "the last one: \"neutral\""],
    ],
  },
  7: {
    name: "who left goes on where it was",
    check: resume,
    broken: [
      [S12, 'set("cmi.core.exit", "suspend");', "", 'after the tab died, in strict12: {"unit":""'],
      [S2004, 'set("cmi.exit", "suspend");', "", 'after the tab died, in again2004: {"unit":""'],
      [S12, 'commit: () => yes(api.LMSCommit(""))', "commit: () => true", 'after the tab died, in strict12: {"unit":""'],
      [SHELL, "if (!lasts(state)) return;", "", 'after a page would erase it, in strict12: {"unit":"panels","screen":"text"'],
      [SHELL, "unit ? start.replace", "false ? start.replace", 'after the tab died, in strict12: {"unit":""'],
    ],
  },
  8: {
    name: "the manifest",
    check: manifests,
    broken: [
      ["imsmanifest.xml", "<schemaversion>1.2<", "<schemaversion>CAM 1.3<", "schemaversion: \"CAM 1.3\""],
      ["imsmanifest.xml", "<schemaversion>2004 4th Edition<", "<schemaversion>CAM 1.3<", "schemaversion: \"CAM 1.3\""],
      ["imsmanifest.xml", "adlcp:scormtype", "adlcp:scormType", "adlcp:scormtype in adlcp:scormType"],
      ["imsmanifest.xml", "adlcp:scormType", "adlcp:scormtype", "adlcp:scormType in adlcp:scormtype"],
      ["imsmanifest.xml", '<file href="assets/package/state.', '<file href="assets/package/estate.', "files: "],
    ],
  },
  9: {
    name: "the API is looked for, so far and no further",
    check: search,
    broken: [
      [SCORM, "DEPTH = 10", "DEPTH = 1", 'three windows up, in strict12: "no-lms"'],
      [SCORM, "DEPTH = 10", "DEPTH = 500", 'twelve windows up, in strict12: ""'],
      [SCORM, "() => opener, () => top.opener", "", 'a window of its own, in strict12: "no-lms"'],
      [SCORM, "} catch {\n}\nif (win.parent === win)", "} catch {\nreturn null;\n}\nif (win.parent === win)", 'above a window of another site, in strict12: "no-lms"'],
    ],
  },
  10: {
    name: "min, max, raw and scaled agree",
    check: scores,
    broken: [
      [S2004, "decimal(score / 100)", "decimal(score)", "what goes with them: [0,1,"],
      [S2004, 'set("cmi.score.max", 100);', 'set("cmi.score.max", 10);', "scores in again2004: [0,10,61]"],
      [S12, 'set("cmi.core.score.min", 0);', "", "scores in strict12: [null,100,61]"],
      [S2004, 'set("cmi.success_status", success);', "", 'what goes with them: [0.61,1,"completed","unknown"]'],
    ],
  },
  11: { name: "cmi5, to the letter", check: cmi5, broken: cmi5Broken },
  12: {
    name: "characters outside the BMP",
    check: characters,
    broken: [
      [SCORM, '.replace(/[\\ud800-\\udbff]$/, "")', "", "a cut answer: "],
      [STATE, "text.charCodeAt(i) >> 8", "text.charCodeAt(i) & 0", "gaps in strict12: "],
      [STATE, '(${[answer].flat().map((text) => packText(String(text))).join(".")}', '(${[answer].flat().join(".")}', "what is kept in strict12: "],
    ],
  },
  13: {
    name: "old and new versions go on or begin anew",
    check: versions,
    broken: [
      [STATE, "if (!body || text !== FORMAT + tally(body) + body) return null;", "", 'what cannot be read: [{"state"'],
      [STATE, "if (course !== tally(config.id)) return null;", "", 'a state of another course: {"state"'],
      [STATE, "if (unknown.length) state.r.push", "if (false) state.r.push", 'what is left in strict12: ["germline-1","germline-3"], and it should be ["germline-1","germline-2","germline-3"]'],
    ],
  },
  14: {
    name: "what a system refuses is told, and tried again",
    check: refused,
    broken: [
      [SCORM, 'tell("unsaved", error());', "", 'what is told when strict12 refuses cmi.suspend_data: ""'],
      [SCORM, "owed.set(name, value);", "", 'what is told when strict12 refuses cmi.suspend_data: ""'],
      [SCORM, "if (!OPTIONAL.test(name)) owe(name, value);", "", 'what is told when strict12 refuses cmi.suspend_data: ""'],
      [SCORM, 'else owe("", "");', "", 'what is told when strict12 refuses commit: ""'],
      [SCORM, 'if (!owed.size) untell("unsaved");', "", 'what is told when strict12 takes cmi.suspend_data again: "unsaved"'],
    ],
  },
};
