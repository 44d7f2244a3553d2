// `scorm-again` as a system of each version, in its strictest settings. What was committed comes back at the next launch;
// every call that it answers with an error is noted in `faults`.
"use strict";

(() => {
  const SETTINGS = { strict_errors: true, mastery_override: true, autoCompleteLessonStatus: true, autocommit: false, lmsCommitUrl: false, logLevel: 5 };

  /** The API of a version, watched: `[initialize, terminate, commit, lastError]` are the names of its calls. */
  function watched(api, key, mode, [initialize, terminate, commit, lastError], before) {
    const db = JSON.parse(localStorage.getItem(key)) ?? { cmi: null, faults: [], finished: 0, commits: 0, sessions: 0, times: [] };
    const keep = () => localStorage.setItem(key, JSON.stringify(db));
    /** What was written; some of it the API does not give back. */
    const said = {};
    before(api, db);
    const out = {};
    for (const name of Object.getOwnPropertyNames(api).filter((one) => typeof api[one] === "function" && /^(LMS)?[A-Z]/.test(one))) {
      out[name] = (...given) => {
        // What a test has the system refuse, for reasons of its own: names of elements, or "commit".
        const refused = globalThis.refused?.includes(name === commit ? "commit" : given.length === 2 ? given[0] : "");
        if (refused) return "false";
        const cmi = () => JSON.parse(JSON.stringify(api.renderCMIToJSONObject().cmi ?? api.renderCMIToJSONObject()));
        // When a session is over its data is gone from the API.
        const last = name === terminate ? cmi() : null;
        const answer = api[name](...given);
        const error = name === lastError ? 0 : Number(api[lastError]());
        // In SCORM 2004 this is how one learns that nothing is there yet.
        const none = error === 403 && name === "GetValue";
        if (error && !none) db.faults.push(`${error} ${name}(${given.join(", ")})`);
        if (answer === "true" && given.length === 2) said[given[0]] = given[1];
        if (answer === "true" && name === initialize) db.sessions += 1;
        // Where nothing counts nothing is kept.
        if (answer === "true" && (name === commit || name === terminate) && mode === "normal") {
          db.cmi = last ?? cmi();
          db.exit = said["cmi.core.exit"] ?? said["cmi.exit"] ?? "";
        }
        if (answer === "true" && name === commit) db.commits += 1;
        if (answer === "true" && name === terminate) {
          db.finished += 1;
          db.times.push(said["cmi.core.session_time"] ?? said["cmi.session_time"]);
        }
        if (name !== lastError) keep();
        return answer;
      };
    }
    return out;
  }

  globalThis.again12 = ({ mode = "normal", mastery = "" }) =>
    watched(new globalThis.Scorm12API(SETTINGS), "lms-again12", mode, ["LMSInitialize", "LMSFinish", "LMSCommit", "LMSGetLastError"], (api, db) => {
      if (db.cmi) {
        if (db.exit !== "suspend") delete db.cmi.suspend_data;
        delete db.cmi.core.session_time;
        api.loadFromJSON(db.cmi, "cmi");
      }
      api.cmi.core.entry = db.sessions === 0 ? "ab-initio" : db.exit === "suspend" ? "resume" : "";
      api.cmi.core.lesson_mode = mode;
      api.cmi.core.credit = "credit";
      if (mastery !== "") api.cmi.student_data.mastery_score = String(mastery);
    });

  globalThis.again2004 = ({ mode = "normal", mastery = "" }) =>
    watched(new globalThis.Scorm2004API(SETTINGS), "lms-again2004", mode, ["Initialize", "Terminate", "Commit", "GetLastError"], (api, db) => {
      if (db.cmi) {
        if (db.exit !== "suspend") for (const name of ["suspend_data", "location"]) delete db.cmi[name];
        delete db.cmi.session_time;
        api.loadFromJSON(db.cmi, "cmi");
      }
      api.cmi.entry = db.sessions === 0 ? "ab-initio" : db.exit === "suspend" ? "resume" : "";
      api.cmi.mode = mode;
      api.cmi.credit = "credit";
      if (mastery !== "") api.cmi.scaled_passing_score = String(mastery / 100);
    });
})();
