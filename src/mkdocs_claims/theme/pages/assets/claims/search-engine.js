/*
  The index of the search, made from the entries of search/search_index.json by MiniSearch 7
  (minisearch.js, its licence beside it). A query forgives a wrong letter or two in a word that no
  page has, accents and hyphens.
*/
window.claimsEngine = function (docs, ignored) {
  "use strict";
  const weights = { title: 4, also: 5, tags: 2, begin: 2, text: 1 };
  const kinds = { claim: 1.5, reference: 0.9 };
  const alike = { "ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d" };
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'" };
  const joining = new Set(["and", "et", "al", "others", "und", "andere"]);
  const known = new Set();

  const isPlain = (text) => /^[ -~]*$/.test(text);
  const fold = (text) => (isPlain(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, ""))
    .toLowerCase().replace(/[ıßøæœłđ]/g, (letter) => alike[letter]);

  /* The words of a text, each as its parts; several parts are one word with hyphens. */
  function parted(text) {
    const found = fold(text).match(/[\p{L}\p{N}]+(?:[-‐‑'’./][\p{L}\p{N}]+)*/gu) || [];
    return found.map((word) => word.split(/[^\p{L}\p{N}]+/u));
  }
  const words = (text) => parted(text).flatMap((parts) => (
    parts.length > 1 ? [...parts, parts.join("")] : parts
  ));
  const key = (text) => parted(text).flat().join(" ");

  const plain = (html) => html.replace(/&(#?\w+);/g, (sign, name) => named[name] || sign);
  const blocks = (html) => html.split(/<[^>]*>/).filter((block) => block.trim()).map(plain);

  function entry(doc, id) {
    const [begin = "", ...rest] = blocks(doc.text);
    const list = (name) => (doc[name] || []).map(plain);
    return {
      ...doc,
      id,
      begin,
      rest,
      title: plain(doc.title),
      verdict: plain(doc.verdict || ""),
      marks: list("marks"),
      also: list("also").join(" · "),
      tags: list("tags").join(" · "),
      text: rest.join(" "),
      page: doc.location.split("#")[0],
      phrases: list("also").map(key),
    };
  }

  const engine = new window.MiniSearch({
    fields: Object.keys(weights),
    tokenize: words,
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  const entries = docs.map(entry);
  const leading = new Map(); /* what leads to a work when it is typed alone */
  for (const { id, keys = [] } of entries) {
    for (const one of keys.map(plain).map(key)) {
      leading.set(one, [...(leading.get(one) || []), id]);
    }
  }

  /* Entries are taken in a few at a time: a page answers in between. */
  const ready = () => engine.addAllAsync(entries, { chunkSize: 50 });

  /* What two letters in the wrong order may have been. */
  function swapped(word) {
    const turns = [...word].slice(1).map((letter, at) => (
      word.slice(0, at) + letter + word[at] + word.slice(at + 2)
    ));
    return turns.filter((turn) => known.has(turn));
  }

  const isLong = (word) => word.length > 4;
  const spelled = (word) => (
    known.has(word) || !isLong(word) ? [word] : [word, ...swapped(word)]
  );

  /* What is asked for by its number or its author, whatever stands around those. */
  const bare = (text) => text.replace(/^\s*(https?:\/\/(dx\.)?doi\.org\/|(doi|pmid):?\s*)/i, "");
  function alone(text) {
    const some = parted(text).flat().filter((word) => !joining.has(word));
    return new Set(leading.get(some.join(" ")));
  }

  /* The words that tell something: those of every sentence are left out, where there are others.
     With each, what it may be spelled like. */
  function telling(text) {
    const typed = parted(text).flatMap((parts) => {
      const joined = parts.join("");
      const some = parts.filter((word) => word.length > 1 || /\d/.test(word));
      return some.map((word) => [word, known.has(joined) ? [word, joined] : spelled(word)]);
    });
    const some = typed.filter(([word]) => !ignored.has(word));
    return new Map(some.length ? some : typed);
  }

  function found(typed) {
    const own = new Set([...typed.values()].flat());
    return engine.search([...own].join(" "), {
      tokenize: (query) => query.split(" "),
      processTerm: (term) => term,
      boost: weights,
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (known.has(word) || !isLong(word) ? 0 : word.length > 8 ? 2 : 1),
      boostDocument: (id) => (kinds[entries[id].kind] || 0.7) * (Number(entries[id].boost) || 1),
    });
  }

  /* The pages found, best first: of each its best entry, and the words that it was found by. Where
     a page has half of what was typed, those with less are left out. */
  function ask(text) {
    const asked = bare(text);
    const typed = telling(asked);
    const first = alone(asked);
    const whole = ` ${key(asked)} `;
    const hits = found(typed).map(({ id, score, terms, queryTerms }) => {
      const has = (forms) => forms.some((one) => queryTerms.includes(one));
      const share = first.has(id) ? 1 : [...typed.values()].filter(has).length / typed.size;
      const called = entries[id].phrases.some((phrase) => whole.includes(` ${phrase} `)) ? 1.5 : 1;
      const rank = score * share * called * (first.has(id) ? 1e6 : 1);
      return { entry: entries[id], rank, terms, share };
    });
    const least = Math.min(0.5, Math.max(...hits.map(({ share }) => share)));
    hits.sort((one, other) => other.rank - one.rank);
    const pages = new Map();
    for (const hit of hits) {
      const { page } = hit.entry;
      if (hit.share >= least && !pages.has(page)) pages.set(page, hit);
    }
    return [...pages.values()];
  }

  return { ready, ask, words };
};
