// An LMS with an LRS that holds a package to cmi5 and xAPI 1.0.3: what the specifications forbid is refused, and noted
// in `faults`. It launches, gives each token once, keeps documents and statements, and can be away for a while.

import { createServer } from "node:http";
import { randomUUID } from "node:crypto";

const VERBS = Object.fromEntries(["initialized", "completed", "passed", "failed", "terminated"].map((verb) => [`http://adlnet.gov/expapi/verbs/${verb}`, verb]));
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
const ACTIVITY = "https://lms.example.org/activities/au-1";
const PUBLISHER = "https://shirube.example.org/au";
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example.org", name: "𠮷野-1" } };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const COMMON = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "authorization,content-type,x-experience-api-version", "Access-Control-Allow-Methods": "GET,PUT,POST,OPTIONS", "Access-Control-Expose-Headers": "retry-after", "X-Experience-API-Version": "1.0.3" };
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Whether everything of a template is in a context, with the same values. */
function holds(template, context) {
  if (Array.isArray(template)) return template.every((one) => context?.some((other) => same(one, other)));
  if (template && typeof template === "object") return Object.entries(template).every(([key, value]) => holds(value, context?.[key]));
  return template === context;
}

export class Lrs {
  #documents = new Map();
  #tokens = new Map();
  #sessions = [];
  #server;
  registration = randomUUID();
  statements = [];
  faults = [];
  fetches = 0;
  /** While it is away, every request is answered so: `{status, after}`, a number and the header Retry-After. */
  away = null;
  /** Statements that it refuses for reasons of its own: a status by the verb. */
  refuses = {};
  /** When it was asked while it was away, in milliseconds. */
  asked = [];

  async start() {
    this.#server = createServer((request, answer) => this.#hear(request, answer));
    await new Promise((ready) => this.#server.listen(0, "127.0.0.1", ready));
    this.url = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  close() {
    this.#server.close();
  }

  /** Launches a package; gives the address to open. */
  launch(src, { mode = "Normal", mastery = 0.8, returnURL = null } = {}) {
    for (const session of this.#sessions) session.over ??= "abandoned";
    const session = { id: randomUUID(), mode, mastery, verbs: [], over: null };
    this.#sessions.push(session);
    const fetch = `${this.url}/fetch/${this.#sessions.length}`;
    const template = {
      extensions: { [`${EXTENSION}sessionid`]: session.id, "https://lms.example.org/room": "内科" },
      contextActivities: { grouping: [{ objectType: "Activity", id: PUBLISHER }], category: [{ objectType: "Activity", id: "https://lms.example.org/category" }] },
    };
    session.template = template;
    const data = { contextTemplate: template, launchMode: mode, moveOn: "CompletedAndPassed", ...(mastery !== null && { masteryScore: mastery }), ...(returnURL && { returnURL }) };
    this.#documents.set("LMS.LaunchData", JSON.stringify(data));
    const query = new URLSearchParams({ endpoint: `${this.url}/xapi/`, fetch, actor: JSON.stringify(ACTOR), registration: this.registration, activityId: ACTIVITY });
    return `${src}?${query}`;
  }

  /** What the LMS has in its books. */
  record() {
    const of = (verb) => this.statements.filter((one) => VERBS[one.verb.id] === verb);
    const judged = [...of("passed"), ...of("failed")].sort((a, b) => a.timestamp.localeCompare(b.timestamp)).at(-1);
    const success = of("passed").length ? "passed" : judged ? "failed" : "unknown";
    return { complete: of("completed").length > 0, success, score: (of("passed").at(-1) ?? judged)?.result?.score?.raw ?? null };
  }

  get session() {
    return this.#sessions.at(-1);
  }

  document(name) {
    return JSON.parse(this.#documents.get(name) ?? "null");
  }

  async #hear(request, answer) {
    const url = new URL(request.url, this.url);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const send = (status, value = "") => answer.writeHead(status, { ...COMMON, "Content-Type": "application/json" }).end(typeof value === "string" ? value : JSON.stringify(value));
    const refuse = (status, why) => {
      this.faults.push(`${status} ${why}`);
      send(status, why);
    };
    if (request.method === "OPTIONS") return send(204);
    if (this.away) {
      this.asked.push(performance.now());
      if (this.away.after) answer.setHeader("Retry-After", this.away.after);
      return send(this.away.status, "away");
    }
    if (url.pathname.startsWith("/fetch/")) return this.#give(request, url, send, refuse);
    if (!url.pathname.startsWith("/xapi/")) return refuse(404, url.pathname);
    const session = this.#tokens.get(request.headers.authorization);
    if (!session) return refuse(401, `no token for ${url.pathname}`);
    if (request.headers["x-experience-api-version"] !== "1.0.3") return refuse(400, "no version of xAPI");
    if (request.method !== "GET" && request.headers["content-type"] !== "application/json") return refuse(400, "a body that is not JSON");
    const resource = { "/xapi/statements": "#statements", "/xapi/activities/state": "#state", "/xapi/agents/profile": "#profile" }[url.pathname];
    if (resource === "#statements") return this.#hearStatements(request, url, body, session, send, refuse);
    if (resource === "#state") return this.#hearState(request, url, body, session, send, refuse);
    if (resource === "#profile") return this.#hearProfile(request, url, session, send, refuse);
    return refuse(404, url.pathname);
  }

  #give(request, url, send, refuse) {
    if (request.method !== "POST") return refuse(405, "the token is asked for by POST");
    const session = this.#sessions[Number(url.pathname.split("/")[2]) - 1];
    this.fetches += 1;
    if (!session || session.token) {
      this.faults.push("the token is asked for twice");
      return send(200, { "error-code": "1", "error-text": "The authorization token has already been returned." });
    }
    session.token = `Basic ${Buffer.from(`${session.id}:secret`).toString("base64")}`;
    this.#tokens.set(session.token, session);
    return send(200, { "auth-token": session.token.slice(6) });
  }

  #hearState(request, url, body, session, send, refuse) {
    const asked = Object.fromEntries(url.searchParams);
    const named = asked.activityId === ACTIVITY && asked.registration === this.registration && same(JSON.parse(asked.agent ?? "null"), ACTOR) && asked.stateId;
    if (!named) return refuse(400, `a document of another activity, agent or registration: ${url.search}`);
    if (asked.stateId === "LMS.LaunchData") session.knows = true;
    if (request.method === "GET") return this.#documents.has(asked.stateId) ? send(200, this.#documents.get(asked.stateId)) : send(404);
    if (asked.stateId === "LMS.LaunchData") return refuse(403, "the launch data is changed");
    if (session.mode !== "Normal") return refuse(403, `a document is written in ${session.mode} mode`);
    if (request.method !== "PUT") return refuse(405, request.method);
    this.#documents.set(asked.stateId, body);
    return send(204);
  }

  #hearProfile(request, url, session, send, refuse) {
    if (url.searchParams.get("profileId") !== "cmi5LearnerPreferences") return refuse(400, "another profile");
    session.asked = true;
    return request.method === "GET" ? send(200, { languagePreference: "ja,en", audioPreference: "on" }) : refuse(403, "preferences are written");
  }

  #hearStatements(request, url, body, session, send, refuse) {
    if (url.searchParams.has("statementId") && request.method === "GET") {
      const found = this.statements.find((one) => one.id === url.searchParams.get("statementId"));
      return found ? send(200, found) : send(404);
    }
    if (request.method === "GET") {
      const found = this.statements.filter((one) => one.verb.id === url.searchParams.get("verb"));
      return send(200, { statements: found, more: "" });
    }
    const parsed = JSON.parse(body);
    const list = request.method === "PUT" ? [parsed] : [parsed].flat();
    if (request.method === "PUT" && url.searchParams.get("statementId") !== parsed.id) return refuse(400, "the id in the address is another");
    for (const statement of list) {
      const before = this.statements.find((one) => one.id === statement.id);
      if (before && same(before, statement)) continue;
      if (before) return refuse(409, "a statement of this id is there and says something else");
      const fault = this.#faultOf(statement, session);
      if (fault) return refuse(session.over ? 403 : 400, `${VERBS[statement.verb?.id] ?? statement.verb?.id}: ${fault}`);
      const status = this.refuses[VERBS[statement.verb.id]];
      if (status) return send(status, "refused");
      this.statements.push(statement);
      const verb = VERBS[statement.verb.id];
      session.verbs.push(verb);
      session.last = statement.timestamp;
      if (verb === "terminated") session.over = "terminated";
    }
    return request.method === "PUT" ? send(204) : send(200, list.map((one) => one.id));
  }

  /** What is wrong with a statement; nothing if it may be recorded. */
  #faultOf(statement, session) {
    const verb = VERBS[statement.verb?.id];
    const { context = {}, result = {} } = statement;
    const judged = verb === "passed" || verb === "failed";
    const ever = (wanted) => this.statements.some((one) => VERBS[one.verb.id] === wanted);
    const categories = [context.contextActivities?.category ?? []].flat().map((one) => one.id);
    const moveOn = judged || verb === "completed";
    const { score } = result;
    const RULES = [
      [!session.over, `the session is ${session.over}`],
      [verb, "a verb that cmi5 does not define"],
      [session.knows && session.asked, "before launch data and preferences were read"],
      [UUID.test(statement.id ?? ""), "no UUID"],
      [same(statement.actor, ACTOR), "another actor"],
      [statement.object?.id === ACTIVITY, "another activity"],
      [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(statement.timestamp ?? ""), "no time in UTC"],
      [!session.last || statement.timestamp >= session.last, "a time before the last one"],
      [(session.verbs.length === 0) === (verb === "initialized"), "initialized comes first, and once"],
      [!session.verbs.includes(verb), "the verb was used in this session"],
      [!judged || !session.verbs.some((one) => one === "passed" || one === "failed"), "both passed and failed"],
      [!["completed", "passed"].includes(verb) || !ever(verb), "once in a registration"],
      [verb !== "failed" || !ever("passed"), "failed after passed"],
      [session.mode === "Normal" || verb === "initialized" || verb === "terminated", `${session.mode} mode`],
      [context.registration === this.registration, "another registration"],
      [holds(session.template, context), "the context template is not kept"],
      [categories.includes(`${CATEGORY}cmi5`), "no category cmi5"],
      [categories.includes(`${CATEGORY}moveon`) === moveOn, "the category moveon on the wrong statement"],
      [verb === "initialized" || DURATION.test(result.duration ?? ""), "no duration"],
      [result.success === (judged ? verb === "passed" : undefined), "success"],
      [result.completion === (verb === "completed" ? true : undefined), "completion"],
      [judged || score === undefined, "a score"],
      [!score || (score.scaled >= 0 && score.scaled <= 1), "scaled is not from 0 to 1"],
      [!score || (Number.isInteger(score.raw) && score.raw >= score.min && score.raw <= score.max), "raw is not between min and max"],
      [!score || Math.abs(score.scaled - (score.raw - score.min) / (score.max - score.min)) < 1e-9, "raw and scaled are at odds"],
      [!judged || session.mastery === null || context.extensions?.[`${EXTENSION}masteryscore`] === session.mastery, "no masteryScore"],
      [!judged || !score || session.mastery === null || (score.scaled >= session.mastery) === (verb === "passed"), "the score is at odds with masteryScore"],
    ];
    return RULES.find(([fine]) => !fine)?.[1] ?? null;
  }
}
