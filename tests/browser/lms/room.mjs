// A room for one learner: a browser of its own, systems whose books begin empty, and a package, whole or broken.

import { Learner, patience, until } from "./learner.mjs";
import { Lrs } from "./lrs.mjs";

/** The systems, and the package that each takes. */
export const SYSTEMS = { strict12: "scorm12", again12: "scorm12", again2004: "scorm2004" };
const BOOKS = { strict12: "lms-scorm12", again12: "lms-again12", again2004: "lms-again2004" };

export class Room {
  #lrs = null;

  constructor(context, systems, edits = [], prefix = "") {
    Object.assign(this, { context, systems, edits, prefix });
  }

  /** `prefix` is what the names of a module's packages begin with. */
  static async open(browser, systems, edits, prefix) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "ja-JP" });
    context.setDefaultTimeout(patience.time);
    // What a page listens to and how long it means to wait is told; its clock can be put ahead.
    await context.addInitScript(() => {
      globalThis.heard = [];
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function add(type, ...rest) {
        globalThis.heard.push(type);
        return listen.call(this, type, ...rest);
      };
      globalThis.waits = [];
      const wait = globalThis.setTimeout;
      globalThis.setTimeout = (work, time, ...rest) => {
        globalThis.waits.push(time);
        return wait(work, time, ...rest);
      };
      globalThis.ahead = 0;
      const now = Date.now.bind(Date);
      Date.now = () => now() + globalThis.ahead;
    });
    return new Room(context, systems, edits, prefix);
  }

  /** The address of a package; `more` are further edits. */
  async address(name, more = []) {
    return `${this.systems.url}/p/${await this.systems.variant([...this.edits, ...more])}/${this.prefix}${name}/index.html`;
  }

  /** Launches the package in a system. */
  async launch(system, { edits = [], wrap = (src) => src, ...settings } = {}) {
    const page = await this.context.newPage();
    const src = await this.address(SYSTEMS[system], edits);
    const query = new URLSearchParams({ api: system, mastery: "80", ...settings, src: wrap(src) });
    await page.goto(`${this.systems.url}/lms?${query}`);
    return new Learner(page);
  }

  /** The LRS, whose registration lasts as long as the room. */
  async lrs() {
    this.#lrs ??= await new Lrs().start();
    return this.#lrs;
  }

  async cmi5({ edits = [], ...settings } = {}) {
    const lrs = await this.lrs();
    const page = await this.context.newPage();
    await page.goto(lrs.launch(await this.address("cmi5", edits), settings));
    const { session } = lrs;
    return Object.assign(new Learner(page), { over: () => session.over });
  }

  /** What a system has in its books. */
  async books(system) {
    const page = await this.context.newPage();
    await page.goto(`${this.systems.url}/lms`);
    const books = await page.evaluate((key) => JSON.parse(localStorage.getItem(key)), BOOKS[system]);
    await page.close();
    return books;
  }

  /** What a system says of the learner, in the words of all. */
  async record(system) {
    if (system === "cmi5") return (await this.lrs()).record();
    const { cmi } = await this.books(system);
    if (system === "again2004") return { complete: cmi.completion_status === "completed", success: cmi.success_status, score: number(cmi.score.raw) };
    const status = cmi["cmi.core.lesson_status"] ?? cmi.core.lesson_status;
    const success = ["passed", "failed"].includes(status) ? status : "unknown";
    return { complete: success !== "unknown" || status === "completed", success, score: number(cmi["cmi.core.score.raw"] ?? cmi.core?.score.raw) };
  }

  /** What a system had to refuse. */
  async faults(system) {
    return system === "cmi5" ? (await this.lrs()).faults : (await this.books(system)).faults;
  }

  async close() {
    await this.context.close();
    this.#lrs?.close();
  }
}

const number = (text) => (text === undefined || text === "" ? null : Number(text));

/** The learner closes the tab; what is sent while it goes away needs a moment. */
export async function leave(learner) {
  await learner.page.close();
  if (learner.over) await until("the session ends", learner.over).catch(() => {});
  else await new Promise((next) => setTimeout(next, 300));
}

/** The tab dies, with nobody told. */
export async function kill(learner) {
  // What was stored reaches the browser's own process in a moment.
  await new Promise((next) => setTimeout(next, 500));
  const session = await learner.page.context().newCDPSession(learner.page);
  await Promise.race([session.send("Page.crash").catch(() => {}), new Promise((next) => setTimeout(next, 500))]);
  await learner.page.close();
}

/** The frame around the pages. */
export const shell = (learner) => learner.page.frames().find((frame) => frame.childFrames().some((one) => one.name() === "pages"));
