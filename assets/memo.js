// The memo: boxes grow with what is written, and are empty again when the reader leaves. Nothing is kept.
(() => {
  "use strict";
  const boxes = [...document.querySelectorAll(".memo-sheet textarea")];
  const status = document.querySelector(".memo-buttons [role=status]");

  function grow(box) {
    box.style.blockSize = "";
    if (box.scrollHeight > box.clientHeight) box.style.blockSize = `${box.scrollHeight + 4}px`;
  }

  function clear() {
    for (const box of boxes) {
      box.value = "";
      grow(box);
    }
  }

  for (const box of boxes) {
    box.addEventListener("input", () => {
      status.textContent = "";
      grow(box);
    });
  }
  document.querySelector("[data-memo-print]").addEventListener("click", () => print());
  document.querySelector("[data-memo-clear]").addEventListener("click", () => {
    clear();
    status.textContent = status.dataset.cleared;
  });
  // A page that was left stays in the browser's memory: whoever goes back must find it empty.
  addEventListener("pagehide", clear);
  clear();
})();
