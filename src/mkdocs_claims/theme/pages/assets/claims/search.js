/*
  The dialog of the search. Its scripts and the index come when a reader is about to open it; on the
  home page of a computer, in idle time. What is asked stands in the address as `?q=`, so that it
  can be shared and come back to; on a page whose own filter has that name, as `?search=`.
*/
(function () {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const search = one("dialog.search");
  if (!search) return;
  const base = new URL(search.dataset.base, location.href);
  const ignored = new Set(search.dataset.ignore.split(" "));
  const endings = search.dataset.endings.split(" ");
  const opener = one("[data-open-search]");
  const field = one("#search-query");
  const count = one(".search__count");
  const hits = one(".search__hits");
  const plurals = new Intl.PluralRules(document.documentElement.lang || "en");
  const key = one("form.filters [name=q]") ? "search" : "q";
  const most = 20;
  const scripts = ["minisearch", "search-words", "search-engine", "search-marks", "search-hits"];

  let engine = null; /* once it knows what stands for each page */
  let complete = false; /* once it knows all words */
  let started = null;

  function say(number) {
    const { begin, none, many, loading, foundOther, ...forms } = count.dataset;
    const category = plurals.select(number);
    const form = forms[`found${category[0].toUpperCase()}${category.slice(1)}`] || foundOther;
    const words = number > most ? many : number ? form : complete ? none : loading;
    const filled = words.replace("{count}", number).replace("{shown}", most);
    count.textContent = field.value.trim() ? filled : begin;
  }

  function show() {
    const found = engine && field.value.trim() ? engine.ask(field.value) : [];
    say(found.length);
    hits.replaceChildren(...found.slice(0, most).map((hit) => (
      window.claimsHit(hit, engine.words, base)
    )));
  }

  function load(path) {
    const script = document.createElement("script");
    return new Promise((done, failed) => {
      Object.assign(script, { src: new URL(path, base), onload: done, onerror: failed });
      script.async = false; /* in this order */
      document.body.append(script);
    });
  }

  /* Pages read from a folder may not fetch. */
  async function start() {
    const local = location.protocol === "file:";
    const files = scripts.map((name) => `assets/claims/${name}.js`);
    if (local) files.push("search/search_index.js");
    const fetched = local || fetch(new URL("search/search_index.json", base));
    await Promise.all([fetched, ...files.map(load)]);
    const index = local ? window.__index : await (await fetched).json();
    engine = window.claimsEngine(index.docs, ignored, endings);
    hits.ariaBusy = "true";
    show();
    await engine.complete();
    complete = true;
    if (!hits.contains(document.activeElement)) show();
    hits.ariaBusy = "false";
  }

  function soon() {
    started ||= start().catch(() => {
      started = null;
      count.textContent = count.dataset.failed;
    });
  }

  /* What is asked, in the address of this page; null: nothing. */
  const asked = () => new URLSearchParams(location.search).get(key);
  function keep(change, words) {
    const address = new URL(location.href);
    address.searchParams.delete(key);
    if (words) address.searchParams.set(key, words);
    try {
      change(address);
    } catch { /* some browsers let no page of a folder change its address */ }
  }
  const put = (address) => history.replaceState(history.state, "", address);
  const push = (address) => history.pushState({ search: true }, "", address);

  function open(words) {
    if (words !== undefined) field.value = words;
    if (!search.open) search.showModal();
    field.select();
    soon();
    show();
  }

  /* Back closes the search, and so does what closes it go back. */
  function begin(words) {
    open(words);
    keep(push, field.value.trim());
  }
  search.addEventListener("close", () => {
    if (asked() === null && !(history.state && history.state.search)) return;
    if (history.state && history.state.search) history.back();
    else keep(put, "");
  });
  addEventListener("popstate", () => {
    if (history.state && history.state.search) open(asked() || "");
    else if (search.open) search.close();
  });

  opener.addEventListener("click", () => begin());
  document.addEventListener("claims:search", (event) => begin(event.detail));
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
    const link = event.target.closest("a");
    const here = link && link.href.split("#")[0] === location.href.split(/[?#]/)[0];
    if (event.target === search || here) search.close();
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); /* a search field would first empty itself */
    search.close();
  });
  let waiting = 0;
  field.addEventListener("input", () => {
    show();
    clearTimeout(waiting); /* browsers count how often an address changes */
    waiting = setTimeout(() => search.open && keep(put, field.value.trim()), 300);
  });
  one("form[name=search]").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = hits.querySelector("a");
    if (first) first.focus();
  });
  if (asked() !== null) open(asked());
})();
