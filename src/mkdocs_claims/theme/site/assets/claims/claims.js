/* What a page does beyond standing still: settings, menu, search on demand, filters, copying, overdue checks. */
(function () {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const store = (key, value) => { try { localStorage.setItem("claims." + key, value); } catch { /* private mode */ } };

  /* Settings: light or dark, and how much to show; both kept on the device. */
  const settings = one(".settings");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => {
    const theme = root.dataset.theme;
    root.setAttribute("data-md-color-scheme", theme === "dark" || (theme !== "light" && dark.matches) ? "slate" : "default");
  };
  dark.addEventListener("change", scheme);
  if (settings) {
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
    for (const leave of ["click", "focusin"]) {
      document.addEventListener(leave, (event) => { if (!settings.contains(event.target)) settings.open = false; });
    }
  }

  /* The menu of a small screen. */
  const button = one("[data-menu]"), menu = document.getElementById("menu");
  if (button && menu) {
    const open = (yes) => { button.setAttribute("aria-expanded", yes); menu.toggleAttribute("data-open", yes); };
    button.addEventListener("click", () => open(!menu.hasAttribute("data-open")));
    one(".bar").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.hasAttribute("data-open")) { open(false); button.focus(); }
    });
  }

  /* Search: the theme's own worker and index come when a reader is about to open it; on the home page of a computer, in idle time. */
  const search = one("dialog.search");
  if (search) {
    const base = new URL(search.dataset.base, location.href), ignored = new Set(search.dataset.ignore.split(" "));
    const field = one("#search-query"), count = one(".search__count"), hits = one(".search__hits"), most = 20;
    const load = (path) => new Promise((done, failed) => {
      document.body.append(Object.assign(document.createElement("script"), { src: new URL(path, base), onload: done, onerror: failed }));
    });
    const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}.]+|\.(?!\d)/u).filter(Boolean);
    const typed = () => words(field.value.replace(/^\s*(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ""));
    /* Words that stand in each sentence are left out; a whole word counts more than the beginning of one. */
    const asked = () => {
      const telling = typed().filter((word) => !ignored.has(word));
      return (telling.length ? telling : typed()).map((word) => `${word}^9 ${word}`).join(" ");
    };
    /* Pages in which all that was typed stands together come first. */
    const said = new Map(), pages = new Map();
    const spoken = (at) => {
      const { title, text: body, tags = [] } = pages.get(at);
      if (!said.has(at)) said.set(at, ` ${words([title, body, ...tags].join(" ")).join(" ")} `);
      return said.get(at);
    };
    const together = (sections) => sections.some(({ location }) => spoken(location).includes(` ${typed().join(" ")} `));
    /* What the worker gives is markup; only its text and its marks are taken over. */
    const text = (html) => new DOMParser().parseFromString("<p>" + html.replace(/</g, "&lt;"), "text/html").body.textContent;
    const marked = (name, html) => {
      const element = document.createElement(name);
      html.split(/<mark[^>]*>(.*?)<\/mark>/).forEach((part, i) => {
        element.append(i % 2 ? Object.assign(document.createElement("mark"), { textContent: text(part) }) : text(part));
      });
      return element;
    };
    const blocks = (html) => html.split(/<\/?(?!mark)[a-z][^>]*>/).filter((block) => block.trim());
    /* A hit shows what its page says first, and the first place at which the words stand. */
    const hit = (sections) => {
      const best = sections.reduce((one, other) => other.score > one.score ? other : one);
      const found = blocks(best.text), plain = (block) => block.replace(/<\/?mark[^>]*>/g, "");
      const first = blocks(pages.get(best.location).text)[0], other = found.find((block) => block.includes("<mark") && plain(block) !== first);
      const link = Object.assign(document.createElement("a"), { href: new URL(best.location, base) }), item = document.createElement("li");
      link.append(marked("span", best.parent ? `${best.parent.title}: ${best.title}` : best.title));
      item.append(link, ...[found.find((block) => plain(block) === first) || first, other].filter(Boolean).map((block) => marked("p", block)));
      return item;
    };
    const tell = (found) => {
      const { begin, none, one: single, other, many } = count.dataset, n = found.length;
      count.textContent = !field.value.trim() ? begin : !n ? none : n === 1 ? single
        : (n > most ? many : other).replace("{count}", n).replace("{shown}", most);
      found.sort((one, other) => together(other) - together(one));
      hits.replaceChildren(...found.slice(0, most).map(hit));
    };
    let worker = null, ready = false;
    const ask = () => { if (ready) worker.postMessage({ type: 2, data: asked() }); };
    const start = async () => {
      const local = location.protocol === "file:"; /* pages read from a folder may neither fetch nor start a worker */
      if (local) await Promise.all([load("assets/claims/file-worker.js"), load("search/search_index.js")]);
      worker = new Worker(new URL(search.dataset.worker, location.href));
      const index = local ? window.__index : await (await fetch(new URL("search/search_index.json", base))).json();
      for (const page of index.docs) pages.set(page.location, page);
      worker.onmessage = ({ data }) => {
        if (data.type === 1) { ready = true; ask(); }
        if (data.type === 3) tell(field.value.trim() ? data.data.items : []);
      };
      worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
    };
    let started = null;
    const opener = one("[data-open-search]"), soon = () => { started ||= start().catch(failed); };
    const failed = () => { if (worker) worker.terminate(); started = null; count.textContent = count.dataset.failed; };
    opener.addEventListener("click", () => { search.showModal(); field.select(); soon(); });
    for (const nearing of ["pointerover", "pointerdown", "focus"]) opener.addEventListener(nearing, soon, { passive: true });
    const spares = matchMedia("(hover: none)").matches || (navigator.connection && navigator.connection.saveData);
    if ("soon" in search.dataset && !spares && window.requestIdleCallback) {
      addEventListener("load", () => requestIdleCallback(soon));
    }
    one("[data-close-search]").addEventListener("click", () => search.close());
    search.addEventListener("click", (event) => { if (event.target === search || event.target.closest("a")) search.close(); });
    field.addEventListener("input", ask);
    one("form[name=search]").addEventListener("submit", (event) => {
      event.preventDefault();
      const first = hits.querySelector("a");
      if (first) first.focus();
    });
  }

  /* Filters of the index: what is chosen stands in the address. */
  const form = one("form.filters");
  if (form) {
    const entries = all(".entry").map((element) => ({
      element, group: element.closest(".topic"), text: element.textContent.toLowerCase(), status: element.dataset.status,
      topic: ` ${element.dataset.topics} `, reference: ` ${element.dataset.references} `,
      section: ` ${element.dataset.sections} `, design: ` ${element.dataset.designs} `,
    }));
    let soon = 0;
    const topics = all(".topic"), output = form.querySelector("output");
    const fields = [...form.elements].filter((field) => field.name);
    const apply = () => {
      const chosen = fields.filter((field) => field.value.trim());
      const fits = (entry) => chosen.every(({ name, value }) => name === "q"
        ? value.toLowerCase().split(/\s+/).every((word) => entry.text.includes(word))
        : name === "status" ? entry.status === value : entry[name].includes(` ${value} `));
      let count = 0;
      const left = new Set();
      for (const entry of entries) {
        const yes = fits(entry);
        if (entry.element.hidden === yes) entry.element.hidden = !yes;
        if (yes) { left.add(entry.group); count += 1; }
      }
      for (const topic of topics) topic.hidden = !left.has(topic);
      const { one: single, other, none } = output.dataset;
      output.textContent = count === 0 ? none : count === 1 ? single : other.replace("{count}", count);
      const address = new URL(location.href);
      address.search = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()]));
      clearTimeout(soon); /* the address may wait: to write it, a browser first lays the whole page out */
      soon = setTimeout(() => history.replaceState(null, "", address), 100);
    };
    for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
    const more = form.querySelector("details");
    more.open = fields.some((field) => field.name !== "q" && field.value);
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  /* Copy a claim with its source. */
  for (const box of all(".claim__copy")) {
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
