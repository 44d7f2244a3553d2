// Without a network: once a module is begun, its pages are kept. A kept page says that it is one.
function offline() {
  const kept = document.documentElement.dataset.kept;
  if (kept !== undefined) {
    const date = kept && new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date(kept));
    find("h1").after(element("p", say("offline", { date: date || "–" }), { class: "notice" }));
  }
  keepPages();
}

const pages = () => [course.url, course.certificate, ...course.units.map((unit) => unit.url)];
let keeping = false;

/** Has the pages kept, once something is learnt. */
function keepPages() {
  const { worker } = source.dataset;
  if (keeping || !worker || !shared || !navigator.serviceWorker || !common) return;
  keeping = true;
  const scope = new URL("..", new URL(course.url, location.href)).pathname;
  navigator.serviceWorker.register(worker, { scope })
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active.postMessage({ keep: pages() }))
    .catch(() => { keeping = false; });
}

/** Nothing of an erased record stays, not even which module it was. */
function forgetPages() {
  keeping = false;
  navigator.serviceWorker?.controller?.postMessage({ forget: pages() });
}
