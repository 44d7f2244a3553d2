// What a run visited and what it found. A run that visited less than it should has failed: a check that
// looks at nothing finds nothing.

export class Report {
  #name;
  #states = new Map();
  #faults = [];
  #start = Date.now();

  constructor(name) {
    this.#name = name;
  }

  /** Notes that a state of a page was looked at. */
  visited(page, state = "") {
    const key = `${page.lang} ${page.type}`;
    this.#states.set(key, [...(this.#states.get(key) ?? []), state]);
  }

  /** Notes a fault; `where` is a page or a name. */
  fault(where, what) {
    const at = typeof where === "string" ? where : `${where.path} (${where.lang}, ${where.type})`;
    this.#faults.push(`${at}: ${what}`);
  }

  /** Prints a table of page types by language: states visited, and faults found in them. */
  table() {
    const keys = [...this.#states.keys()].map((key) => [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)]);
    const [languages, types] = [0, 1].map((at) => [...new Set(keys.map((key) => key[at]))].sort());
    const faults = (lang, type) => this.#faults.filter((fault) => fault.includes(`(${lang}, ${type}):`)).length;
    const cell = (lang, type) => {
      const states = this.#states.get(`${lang} ${type}`)?.length;
      return states ? `${states} · ${faults(lang, type)}` : "–";
    };
    console.log(`| states · faults | ${languages.join(" | ")} |`);
    console.log(`|${" --- |".repeat(languages.length + 1)}`);
    for (const type of types) console.log(`| ${type} | ${languages.map((lang) => cell(lang, type)).join(" | ")} |`);
    console.log(`| all | ${this.count} · ${this.#faults.length} |${" |".repeat(languages.length - 1)}`);
  }

  get count() {
    return [...this.#states.values()].reduce((sum, states) => sum + states.length, 0);
  }

  /** Prints everything and sets the exit code. */
  finish(least) {
    for (const [key, states] of this.#states) console.log(`visited ${key}: ${states.join(", ") || "-"}`);
    const seconds = Math.round((Date.now() - this.#start) / 1000);
    console.log(`${this.#name}: ${this.count} states, ${this.#faults.length} faults, ${seconds} s`);
    if (this.count < least) this.#faults.push(`${this.count} states were visited, and there should be ${least} at least`);
    for (const fault of this.#faults) console.error(`fault: ${fault}`);
    process.exitCode = this.#faults.length ? 1 : 0;
  }
}
