// A system that holds a package to SCORM 1.2: vocabulary, lengths, order of calls, what may only be written. It is as
// unhelpful as real ones are: what is not committed is lost, a status that nobody set becomes "passed" at the end,
// and the mastery score overrides whatever status there is. Each thing that the standard refuses is noted in `faults`.
"use strict";

globalThis.strictScorm12 = ({ mode = "normal", mastery = "" }) => {
  const KEY = "lms-scorm12";
  const db = JSON.parse(localStorage.getItem(KEY)) ?? { cmi: {}, faults: [], finished: 0, commits: 0, sessions: 0, interactions: [], times: [] };
  const keep = () => localStorage.setItem(KEY, JSON.stringify(db));
  const one = (...words) => (value) => words.includes(value);
  const fits = (pattern) => (value) => pattern.test(value);
  const short = (length) => (value) => value.length <= length;
  const DECIMAL = /^-?\d+(\.\d+)?$/;
  const percent = (value) => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100;
  const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;
  const RESPONSES = {
    "true-false": /^[01tf]/,
    choice: /^[a-z0-9](,[a-z0-9])*$/,
    sequencing: /^[a-z0-9](,[a-z0-9])*$/,
    matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
    numeric: DECIMAL,
    likert: /^[a-z0-9]?$/,
    "fill-in": /^.{0,255}$/u,
    performance: /^.{0,255}$/u,
  };
  /** Elements as [may be read, what may be written]. */
  const ELEMENTS = {
    "cmi.core._children": [true],
    "cmi.core.student_id": [true],
    "cmi.core.student_name": [true],
    "cmi.core.lesson_location": [true, short(255)],
    "cmi.core.credit": [true],
    "cmi.core.lesson_status": [true, one("passed", "completed", "failed", "incomplete", "browsed")],
    "cmi.core.entry": [true],
    "cmi.core.score.raw": [true, percent],
    "cmi.core.score.min": [true, percent],
    "cmi.core.score.max": [true, percent],
    "cmi.core.total_time": [true],
    "cmi.core.lesson_mode": [true],
    "cmi.core.exit": [false, one("time-out", "suspend", "logout", "")],
    "cmi.core.session_time": [false, fits(TIMESPAN)],
    "cmi.suspend_data": [true, short(4096)],
    "cmi.launch_data": [true],
    "cmi.student_data.mastery_score": [true],
    "cmi.interactions._count": [true],
  };
  const INTERACTION = {
    id: fits(IDENTIFIER),
    time: fits(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
    type: (value) => value in RESPONSES,
    weighting: fits(DECIMAL),
    result: fits(/^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/),
    latency: fits(TIMESPAN),
  };

  const resumed = db.cmi["cmi.core.exit"] === "suspend";
  const now = { ...db.cmi };
  // Who left without `suspend` begins anew.
  if (!resumed) delete now["cmi.suspend_data"];
  Object.assign(now, {
    "cmi.core.student_id": "learner-1",
    "cmi.core.student_name": "𠮷野, 花子",
    "cmi.core.credit": "credit",
    "cmi.core.lesson_mode": mode,
    "cmi.core.entry": db.sessions === 0 ? "ab-initio" : resumed ? "resume" : "",
    "cmi.core.lesson_status": now["cmi.core.lesson_status"] ?? "not attempted",
    "cmi.core.total_time": "0000:00:00.00",
    "cmi.student_data.mastery_score": mastery,
  });
  let phase = "before";
  let error = "0";
  let own = false;
  const interactions = [];

  function fail(code, what) {
    error = code;
    db.faults.push(`${code} ${what}`);
    keep();
    return false;
  }

  function inSession(call) {
    error = "0";
    return phase === "open" || fail("301", `${call} while the session is ${phase}`);
  }

  function store() {
    db.cmi = { ...now };
    for (const each of interactions.splice(0)) db.interactions.push(each);
    keep();
  }

  function interaction(name, value) {
    const [, index, field] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (!field) return fail("401", `LMSSetValue(${name})`);
    const count = db.interactions.length + interactions.length;
    if (Number(index) > count) return fail("201", `${name}: the next is ${count}`);
    if (Number(index) === count) {
      if (field !== "id") return fail("201", `${name} before its id`);
      interactions.push({});
    }
    const entry = interactions[Number(index) - db.interactions.length];
    const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(field);
    const allowed = field === "student_response" || pattern ? fits(RESPONSES[entry?.type] ?? /^$a/) : INTERACTION[field];
    if (!entry || !allowed?.(value)) return fail("405", `${name} = ${value}`);
    entry[field] = value;
    return true;
  }

  /** What a test has the system refuse, for reasons of its own: names of elements, or "commit". */
  function refuses(what) {
    if (!globalThis.refused?.includes(what)) return false;
    error = "101";
    return true;
  }

  const API = {
    LMSInitialize(nothing) {
      if (nothing !== "") return String(fail("201", "LMSInitialize takes an empty text"));
      if (phase !== "before") return String(fail("101", "LMSInitialize twice"));
      error = "0";
      phase = "open";
      db.sessions += 1;
      keep();
      return "true";
    },
    LMSFinish(nothing) {
      if (nothing !== "" || !inSession("LMSFinish")) return "false";
      if (now["cmi.core.lesson_status"] === "not attempted" && !own && mode === "normal") now["cmi.core.lesson_status"] = "passed";
      if (mastery !== "" && now["cmi.core.score.raw"] !== undefined && mode === "normal") {
        now["cmi.core.lesson_status"] = Number(now["cmi.core.score.raw"]) >= Number(mastery) ? "passed" : "failed";
      }
      phase = "over";
      db.finished += 1;
      if (now["cmi.core.session_time"] !== undefined) db.times.push(now["cmi.core.session_time"]);
      store();
      return "true";
    },
    LMSGetValue(name) {
      if (!inSession(`LMSGetValue(${name})`)) return "";
      if (name === "cmi.interactions._count") return db.interactions.length + interactions.length;
      if (/^cmi\.interactions\.\d+\./.test(name)) return fail("404", `${name} is only written`) || "";
      if (!(name in ELEMENTS)) return fail("401", `LMSGetValue(${name})`) || "";
      if (!ELEMENTS[name][0]) return fail("404", `${name} is only written`) || "";
      return now[name] ?? "";
    },
    LMSSetValue(name, value) {
      if (!inSession(`LMSSetValue(${name})`)) return "false";
      if (refuses(name)) return "false";
      if (typeof value !== "string") return String(fail("201", `${name} is given a ${typeof value}`));
      if (mode !== "normal") return String(fail("101", `${name} is written in ${mode} mode`));
      if (name.startsWith("cmi.interactions.")) return String(interaction(name, value));
      if (!(name in ELEMENTS)) return String(fail("401", `LMSSetValue(${name})`));
      const [, allowed] = ELEMENTS[name];
      if (!allowed) return String(fail("403", `${name} is only read`));
      if (!allowed(value)) return String(fail("405", `${name} = ${value.length > 99 ? `${value.length} units` : value}`));
      if (name === "cmi.core.lesson_status") own = true;
      now[name] = value;
      return "true";
    },
    LMSCommit(nothing) {
      if (nothing !== "" || !inSession("LMSCommit") || refuses("commit")) return "false";
      db.commits += 1;
      store();
      return "true";
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => String(code),
    LMSGetDiagnostic: () => "",
  };
  return API;
};
