// cmi5: statements, state and launch data by way of the LMS's LRS. What has happened is first kept in this browser and
// then sent, so that nothing is lost while the LRS is away or when the tab dies.
(() => {
  "use strict";
  const VERBS = {
    initialized: "http://adlnet.gov/expapi/verbs/initialized",
    completed: "http://adlnet.gov/expapi/verbs/completed",
    passed: "http://adlnet.gov/expapi/verbs/passed",
    failed: "http://adlnet.gov/expapi/verbs/failed",
    terminated: "http://adlnet.gov/expapi/verbs/terminated",
  };
  const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
  const EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";
  const STATE_ID = "shirube-progress";
  /** Waits between attempts, in milliseconds: the last one goes on. */
  const WAITS = [500, 1000, 2000, 4000, 8000, 16000, 30000];
  /** The longest wait that an LRS may ask for. */
  const LONGEST = 600000;
  /** Answers that ask to wait: too slow, too many, not now. Others of 500 and more are waited out, too. */
  const LATER = [408, 429];
  /** How long leaving by the button waits for what is not yet sent. */
  const LEAVING = 10000;

  const given = new URLSearchParams(location.search);
  const launch = Object.fromEntries(["endpoint", "fetch", "actor", "registration", "activityId"].map((name) => [name, given.get(name)]));

  let tools;
  let data = {};
  let readOnly = false;
  /** What the LRS keeps beside the statements. `sent` is what it was told: completed, passed, the score of failing. */
  let progress = { revision: 0, text: "", outcome: null, sent: {} };
  /** What the LRS would not take in this session. */
  const refused = new Set();

  // --- In this browser: of a registration what the LRS does not have yet, so that it outlives the tab; of a session,
  // as long as its tab is there, the token, what was said and what is not yet sent. Where a session has died with its
  // tab, the next one says what is true and was not told: the LMS takes nothing more for the old one.

  const nameOf = (...parts) => `shirube-cmi5:${parts.join(" ")}`;
  const keep = (storage, key, value) => {
    try {
      if (value) globalThis[storage].setItem(key, JSON.stringify(value));
      else globalThis[storage].removeItem(key);
    } catch {
      // Then it is kept in this page alone.
    }
  };
  const kept = (storage, key) => {
    try {
      return JSON.parse(globalThis[storage].getItem(key));
    } catch {
      return null;
    }
  };
  const sessionKey = nameOf(launch.fetch);
  const progressKey = nameOf(launch.registration, launch.activityId, launch.actor);
  let session = { token: null, verbs: [], last: 0, outbox: [] };
  const keepSession = () => keep("sessionStorage", sessionKey, session);

  // --- Requests.

  /** Waits for a time, or, if it may be cut short, until there is a network again. */
  const sleep = (time, short = true) => new Promise((wake) => {
    function end() {
      clearTimeout(timer);
      removeEventListener("online", end);
      wake();
    }
    const timer = setTimeout(end, time);
    if (short) addEventListener("online", end);
  });

  /** The address of a resource of the LRS. */
  function resource(path, values = {}) {
    const url = new URL(path, launch.endpoint.replace(/\/*$/, "/"));
    for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
    return url;
  }

  const about = (stateId) => ({ activityId: launch.activityId, agent: launch.actor, registration: launch.registration, stateId });

  function request(url, { method = "GET", body, keepalive = false } = {}) {
    const headers = { Authorization: `Basic ${session.token}`, "X-Experience-API-Version": "1.0.3" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), keepalive, credentials: "omit", cache: "no-store" });
  }

  /** How long an answer asks to wait, in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
  function asked(answer) {
    const value = answer?.headers.get("Retry-After");
    if (!value) return 0;
    const time = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Math.min(Math.max(0, time || 0), LONGEST);
  }

  let away = 0;
  /** Tries until there is an answer of the LRS, less and less often. */
  async function patiently(ask) {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await ask().catch(() => null);
      if (answer && answer.status < 500 && !LATER.includes(answer.status)) {
        if (attempt && !(away -= 1)) tools.untell("waiting");
        return answer;
      }
      if (!attempt && !away++) tools.tell("waiting");
      const wait = WAITS[Math.min(attempt, WAITS.length - 1)] * (0.75 + Math.random() / 2);
      await sleep(Math.max(wait, asked(answer)), !asked(answer));
    }
  }

  /** A document; nothing where there is none or it may not be read. */
  async function read(url) {
    const answer = await patiently(() => request(url));
    return answer.ok ? answer.json().catch(() => null) : null;
  }

  /** The token, from the address that gives it once; after a reload of this tab the one that it gave. */
  async function authorize() {
    const before = kept("sessionStorage", sessionKey);
    if (before?.token) {
      session = before;
      return true;
    }
    const answer = await patiently(() => fetch(launch.fetch, { method: "POST", credentials: "omit", cache: "no-store" }));
    session.token = (await answer.json().catch(() => ({})))["auth-token"] ?? null;
    keepSession();
    return Boolean(session.token);
  }

  // --- Statements.

  let sending = null;
  /** Whether the first of the outbox is on its way. */
  let flying = false;

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const duration = () => `PT${Number(tools.seconds().toFixed(2))}S`;

  /** The context that the LMS wants, and what this verb adds to it. */
  function context(judged, byMastery) {
    const out = structuredClone(data.contextTemplate ?? {});
    const activities = (out.contextActivities ??= {});
    const category = [activities.category ?? []].flat();
    for (const name of judged ? ["cmi5", "moveon"] : ["cmi5"]) {
      if (!category.some((one) => one.id === CATEGORY + name)) category.push({ id: CATEGORY + name });
    }
    activities.category = category;
    out.registration = launch.registration;
    if (byMastery && data.masteryScore !== undefined) out.extensions = { [`${EXTENSION}masteryscore`]: data.masteryScore, ...out.extensions };
    return out;
  }

  function scoreOf(score) {
    return score === null ? {} : { score: { scaled: score / 100, raw: score, min: 0, max: 100 } };
  }

  const RESULTS = {
    initialized: () => undefined,
    completed: () => ({ completion: true, duration: duration() }),
    passed: (score) => ({ ...scoreOf(score), success: true, duration: duration() }),
    failed: (score) => ({ ...scoreOf(score), success: false, duration: duration() }),
    terminated: () => ({ duration: duration() }),
  };

  /** Puts a statement into the outbox; one verb once in a session, and never both passed and failed. */
  function state(verb, score = null) {
    const judges = ["passed", "failed"];
    const said = session.verbs.some((one) => one === verb || (judges.includes(one) && judges.includes(verb)));
    if (said || session.verbs.includes("terminated") || refused.has("initialized")) return;
    const result = RESULTS[verb](score);
    const judged = judges.includes(verb);
    // Their order is told by their times.
    session.last = Math.max(Date.now(), session.last + 1);
    const statement = {
      id: uuid(),
      actor: JSON.parse(launch.actor),
      verb: { id: VERBS[verb], display: { en: verb } },
      object: { objectType: "Activity", id: launch.activityId },
      ...(result && { result }),
      context: context(judged || verb === "completed", judged),
      timestamp: new Date(session.last).toISOString(),
    };
    session.verbs.push(verb);
    session.outbox.push({ verb, score, statement });
    keepSession();
  }

  /** What was told is not told again in this registration. */
  function delivered({ verb, score }) {
    session.outbox = session.outbox.filter((one) => one.verb !== verb);
    keepSession();
    if (verb === "initialized" || verb === "terminated") return;
    progress.sent[verb] = verb === "failed" ? (score ?? -1) : true;
    keepProgress();
  }

  /** What is refused stays true and untold: the next session tells it again. The learner hears of it. */
  function refuse({ verb }, status) {
    session.outbox = session.outbox.filter((one) => one.verb !== verb);
    keepSession();
    refused.add(verb);
    keep("localStorage", progressKey, progress);
    tools.tell("refused", status);
  }

  function putStatement(statement) {
    flying = true;
    const url = resource("statements", { statementId: statement.id });
    return request(url, { method: "PUT", body: statement, keepalive: true }).finally(() => { flying = false; });
  }

  function send() {
    sending ??= (async () => {
      while (session.outbox.length) {
        const [first] = session.outbox;
        const answer = await patiently(() => putStatement(first.statement));
        // The token has ended: the next launch tells what is open.
        if (answer.status === 401) return tools.tell("closed");
        if (answer.ok || (answer.status === 409 && (await read(resource("statements", { statementId: first.statement.id }))))) delivered(first);
        else refuse(first, answer.status);
      }
    })().finally(() => { sending = null; });
    return sending;
  }

  // --- Progress.

  let dirty = false;
  let saving = null;

  function keepProgress() {
    dirty = true;
    progress.revision += 1;
    keep("localStorage", progressKey, progress);
    return save();
  }

  const putProgress = (keepalive) => request(resource("activities/state", about(STATE_ID)), { method: "PUT", body: progress, keepalive });

  function save() {
    saving ??= (async () => {
      while (dirty) {
        dirty = false;
        const answer = await patiently(() => putProgress(false));
        if (answer.status === 401) return tools.tell("closed");
        if (!answer.ok) return tools.tell("refused", answer.status);
      }
      // The LRS has it all: nothing of the learner stays on this machine.
      if (refused.size) return;
      keep("localStorage", progressKey, null);
      tools.untell("refused");
    })().finally(() => { saving = null; });
    return saving;
  }

  /** What this registration was told already: by what we noted, and by the LRS itself where it lets us ask. */
  async function told(verb) {
    const values = { agent: launch.actor, activity: launch.activityId, registration: launch.registration, verb: VERBS[verb], limit: 1 };
    const found = await read(resource("statements", values));
    return Boolean(found?.statements?.length);
  }

  /** Tells what is true and not yet told. Having failed is told when the learner leaves: there may be another attempt. */
  function settle(leaving) {
    const { outcome, sent } = progress;
    if (readOnly || !outcome?.complete) return;
    if (!sent.completed) state("completed");
    if (outcome.success === "unknown" || sent.passed) return;
    // The LMS may have set another mark since; what is said must fit it.
    const reached = data.masteryScore === undefined ? outcome.success === "passed" : outcome.score / 100 >= data.masteryScore;
    if (reached) state("passed", outcome.score);
    else if (leaving && sent.failed !== outcome.score) state("failed", outcome.score);
  }

  // --- The session.

  async function open(given) {
    tools = given;
    if (Object.values(launch).some((value) => !value)) return null;
    if (!(await authorize())) return { closed: true };
    data = await read(resource("activities/state", about("LMS.LaunchData")));
    if (!data) return { closed: true };
    readOnly = data.launchMode === "Browse" || data.launchMode === "Review";
    const preferences = await read(resource("agents/profile", { agent: launch.actor, profileId: "cmi5LearnerPreferences" }));
    const local = kept("localStorage", progressKey);
    const remote = await read(resource("activities/state", about(STATE_ID)));
    const newer = (local?.revision ?? 0) > (remote?.revision ?? 0);
    progress = { ...progress, ...(newer ? local : remote) };
    if (!newer) keep("localStorage", progressKey, null);
    if (session.verbs.includes("terminated")) {
      send();
      return { closed: true, text: progress.text };
    }
    if (!readOnly) for (const verb of ["completed", "passed"]) progress.sent[verb] ||= await told(verb);
    state("initialized");
    await send();
    if (newer && !readOnly) keepProgress();
    settle(false);
    send();
    return {
      text: progress.text,
      outcome: progress.outcome ?? undefined,
      readOnly,
      mastery: data.masteryScore === undefined ? null : Math.round(data.masteryScore * 10000) / 100,
      languages: [...(preferences?.languagePreference ?? "").split(",").filter(Boolean), ...navigator.languages],
      exit: data.returnURL && (() => location.assign(data.returnURL)),
    };
  }

  const hurry = () => (dirty || saving) && putProgress(true).catch(() => {});

  /** The page goes away at once, and what is not sent yet goes with it; the first of it may be on its way. */
  function farewell() {
    hurry();
    const rest = session.outbox.slice(flying ? 1 : 0).map(({ statement }) => statement);
    if (rest.length) request(resource("statements"), { method: "POST", body: rest, keepalive: true }).catch(() => {});
  }

  globalThis.shirubeShell.start({
    limit: Infinity,
    open,
    write(text) {
      progress.text = text;
      keepProgress();
    },
    record(outcome) {
      if (JSON.stringify(outcome) === JSON.stringify(progress.outcome)) return;
      progress.outcome = outcome;
      keepProgress();
      settle(false);
      send();
    },
    answered: () => {},
    commit: hurry,
    async close(dying) {
      settle(true);
      state("terminated");
      if (dying) return farewell();
      await Promise.race([Promise.all([send(), readOnly || save()]), sleep(LEAVING)]);
    },
  });
})();
