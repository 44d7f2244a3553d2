// One's record: taken along as a file, brought in again, erased. In a system the record is the system's.
function exporting() {
  const file = new Blob([JSON.stringify({ module: course.id, state })], { type: "application/json" });
  const link = element("a", "", { href: URL.createObjectURL(file), download: `${course.id}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The state of a saved file, and how much of it no question or unit is left for; nothing where it is no record. */
async function importing(file) {
  const read = await file?.text().then(JSON.parse).catch(() => null);
  if (read?.module !== course.id || !isState(read.state)) return null;
  const known = new Set(course.units.flatMap((unit) => [unit.id, ...unit.questions.map((q) => q.id)]));
  // A version to come knows more than this page.
  const kept = sound(read.state, (id) => later(read.state) || known.has(id));
  return [kept, Object.keys(read.state.a).length - Object.keys(kept.a).length];
}

function keepRecord(draw) {
  find("[data-export]").addEventListener("click", exporting);
  find("[data-import]").addEventListener("change", async (event) => {
    const found = await importing(event.target.files[0]);
    event.target.value = "";
    if (!found) return announce(say("import-wrong"));
    const [kept, dropped] = found;
    replace(kept);
    renew();
    draw();
    announce(say(dropped ? "import-partly" : "imported", { count: dropped }));
  });
  const erasing = find("[data-erase]");
  erasing.addEventListener("click", () => {
    if (!("sure" in erasing.dataset)) {
      erasing.dataset.sure = erasing.textContent;
      erasing.textContent = say("erase-sure");
      return;
    }
    erasing.textContent = erasing.dataset.sure;
    delete erasing.dataset.sure;
    erase();
    find("[data-changes]")?.remove();
    draw();
    announce(say("erased"));
  });
}
