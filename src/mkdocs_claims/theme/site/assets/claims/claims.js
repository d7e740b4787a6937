/* What a page does beyond standing still: settings, menu, search on demand, filters, copying, overdue checks. */
(function () {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const store = (key, value) => { try { localStorage.setItem("claims." + key, value); } catch { /* private mode */ } };

  /* Settings: light or dark, and how much to show; both kept on the device. */
  const settings = one("[data-settings]");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => {
    const theme = root.dataset.theme;
    root.setAttribute("data-md-color-scheme", theme === "dark" || (theme !== "light" && dark.matches) ? "slate" : "default");
  };
  dark.addEventListener("change", scheme);
  if (settings) {
    settings.hidden = false;
    for (const input of all("input", settings)) {
      if (root.getAttribute("data-" + input.name) === input.value) input.checked = true;
      input.addEventListener("change", () => {
        root.setAttribute("data-" + input.name, input.value);
        store(input.name, input.value);
        scheme();
      });
    }
    settings.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && settings.open) { settings.open = false; settings.firstElementChild.focus(); }
    });
    document.addEventListener("click", (event) => { if (!settings.contains(event.target)) settings.open = false; });
  }

  /* The menu of a small screen. */
  const button = one("[data-menu]"), menu = document.getElementById("menu");
  if (button && menu) {
    button.hidden = false;
    const open = (yes) => { button.setAttribute("aria-expanded", yes); menu.toggleAttribute("data-open", yes); };
    button.addEventListener("click", () => open(button.getAttribute("aria-expanded") !== "true"));
    menu.addEventListener("keydown", (event) => { if (event.key === "Escape") { open(false); button.focus(); } });
  }

  /* Search: the theme's own script and index come when the search is first opened. */
  const search = one("dialog.search"), here = document.currentScript || one("script[data-host-script]");
  const hostScript = here && here.dataset.hostScript;
  const load = (src) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src, onload: done, onerror: failed });
    document.body.append(script);
  });
  let loaded = null;
  const loadHost = () => loaded ||= (here.dataset.polyfills || "").split(" ").filter(Boolean)
    .reduce((before, src) => before.then(() => load(src)), Promise.resolve()).then(() => load(hostScript));
  if (search && hostScript) {
    const toggle = document.getElementById("__search"); /* the host's script blurs the field while this is not checked */
    const toggled = (yes) => { if (toggle.checked !== yes) toggle.click(); };
    const openSearch = () => { search.showModal(); toggled(true); loadHost(); };
    search.addEventListener("close", () => toggled(false));
    all("[data-open-search]").forEach((opener) => opener.addEventListener("click", openSearch));
    one("[data-close-search]").addEventListener("click", () => search.close());
    search.addEventListener("click", (event) => {
      if (event.target === search || event.target.closest("a")) search.close();
    });
    one("form[name=search]").addEventListener("submit", (event) => event.preventDefault());
    if (new URLSearchParams(location.search).has("q") && !one(".filters")) openSearch();
    /* The host's script makes single letters into shortcuts: readers with voice control or tremor would trip over them. */
    addEventListener("keydown", (event) => {
      const field = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !field) event.stopImmediatePropagation();
    }, true);
  }

  /* Filters of the index: what is chosen stands in the address. */
  const form = one("form.filters");
  if (form) {
    form.hidden = false;
    const entries = all(".entry").map((element) => ({
      element, text: element.textContent.toLowerCase(), status: element.dataset.status,
      topic: ` ${element.dataset.topics} `, reference: ` ${element.dataset.references} `,
      section: ` ${element.dataset.sections} `, design: ` ${element.dataset.designs} `,
    }));
    const topics = all(".topic"), output = form.querySelector("output");
    const fields = [...form.elements].filter((field) => field.name);
    const apply = () => {
      const chosen = fields.filter((field) => field.value.trim());
      const fits = (entry) => chosen.every(({ name, value }) => name === "q"
        ? value.toLowerCase().split(/\s+/).every((word) => entry.text.includes(word))
        : name === "status" ? entry.status === value : entry[name].includes(` ${value} `));
      let count = 0;
      for (const entry of entries) { const yes = fits(entry); entry.element.hidden = !yes; count += yes; }
      for (const topic of topics) topic.hidden = !topic.querySelector(".entry:not([hidden])");
      const { one: single, other, none } = output.dataset;
      output.textContent = count === 0 ? none : count === 1 ? single : other.replace("{count}", count);
      const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()])).toString();
      history.replaceState(null, "", query ? "?" + query : location.pathname);
    };
    for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
    const more = form.querySelector("details");
    more.open = matchMedia("(min-width: 60em)").matches || fields.some((field) => field.name !== "q" && field.value);
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  /* Copy a claim with its source. */
  for (const box of all(".claim__copy")) {
    box.hidden = false;
    const said = box.querySelector("[role=status]");
    all("button", box).forEach((copy) => copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copy.dataset.copy + "\n" + location.href.split("#")[0]);
      said.textContent = said.dataset.copied;
    }));
  }

  /* A check that is overdue, by the date printed on the page. */
  const today = new Date().toISOString().slice(0, 10);
  for (const notice of all("[data-due]")) if (notice.dataset.due < today) notice.hidden = false;

  /* On paper everything is open. */
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.dataset.was = details.open; details.open = true; }));
  addEventListener("afterprint", () => all("details").forEach((details) => { details.open = details.dataset.was === "true"; }));
})();
