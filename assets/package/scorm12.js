// SCORM 1.2: the run-time environment's API, element by element as the standard allows.
(() => {
  "use strict";
  const { book, find, cut, decimal, TYPES, resultOf } = globalThis.shirubeScorm;
  const SETTLED = ["passed", "failed", "completed"];
  /** The longest text of an interaction (CMIString255). */
  const LONGEST = 255;
  /** The longest time of a session (CMITimespan). */
  const HOURS = 9999;
  /** Commits of moves wait a little, since many systems stop the page for each. */
  const PATIENCE = 2000;

  let api;
  let tools;
  let interactions = null;
  let waiting = 0;
  let settled = null;

  const get = (name) => String(api.LMSGetValue(name) ?? "");
  const failed = () => Number(api.LMSGetLastError()) !== 0;

  let books;
  const set = (name, value) => books.set(name, value);

  const two = (number) => String(number).padStart(2, "0");

  /** HH:MM:SS.SS, with as many hours as four digits have. */
  function timespan(seconds) {
    const hundredths = Math.min(Math.round(seconds * 100), HOURS * 360000 + 359999);
    const [hours, minutes] = [Math.floor(hundredths / 360000), Math.floor(hundredths / 6000) % 60];
    return `${two(hours)}:${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
  }

  function clock() {
    const now = new Date();
    return [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
  }

  /** An option as the one letter or digit that the standard has for it. */
  const letter = (id) => (/^[a-z]$/.test(id) ? id : String(Number(id.replace(/\D/g, "")) % 10));

  /** What was answered, as the type of the question has it; nothing where it cannot be said so. */
  function response(type, answer, options) {
    const list = [answer].flat().map(String);
    if (type === "numeric") return decimal(list[0] ?? "");
    if (type === "fill-in") return cut(list.join(", "), LONGEST);
    if (type === "matching") return list.map((id, at) => `${letter(options[at] ?? "a")}.${letter(id)}`).join(",");
    return list.map(letter).join(",");
  }

  /** What would have been right, pattern by pattern. */
  function patterns(type, { right, options, survey }) {
    if (survey || !right || (Array.isArray(right) && !right.length)) return [];
    if (type === "numeric") return [decimal((right.min + right.max) / 2)];
    if (type === "fill-in") return [cut(right.map((accepted) => accepted[0]).join(", "), LONGEST)];
    return [response(type, right, options)];
  }

  function saveSoon() {
    waiting ||= setTimeout(commit, PATIENCE);
  }

  function commit() {
    clearTimeout(waiting);
    waiting = 0;
    set("cmi.core.session_time", timespan(tools.seconds()));
    books.commit();
  }

  function open(given) {
    tools = given;
    api = find("API", "LMSInitialize");
    if (!api) return null;
    if (String(api.LMSInitialize("")) !== "true") return { closed: true };
    const yes = (answer) => String(answer) === "true";
    books = book({ set: (name, value) => yes(api.LMSSetValue(name, value)), commit: () => yes(api.LMSCommit("")), error: () => String(api.LMSGetLastError()) }, tools);
    const mode = get("cmi.core.lesson_mode");
    const status = get("cmi.core.lesson_status");
    const readOnly = mode === "browse" || mode === "review";
    const complete = SETTLED.includes(status);
    const raw = get("cmi.core.score.raw");
    const wanted = get("cmi.student_data.mastery_score");
    const text = get("cmi.suspend_data");
    runtime.readOnly = readOnly;
    if (!readOnly) {
      // Without a status of ours, a system may say at the end that all was passed.
      if (!complete) set("cmi.core.lesson_status", "incomplete");
      // Whoever loses the page comes back to where it was.
      set("cmi.core.exit", "suspend");
      const count = get("cmi.interactions._count");
      interactions = !failed() && /^\d+$/.test(count) ? Number(count) : null;
      books.commit();
    }
    settled = complete ? status : null;
    const success = complete && status !== "completed" ? status : "unknown";
    const outcome = { complete, success, score: complete && raw !== "" ? Number(raw) : null };
    return { text, readOnly, outcome, mastery: wanted === "" ? null : Number(wanted) };
  }

  const runtime = {
    limit: 4096,
    open,
    write(text, at) {
      set("cmi.suspend_data", text);
      set("cmi.core.lesson_location", at || "index");
      saveSoon();
    },
    /** No score before the end: by `masteryscore` a system would judge by it when the learner only leaves. */
    record({ complete, success, score }) {
      if (!complete) return;
      const status = success === "unknown" ? "completed" : success;
      if (score !== null) {
        set("cmi.core.score.min", 0);
        set("cmi.core.score.max", 100);
        set("cmi.core.score.raw", score);
      }
      set("cmi.core.lesson_status", status);
      if (status !== settled) commit();
      settled = status;
    },
    answered(detail) {
      if (interactions !== null) {
        const element = `cmi.interactions.${interactions}`;
        const { question } = detail;
        const type = TYPES[question.kind];
        const said = response(type, detail.answer, question.options);
        interactions += 1;
        set(`${element}.id`, cut(question.id, LONGEST));
        set(`${element}.type`, type);
        set(`${element}.time`, clock());
        set(`${element}.weighting`, decimal(question.points ?? 0));
        patterns(type, question).forEach((pattern, at) => set(`${element}.correct_responses.${at}.pattern`, pattern));
        if (said) set(`${element}.student_response`, said);
        set(`${element}.result`, resultOf(detail, ["correct", "wrong"]));
        set(`${element}.latency`, timespan(detail.seconds));
      }
      commit();
    },
    commit() {
      if (!runtime.readOnly) commit();
    },
    close() {
      if (!runtime.readOnly) commit();
      api.LMSFinish("");
    },
  };

  globalThis.shirubeShell.start(runtime);
})();
