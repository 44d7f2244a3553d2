// Without a network: a module's pages are kept from the first visit on. What a kept page says is in it: partials/kept.html.
const pages = () => [course.url, course.certificate, ...course.units.map((unit) => unit.url)];
let keeping = false;

/** Whether to keep them: once something is learnt; before that, not of a page to leave quickly, nor for who saves data, nor
    in a tab in which they were erased. */
function wanted() {
  if (common) return true;
  try {
    return !("exit" in document.documentElement.dataset) && !navigator.connection?.saveData && sessionStorage.getItem(KEY) !== "";
  } catch {
    return false;
  }
}

/** What the worker is told comes to it in order. */
let telling = Promise.resolve();
function tellWorker(message) {
  telling = telling.then(() => navigator.serviceWorker.ready).then(({ active }) => active.postMessage(message)).catch(() => {});
}

function keepPages() {
  const { worker } = source.dataset;
  if (keeping || !worker || !shared || !navigator.serviceWorker || !wanted()) return;
  keeping = true;
  const scope = new URL("..", new URL(course.url, location.href)).pathname;
  navigator.serviceWorker.register(worker, { scope }).catch(() => { keeping = false; });
  tellWorker({ keep: pages() });
}

/** Nothing of an erased record stays, not even which module it was. */
function forgetPages() {
  if (!shared) return;
  keeping = false;
  runtime.know("");
  if (navigator.serviceWorker) tellWorker({ forget: course.id });
}
