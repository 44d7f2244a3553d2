// A learner in a hurry: goes through units of a module on the site or in a package, and says how it stands. Answers
// are put in through the player's own fields and buttons, within the page.

/** How long, in milliseconds, a page may take to open, and what must happen then; this is shorter where a package is broken
    and it may not happen. A page takes its time on a busy machine, broken or not. */
export const patience = { time: 60000, soon: 60000 };

/** Waits for what must happen soon. */
export async function until(what, holds) {
  for (const end = Date.now() + patience.soon; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`this does not happen: ${what}`);
}

/** Goes through the unit that is open, from where it is. Runs in the page. */
async function learn({ right, stopAfter, text }) {
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const until = async (what) => {
    for (const end = performance.now() + 60000; performance.now() < end; ) {
      if (what()) return;
      await new Promise((next) => setTimeout(next, 5));
    }
    throw new Error(`the player does not go on: ${what}`);
  };
  const put = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const choose = (q) => {
    const inputs = all("input", q);
    const good = inputs.filter((input) => input.hasAttribute("data-right"));
    const wanted = right && good.length ? good : [inputs.find((input) => !input.hasAttribute("data-right")) ?? inputs[0]];
    wanted.forEach((input) => input.click());
  };
  const ANSWERS = {
    single: choose,
    multiple: choose,
    hotspot: choose,
    order(q) {
      const list = find(".order", q);
      const wanted = list.dataset.right.split(" ");
      for (const id of right ? wanted : wanted.toReversed()) list.append(find(`[data-item="${id}"]`, q));
    },
    match(q) {
      const selects = all("select", q);
      selects.forEach((select, at) => put(select, selects[right ? at : (at + 1) % selects.length].dataset.pair));
    },
    gap: (q) => all("input.gap", q).forEach((gap) => put(gap, right ? gap.dataset.right.split("/")[0] : text)),
    number: (q) => put(find("[data-tolerance]", q), right ? find("[data-tolerance]", q).dataset.right : "987654"),
    free: (q) => put(find("textarea", q), text),
  };
  let answered = 0;
  const taken = new Set();
  while (find(".screen[data-current]")) {
    const screen = find(".screen[data-current]");
    const { kind } = screen.dataset;
    if (kind === "branch") {
      const ways = all(".branches > li:not([hidden])", screen);
      // Nobody goes round in circles.
      const fits = (li) => li.hasAttribute("data-right") === right;
      const way = ways.find((li) => fits(li) && !taken.has(li)) ?? ways.find((li) => !taken.has(li)) ?? ways[0];
      taken.add(way);
      find("a", way).click();
      await until(() => screen !== find(".screen[data-current]") || screen.hasAttribute("data-answered"));
      answered += 1;
    } else if (kind && find("[data-check]", screen)) {
      ANSWERS[kind](screen);
      find("[data-check] button", screen).click();
      await until(() => !find(".outcome", screen).hidden && !find("[data-check]", screen));
      answered += 1;
    }
    if (answered === stopAfter) return answered;
    if (screen === find(".screen[data-current]")) find(".moves > .main").click();
  }
  return answered;
}

/** Where the player is. Runs in the page. */
function standing() {
  const find = (selector) => document.querySelector(selector);
  const screen = find(".screen[data-current]");
  const unit = find("[data-player]")?.dataset.player ?? "";
  const results = find("[data-results]")?.innerText ?? "";
  return {
    unit,
    screen: screen ? (screen.dataset.question ?? "text") : unit ? "end" : "",
    answered: Boolean(screen?.hasAttribute("data-answered")),
    score: Number(/(\d+) %/.exec(results)?.[1] ?? -1),
    results,
  };
}

/** Where a module is learnt. `frame()` gives the frame of its pages; pages have the names that their links end in. */
export class Learner {
  constructor(page, { framed = true, link = (unit) => `${unit}.html`, cover = "index.html" } = {}) {
    Object.assign(this, { page, framed, link, cover });
  }

  /** The frame of the pages, once its player is ready. */
  async frame(name = null) {
    for (const end = Date.now() + patience.time; Date.now() < end; ) {
      const frames = this.page.frames();
      const frame = this.framed ? frames.find((one) => one.name() === "pages") : this.page.mainFrame();
      const ready = await frame?.evaluate(() => Boolean(document.querySelector("[data-ready]"))).catch(() => false);
      if (ready && (!name || new URL(frame.url()).pathname.endsWith(name))) return frame;
      await new Promise((next) => setTimeout(next, 20));
    }
    throw new Error(`no page ${name ?? ""} with a player opens; ${this.page.frames().map((one) => `${one.name()} ${one.url()}`).join(", ")}`);
  }

  /** Follows a link of the page that is open. */
  async follow(name) {
    const frame = await this.frame();
    if (new URL(frame.url()).pathname.endsWith(name)) return this.frame(name);
    await frame.evaluate((end) => [...document.querySelectorAll("a[href]")].find((a) => a.pathname.endsWith(end)).click(), name);
    return this.frame(name);
  }

  /** Learns units, rightly or not; `stopAfter` answers. */
  async units(names, { right = true, stopAfter = Infinity, text = "ちがう答え" } = {}) {
    for (const name of names) {
      const frame = await this.follow(this.link(name));
      const answered = await frame.evaluate(learn, { right, text, stopAfter: stopAfter === Infinity ? -1 : stopAfter });
      if (answered === stopAfter) return;
    }
  }

  async standing() {
    return (await this.frame()).evaluate(standing);
  }

  /** The results page. */
  async results() {
    return (await this.follow(this.cover)).evaluate(standing);
  }

  /** Presses a button of the player that says something. */
  async press(selector) {
    const frame = await this.frame();
    await frame.evaluate((wanted) => document.querySelector(wanted).click(), selector);
  }
}
