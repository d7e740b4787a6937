/* Search: the theme's own worker and index come when a reader is about to open it; on the home page of a computer, in idle time. */
(function () {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const search = one("dialog.search");
  if (!search) return;
  const base = new URL(search.dataset.base, location.href), ignored = new Set(search.dataset.ignore.split(" "));
  const field = one("#search-query"), count = one(".search__count"), hits = one(".search__hits"), most = 20;
  const load = (path) => new Promise((done, failed) => {
    document.body.append(Object.assign(document.createElement("script"), { src: new URL(path, base), onload: done, onerror: failed }));
  });
  const words = (text) => text.toLowerCase().split(/[^\p{L}\p{N}.]+|\.(?!\d)/u).filter(Boolean);
  const typed = () => words(field.value.replace(/^\s*(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, ""));
  /* The worker's lunr 2.3.9 takes digits of a word for numbers of its own, and then fails where a word begins as typed: it gets other signs. */
  const coded = (html) => html.replace(/(<[^>]*>|&#\d+;)|\d/g, (digit, kept) => kept ?? String.fromCharCode(0xe000 + Number(digit)));
  const decoded = (html) => html.replace(/[\ue000-\ue009]/g, (sign) => sign.charCodeAt() - 0xe000);
  const without = ({ title, text, tags = [], ...rest }) => ({ ...rest, title: coded(title), text: coded(text), tags: tags.map(coded) });
  /* Words that stand in each sentence are left out; a whole word counts more than the beginning of one. */
  const asked = () => {
    const telling = typed().filter((word) => !ignored.has(word));
    return (telling.length ? telling : typed()).map(coded).map((word) => `${word}^9 ${word}`).join(" ");
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
    const found = blocks(decoded(best.text)), plain = (block) => block.replace(/<\/?mark[^>]*>/g, "");
    const first = blocks(pages.get(best.location).text)[0], other = found.find((block) => block.includes("<mark") && plain(block) !== first);
    const link = Object.assign(document.createElement("a"), { href: new URL(best.location, base) }), item = document.createElement("li");
    link.append(marked("span", decoded(best.parent ? `${best.parent.title}: ${best.title}` : best.title)));
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
    worker.postMessage({ type: 0, data: { ...index, docs: index.docs.map(without), options: { suggest: false } } });
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
})();
