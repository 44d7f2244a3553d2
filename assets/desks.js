// Desks: whether one is open now, and the directory's filter. Times are compared, never computed: the pages carry the
// intervals of the coming weeks in minutes since 1970 (UTC), and every time is told as it is in Japan.
(() => {
  "use strict";
  const lang = document.documentElement.lang;
  const now = () => Math.floor(Date.now() / 60000);
  const inJapan = (options) => new Intl.DateTimeFormat(lang, { timeZone: "Asia/Tokyo", ...options });
  const clock = inJapan({ hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const dayAndClock = inJapan({ month: "numeric", day: "numeric", weekday: "short", hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  const dayOf = (minute) => inJapan({ dateStyle: "short" }).format(minute * 60000);
  const longDay = inJapan({ dateStyle: "long" });
  const today = () => new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format();

  // --- Hours: `<start>-<end>`, with `?` behind one that is not certain.
  function standing(ahead, until) {
    const at = now();
    const intervals = ahead.split(" ").filter(Boolean).map((text) => {
      const [start, end] = text.replace("?", "").split("-").map(Number);
      return { start, end, sure: !text.endsWith("?") };
    });
    const running = intervals.filter(({ start, end }) => start <= at && at < end);
    const current = running.find(({ sure }) => sure) ?? running[0];
    if (at >= until || (current && !current.sure)) return { state: "ask" };
    if (current) return { state: "open", minute: current.end };
    const next = intervals.find(({ start }) => start > at);
    return next?.sure ? { state: "opens", minute: next.start } : { state: "ask" };
  }

  function told({ state, minute }, words) {
    if (state === "ask") return words.ask;
    const format = dayOf(minute) === dayOf(now()) ? clock : dayAndClock;
    return words[state].replace("{time}", format.format(minute * 60000));
  }

  // Past its last day a number is hidden, and nobody is said to answer it.
  const over = (day) => day !== undefined && day < today();

  function show(part) {
    part.hidden = over(part.dataset.last);
    if (part.hidden) return;
    const found = standing(part.dataset.hours, Number(part.dataset.until));
    part.textContent = told(found, part.dataset);
    part.dataset.state = found.state;
  }

  const showAll = () => document.querySelectorAll("[data-hours]").forEach(show);
  showAll();
  setInterval(showAll, 60000);

  // --- The filter of the directory. Nothing that is chosen gets into an address or out of this page.
  const filter = document.querySelector("[data-directory]");
  if (!filter) return;
  const [status, results, more, lists] = ["status", "results", "more", "lists"].map((name) => document.querySelector(`[data-filter-${name}]`));
  const AT_ONCE = 20;
  let loading = null;
  let shown = AT_ONCE;

  const load = () => (loading ??= fetch(filter.dataset.directory).then((answer) => {
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  }));

  /** Whether a desk answers now, by the data's hours; nothing where it has none. */
  const standingOf = (desk, data) => (desk.hours === undefined || over(desk.expires) ? null : standing(data.hours[desk.hours], data.known_until_minute));

  function fits(desk, data, chosen) {
    const { remit, prefecture, language, channel, open } = chosen;
    return (!remit || desk.remit.includes(remit))
      && (!prefecture || ["all", prefecture].some((place) => desk.prefectures?.includes(place)))
      && (!language || desk.languages?.includes(language))
      && (!channel || desk.channels.includes(channel))
      && (!open || standingOf(desk, data)?.state === "open");
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(href, text) {
    const made = element("a", "quiet", text);
    made.href = href;
    return made;
  }

  const dial = (number) => link(`tel:${number.replace(/[^0-9+#*]/g, "")}`, number);

  /** The number, or why it is not shown and where else to look. */
  function contact(desk, data) {
    const tel = element("p", "tel");
    if (desk.number && !over(desk.expires)) {
      tel.append(dial(desk.number));
      if (desk.instead) tel.append(` ${filter.dataset.instead} `, dial(desk.instead));
      return tel;
    }
    if (desk.number) tel.append(filter.dataset.expired.replace("{date}", longDay.format(new Date(desk.expires))), " ");
    if (desk.official) tel.append(link(desk.official[0], data.texts[desk.official[1]]));
    return tel;
  }

  function says(desk, data) {
    const said = element("p", "state");
    for (const at of desk.says ?? []) said.append(element("span", "item", data.texts[at]), " ");
    return said;
  }

  function card(desk, data) {
    const item = element("li", "card desk-card");
    const title = element("p", "card-title");
    if (desk.lang) title.lang = desk.lang;
    title.append(link(desk.url, desk.name));
    item.append(title);
    const found = standingOf(desk, data);
    if (found) {
      const part = element("p", "open-now", told(found, filter.dataset));
      part.dataset.state = found.state;
      item.append(part);
    }
    item.append(contact(desk, data), says(desk, data));
    return item;
  }

  async function update() {
    const chosen = {};
    for (const part of filter.querySelectorAll("[data-filter]")) {
      chosen[part.dataset.filter] = part.type === "checkbox" ? part.checked : part.value;
    }
    const any = Object.values(chosen).some(Boolean);
    results.hidden = !any;
    lists.hidden = any;
    more.hidden = true;
    status.textContent = "";
    if (!any) return;
    try {
      const { desks: data } = await load();
      const found = data.list.filter((desk) => fits(desk, data, chosen));
      results.replaceChildren(...found.slice(0, shown).map((desk) => card(desk, data)));
      status.textContent = found.length ? filter.dataset.found.replace("{count}", found.length) : filter.dataset.none;
      more.hidden = found.length <= shown;
    } catch {
      loading = null;
      results.hidden = true;
      lists.hidden = false;
      status.textContent = filter.dataset.failed;
    }
  }

  filter.addEventListener("change", () => {
    shown = AT_ONCE;
    update();
  });
  more.addEventListener("click", async () => {
    const first = shown;
    shown += AT_ONCE;
    await update();
    results.children[first]?.querySelector("a").focus();
  });
  // A browser may have kept what was chosen before the page was loaded again.
  update();
})();
