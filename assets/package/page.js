// In every page of a package, before the player: the state is kept by the shell around the page, which speaks to the
// learning management system. They talk by messages, since frames may not reach into each other where a package is
// opened from a folder. A page that is opened by itself has no shell, and keeps its own state as on the site.
(() => {
  "use strict";
  // What is told to a shell that is not there is told to nobody.
  if (parent === self) return;
  const origin = location.protocol === "file:" ? "*" : location.origin;
  const tell = (message) => parent.postMessage({ shirube: message }, origin);
  const player = () => document.querySelector("[data-player]")?.dataset.player ?? (document.querySelector("[data-overview]") ? "" : null);
  let known = false;

  let loaded = () => {};
  addEventListener("message", (event) => {
    const said = event.source === parent && event.data?.shirube;
    if (!said) return;
    if ("changed" in said) {
      runtime.changed?.(said.changed);
      return;
    }
    known = said.known;
    runtime.mastery = said.mastery;
    loaded(said.text);
  });

  const runtime = {
    load: () => new Promise((then) => {
      loaded = then;
      tell({ load: { unit: player(), lang: document.documentElement.lang } });
    }),
    save: (text) => tell({ save: { text } }),
    report: (result, answered) => tell({ report: { result, answered } }),
    known: () => known,
    know: () => {
      known = true;
      tell({ know: true });
    },
  };
  globalThis.shirubeRuntime = runtime;

  // The policy of the shell lets no other site into the frame.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.protocol === "file:" || link.origin === location.origin) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }, true);
})();
