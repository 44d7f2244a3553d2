// SCORM 2004, 4th edition: the run-time environment's API, element by element as the standard allows.
(() => {
  "use strict";
  const { book, find, cut, decimal, TYPES, resultOf } = globalThis.shirubeScorm;
  /** The least that a system keeps of a state, of a short text, of a described thing. */
  const [STATE, SHORT, DESCRIPTION] = [64000, 250, 250];
  const PATIENCE = 2000;

  let api;
  let tools;
  let interactions = null;
  let waiting = 0;
  let settled = "";

  const get = (name) => String(api.GetValue(name) ?? "");
  const failed = () => Number(api.GetLastError()) !== 0;

  let books;
  const set = (name, value) => books.set(name, value);

  /** A time interval of ISO 8601, in hundredths. */
  function interval(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return `PT${hours}H${minutes}M${Number((seconds % 60).toFixed(2))}S`;
  }

  /** Now, as time(second,10,0) has it: a zone comes after a part of a second only. */
  const timestamp = () => new Date().toISOString().replace(/\.(\d)\d*Z$/, ".$1Z");

  /** What was answered, as the type of the question has it; nothing where it cannot be said so. */
  function response(type, answer, options) {
    const list = [answer].flat().map(String);
    if (type === "numeric") return decimal(list[0] ?? "");
    if (type === "fill-in") return list.map((text) => cut(text, SHORT)).join("[,]");
    if (type === "long-fill-in") return cut(list[0] ?? "", 4000);
    if (type === "matching") return list.map((id, at) => `${options[at] ?? "a"}[.]${id}`).join("[,]");
    return list.join("[,]");
  }

  /** What would have been right. */
  function patterns(type, { right, options, survey }) {
    if (survey || !right || (Array.isArray(right) && !right.length)) return [];
    if (type === "numeric") return [`${decimal(right.min)}[:]${decimal(right.max)}`];
    if (type === "fill-in") return [`{case_matters=false}{order_matters=true}${right.map((accepted) => cut(accepted[0], SHORT)).join("[,]")}`];
    return type === "long-fill-in" ? [] : [response(type, right, options)];
  }

  function saveSoon() {
    waiting ||= setTimeout(commit, PATIENCE);
  }

  function commit() {
    clearTimeout(waiting);
    waiting = 0;
    set("cmi.session_time", interval(tools.seconds()));
    books.commit();
  }

  function open(given) {
    tools = given;
    api = find("API_1484_11", "Initialize");
    if (!api) return null;
    if (String(api.Initialize("")) !== "true") return { closed: true };
    const yes = (answer) => String(answer) === "true";
    books = book({ set: (name, value) => yes(api.SetValue(name, value)), commit: () => yes(api.Commit("")), error: () => String(api.GetLastError()) }, tools);
    const mode = get("cmi.mode");
    const readOnly = mode === "browse" || mode === "review";
    const complete = get("cmi.completion_status") === "completed";
    const success = get("cmi.success_status");
    // What was never written is an error to read.
    const raw = complete ? get("cmi.score.raw") : "";
    const wanted = get("cmi.scaled_passing_score");
    const text = get("cmi.entry") === "ab-initio" ? "" : get("cmi.suspend_data");
    runtime.readOnly = readOnly;
    if (!readOnly) {
      if (!complete) set("cmi.completion_status", "incomplete");
      set("cmi.exit", "suspend");
      const count = get("cmi.interactions._count");
      interactions = !failed() && /^\d+$/.test(count) ? Number(count) : null;
      books.commit();
    }
    const outcome = { complete, success: ["passed", "failed"].includes(success) ? success : "unknown", score: complete && raw !== "" ? Number(raw) : null };
    settled = JSON.stringify(outcome);
    return { text, readOnly, outcome, mastery: wanted === "" ? null : Math.round(Number(wanted) * 10000) / 100, languages: [get("cmi.learner_preference.language"), ...navigator.languages].filter(Boolean) };
  }

  const runtime = {
    limit: STATE,
    open,
    write(text, at) {
      set("cmi.suspend_data", text);
      set("cmi.location", at || "index");
      saveSoon();
    },
    /** Score and both statuses together, once all is done: what they say is never at odds. */
    record(outcome, done) {
      const { complete, success, score } = outcome;
      set("cmi.progress_measure", complete ? 1 : decimal(done));
      if (!complete) return;
      if (score !== null) {
        set("cmi.score.min", 0);
        set("cmi.score.max", 100);
        set("cmi.score.raw", score);
        set("cmi.score.scaled", decimal(score / 100));
      }
      set("cmi.completion_status", "completed");
      set("cmi.success_status", success);
      if (JSON.stringify(outcome) !== settled) commit();
      settled = JSON.stringify(outcome);
    },
    answered(detail) {
      if (interactions !== null) {
        const element = `cmi.interactions.${interactions}`;
        const { question } = detail;
        const type = question.kind === "free" ? "long-fill-in" : TYPES[question.kind];
        const said = response(type, detail.answer, question.options);
        const text = question.text?.[tools.language()];
        interactions += 1;
        set(`${element}.id`, question.id);
        set(`${element}.type`, type);
        set(`${element}.timestamp`, timestamp());
        set(`${element}.weighting`, decimal(question.points ?? 0));
        if (text) set(`${element}.description`, cut(text, DESCRIPTION));
        patterns(type, question).forEach((pattern, at) => set(`${element}.correct_responses.${at}.pattern`, pattern));
        if (said) set(`${element}.learner_response`, said);
        set(`${element}.result`, resultOf(detail, ["correct", "incorrect"]));
        set(`${element}.latency`, interval(detail.seconds));
      }
      commit();
    },
    commit() {
      if (!runtime.readOnly) commit();
    },
    close() {
      if (!runtime.readOnly) commit();
      api.Terminate("");
    },
  };

  globalThis.shirubeShell.start(runtime);
})();
