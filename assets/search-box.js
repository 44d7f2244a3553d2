// A box that leads to the search page, on whatever page it stands. What was typed goes along in the session's storage,
// where the search page (search-page.js) erases it: it gets into no address. The form is one of method "dialog", which by
// itself does nothing, so that Enter before this script is there loses nothing.

for (const form of document.querySelectorAll("form[data-search-go]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      sessionStorage.setItem("shirube-query", form.querySelector("input").value);
    } catch {
      // Storage may be refused; then the reader types once more.
    }
    location.assign(form.action);
  });
}
