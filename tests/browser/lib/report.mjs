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
