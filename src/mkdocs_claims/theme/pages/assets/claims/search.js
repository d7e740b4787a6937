/*
  The dialog of the search. The worker and the index come when a reader is about to open it; on the
  home page of a computer, in idle time.
*/
(function () {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const search = one("dialog.search");
  if (!search) return;
  const base = new URL(search.dataset.base, location.href);
  const ignored = new Set(search.dataset.ignore.split(" "));
  const opener = one("[data-open-search]");
  const field = one("#search-query");
  const count = one(".search__count");
  const hits = one(".search__hits");
  const plurals = new Intl.PluralRules(document.documentElement.lang || "en");
  const most = 20;

  const split = (text) => text.toLowerCase().split(/[^\p{L}\p{N}.]+|\.(?!\d)/u).filter(Boolean);
  const typed = () => split(field.value.replace(/^\s*(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ""));

  /* Words that stand in each sentence are left out, where there are others. */
  function telling() {
    const words = typed().filter((word) => !ignored.has(word));
    return words.length ? words : typed();
  }

  /* Pages in which all that was typed stands together come first. */
  const pages = new Map();
  const said = new Map();
  function spoken(at) {
    if (!said.has(at)) {
      const { title, text, tags = [] } = pages.get(at);
      said.set(at, ` ${split([title, text, ...tags].join(" ")).join(" ")} `);
    }
    return said.get(at);
  }
  function together(sections) {
    const words = ` ${typed().join(" ")} `;
    return sections.some(({ location }) => spoken(location).includes(words));
  }

  function say(number) {
    const { begin, none, many, foundOther, ...forms } = count.dataset;
    const category = plurals.select(number);
    const form = forms[`found${category[0].toUpperCase()}${category.slice(1)}`] || foundOther;
    const words = number === 0 ? none : number > most ? many : form;
    const filled = words.replace("{count}", number).replace("{shown}", most);
    count.textContent = field.value.trim() ? filled : begin;
  }

  function show(items) {
    const found = field.value.trim() ? items : [];
    found.sort((one, other) => together(other) - together(one));
    say(found.length);
    hits.replaceChildren(...found.slice(0, most).map((sections) => {
      const best = sections.reduce((one, other) => (other.score > one.score ? other : one));
      return window.claimsHit(sections, pages.get(best.location).text, base);
    }));
  }

  let worker = null;
  let ready = false;
  const ask = () => { if (ready) worker.ask(telling()); };

  function fail() {
    if (worker) worker.end();
    started = null;
    count.textContent = count.dataset.failed;
  }

  function load(path) {
    const script = document.createElement("script");
    return new Promise((done, failed) => {
      Object.assign(script, { src: new URL(path, base), onload: done, onerror: failed });
      document.body.append(script);
    });
  }

  /* Pages read from a folder may neither fetch nor start a worker. */
  async function start() {
    const local = location.protocol === "file:";
    const scripts = ["assets/claims/search-worker.js", "assets/claims/search-hits.js"];
    if (local) scripts.push("assets/claims/file-worker.js", "search/search_index.js");
    const fetched = local || fetch(new URL("search/search_index.json", base));
    await Promise.all(scripts.map(load));
    const index = local ? window.__index : await (await fetched).json();
    for (const page of index.docs) pages.set(page.location, page);
    const address = new URL(search.dataset.worker, location.href);
    const isReady = () => {
      ready = true;
      ask();
    };
    worker = window.claimsSearch(address, index, { ready: isReady, found: show, failed: fail });
  }

  let started = null;
  const soon = () => { started ||= start().catch(fail); };

  opener.addEventListener("click", () => {
    search.showModal();
    field.select();
    soon();
  });
  for (const nearing of ["pointerover", "pointerdown", "focus"]) {
    opener.addEventListener(nearing, soon, { passive: true });
  }
  const saves = navigator.connection && navigator.connection.saveData;
  const spares = matchMedia("(hover: none)").matches || saves;
  if ("soon" in search.dataset && !spares && window.requestIdleCallback) {
    addEventListener("load", () => requestIdleCallback(soon));
  }
  one("[data-close-search]").addEventListener("click", () => search.close());
  search.addEventListener("click", (event) => {
    if (event.target === search || event.target.closest("a")) search.close();
  });
  field.addEventListener("input", ask);
  one("form[name=search]").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = hits.querySelector("a");
    if (first) first.focus();
  });
})();
