// What is asked in an attempt, and how it stands.
// Chance, the same for one attempt whatever page is open (mulberry32, seeded by a name).

function random(name) {
  let seed = state.s;
  for (const c of name) seed = Math.imul(seed ^ c.codePointAt(0), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(list, name) {
  const next = random(name);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** The questions of a unit in this attempt: those drawn, and all that do not count. */
function asked(unit) {
  if (!unit.draw) return unit.questions;
  const drawn = new Set(shuffled(unit.questions.filter((q) => q.points), unit.id).slice(0, unit.draw));
  return unit.questions.filter((q) => !q.points || drawn.has(q));
}

/** The questions of a unit that count and have no answer; a case is through at its ending, whatever was met on the way. */
const unanswered = (unit) => (unit.branching ? [] : asked(unit).filter((q) => q.points && !state.a[q.id]));

/** Points got and to be had in a unit; a branching case counts what was met on the way, once it has ended. */
function points(unit) {
  const scored = asked(unit).filter((q) => q.points);
  const over = unit.branching && state.d.includes(unit.id);
  const counted = over ? scored.filter((q) => state.a[q.id]) : scored;
  const sum = (list, of) => list.reduce((total, q) => total + of(q), 0);
  return [sum(counted, (q) => q.points * (state.a[q.id]?.[1] ?? 0)), sum(counted, (q) => q.points)];
}

function result() {
  const sums = course.units.map(points);
  const [got, of] = sums.reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  const complete = course.units.every((unit) => state.d.includes(unit.id));
  const score = of ? Math.floor((got / of) * 100) : 0;
  // Where nothing counts, being through is all there is.
  const passed = complete && (score >= course.mastery || !of);
  return { score, complete, passed, scored: of > 0, done: course.units.filter((unit) => state.d.includes(unit.id)).length / course.units.length };
}

/** The published version that a certificate would name, where the record holds a completion. */
const certified = () => (result().passed && state.f ? course.versions.find((one) => one.version === state.v) : null);
