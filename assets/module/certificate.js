// The certificate, and checking one.
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** Four letters that tell whether a code was copied wrongly. They are no proof against whoever means to deceive. */
function tally(text) {
  let sum = 0x811c9dc5;
  for (const c of text) sum = Math.imul(sum ^ c.codePointAt(0), 0x01000193) >>> 0;
  return [0, 5, 10, 15].map((shift) => LETTERS[(sum >>> shift) & 31]).join("");
}

function codeOf(version, day, score) {
  const text = `${course.id}-${version.version}-${day.replaceAll("-", "")}-${score}-${version.code}`;
  return `${text}-${tally(text)}`;
}

/** The version, day and score that a code says, if it is whole and of a version that is published. */
function checked(typed) {
  const text = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  for (const version of course.versions) {
    const parts = text.slice(`${course.id}-${version.version}-`.length).split("-");
    const day = parts[0]?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
    if (parts.length === 4 && text === codeOf(version, day, parts[1]).toLowerCase()) return { version: version.version, date: day, score: parts[1] };
  }
  return null;
}

/** Fills the paper in, where the record holds a completion of a published version. */
function fill(sheet) {
  const { score, scored } = result();
  const version = certified();
  sheet.hidden = !version;
  find("[data-no-certificate]").hidden = Boolean(version);
  if (!version) return;
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(new Date(state.f));
  const values = { version: state.v, date: day, score: scored ? `${score} %` : "–", code: codeOf(version, state.f, score) };
  for (const [key, value] of Object.entries(values)) find(`[data-fill=${key}]`, sheet).textContent = value;
}

begin("[data-certificate]", (sheet) => {
  // Nothing is said of a certificate until it is known whose record that is.
  find("[data-no-certificate]").hidden = true;
  const asking = element("div");
  find(".page-header").after(asking, status);
  ask(asking, () => {
    renew();
    redraw = () => fill(sheet);
    redraw();
  });
  find("[data-print]").addEventListener("click", () => print());
  find("[data-check-code]").addEventListener("click", () => {
    const found = checked(find("#module-code").value);
    find("[data-code-said]").textContent = found ? say("code-good", found) : say("code-wrong");
  });
});
