/*
  The index of the search, made from the entries of search/search_index.json by MiniSearch 7
  (minisearch.js, its licence beside it): at first of the title of a page and other words for it,
  what it says being read through, so that a slow phone answers soon; then of all. A query forgives
  accents, hyphens, endings, and a wrong letter or two in a word that no page has.
*/
window.claimsEngine = function (docs, ignored, endings) {
  "use strict";
  const { fold, parted, words, key, plain, blocks, firstBlock, nearest } = window.claimsWords;
  const weights = { title: 4, also: 5, tags: 2, begin: 1, text: 1 };
  const kinds = { claim: 1.5, reference: 0.5 };
  const joining = new Set(["and", "et", "al", "others", "und", "andere"]);
  const known = new Set();

  /* What is long is taken apart when it is asked for. */
  function entry(doc, id) {
    const list = (name) => (doc[name] || []).map(plain);
    const also = list("also");
    return {
      ...doc,
      id,
      begin: firstBlock(doc.text),
      get rest() { return blocks(doc.text).slice(1); },
      get text() { return this.rest.join(" "); },
      title: plain(doc.title),
      verdict: plain(doc.verdict || ""),
      marks: list("marks"),
      also: also.join(" · "),
      tags: list("tags").join(" · "),
      page: doc.location.split("#")[0],
      phrases: also.map(key),
    };
  }

  const entries = docs.map(entry);
  const leading = new Map(); /* what leads to a work when it is typed alone */
  for (const { id, keys = [] } of entries) {
    for (const one of keys.map(plain).map(key)) {
      leading.set(one, [...(leading.get(one) || []), id]);
    }
  }

  const made = (fields) => new window.MiniSearch({
    fields,
    tokenize: words,
    processTerm: (term) => {
      known.add(term);
      return term;
    },
  });
  let engine = made(["title", "also", "tags"]);
  let least = 1; /* the part of what was typed that a page must have */
  engine.addAll(entries);

  /* Entries are taken in a few at a time: a page answers in between. */
  async function complete() {
    const all = made(Object.keys(weights));
    await all.addAllAsync(entries, { chunkSize: 10 });
    engine = all;
    least = 0.5;
    texts = null;
  }

  /* What is asked for by its number or its author, whatever stands around those. */
  const bare = (text) => text.replace(/^\s*(https?:\/\/(dx\.)?doi\.org\/|(doi|pmid):?\s*)/i, "");
  function alone(text) {
    const some = parted(text).flat().filter((word) => !joining.has(word));
    return new Set(leading.get(some.join(" ")));
  }

  /* Until all words are known: the pages of whose words each of some begins one, read through. */
  let texts = null; /* of each entry */
  function scanned(some) {
    texts ||= entries.map((one) => (
      fold(`${one.title} ${one.also} ${one.tags} ${one.begin} ${one.text}`)
    ));
    const signs = some.map((forms) => (
      new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${forms.join("|")})`, "u")
    ));
    return entries.filter(({ id }) => signs.every((sign) => sign.test(texts[id])));
  }

  const begins = (part) => (
    [...known].some((term) => term.startsWith(part))
    || (least === 1 && scanned([[part]]).length > 0)
  );

  /* A word without its ending, where some word begins so. */
  function stems(word) {
    const ending = endings.find((end) => word.endsWith(end) && word.length - end.length > 3);
    const stem = ending && word.slice(0, -ending.length);
    return stem && begins(stem) ? [stem] : [];
  }

  /* What a word that was typed may stand for. */
  function forms(word, joined) {
    const whole = known.has(joined) ? [joined] : [];
    const maybe = begins(word) || whole.length ? [] : nearest(word, known);
    return [...new Set([word, ...stems(word), ...whole, ...maybe])];
  }

  /* The words that tell something: those of every sentence are left out, where there are others.
     With each, what it may stand for. */
  function telling(text) {
    const typed = parted(text).flatMap((parts) => {
      const some = parts.filter((word) => word.length > 1 || /\d/.test(word));
      return some.map((word) => [word, forms(word, parts.join(""))]);
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
      boostDocument: (id) => (kinds[entries[id].kind] || 0.5) * (Number(entries[id].boost) || 1),
    });
  }

  /* How much of what was typed each hit has, up to 1: a word that few pages have counts more. */
  function shares(typed, hits) {
    const has = (hit, some) => some.some((form) => hit.queryTerms.includes(form));
    const rare = [...typed.values()].map((some) => {
      const pages = hits.filter((hit) => has(hit, some)).length;
      return [some, pages ? Math.sqrt(Math.log(1 + entries.length / pages)) : 1];
    });
    const sum = (some) => some.reduce((all, [, weight]) => all + weight, 0);
    return hits.map((hit) => sum(rare.filter(([some]) => has(hit, some))) / sum(rare));
  }

  /* The pages found, best first: of each its best entry, and the words that it was found by. Until
     the index is complete, pages with all that was typed; then those with half of it, if any. */
  function ask(text) {
    const asked = bare(text);
    const typed = telling(asked);
    const first = alone(asked);
    const whole = ` ${key(asked)} `;
    const some = found(typed);
    const add = (ids, terms) => {
      const others = ids.filter((id) => !some.some((hit) => hit.id === id));
      some.push(...others.map((id) => ({ id, score: 0, terms, queryTerms: terms })));
    };
    if (least === 1 && typed.size) {
      const all = [...typed.values()];
      add(scanned(all).map(({ id }) => id), all.flat());
    }
    add([...first], []);
    const parts = shares(typed, some);
    const hits = some.map(({ id, score, terms, queryTerms }, at) => {
      const share = first.has(id) ? 1 : parts[at];
      const called = entries[id].phrases.some((phrase) => whole.includes(` ${phrase} `)) ? 1.5 : 1;
      const even = score / (queryTerms.length || 1); /* MiniSearch multiplies by their number */
      const rank = even * share * called + (first.has(id) ? 1e6 : 0);
      return { entry: entries[id], rank, terms, share };
    });
    const most = Math.max(...hits.map(({ share }) => share));
    const enough = least < 1 ? Math.min(least, most) : 1;
    hits.sort((one, other) => other.rank - one.rank);
    const pages = new Map();
    for (const hit of hits) {
      const { page } = hit.entry;
      if (hit.share >= enough && !pages.has(page)) pages.set(page, hit);
    }
    return [...pages.values()];
  }

  return { ask, complete, words };
};
