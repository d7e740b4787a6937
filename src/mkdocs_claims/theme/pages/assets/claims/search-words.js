/*
  Words as the search compares them: without accents and capitals, a word with hyphens as its parts
  and as one.
*/
window.claimsWords = (function () {
  "use strict";
  const alike = { "ı": "i", "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d" };
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'" };
  const wordsOf = /[\p{L}\p{N}]+(?:[-‐‑'’./][\p{L}\p{N}]+)*/gu;
  const joint = /[-‐‑'’./]/;

  const isPlain = (text) => /^[ -~]*$/.test(text);
  const fold = (text) => (isPlain(text) ? text.toLowerCase() : text.normalize("NFKD")
    .replace(/\p{M}/gu, "").toLowerCase().replace(/[ıßøæœłđ]/g, (letter) => alike[letter]));

  /* The words of a text, each as its parts; several parts are one word with hyphens. */
  const parted = (text) => (fold(text).match(wordsOf) || []).map((word) => (
    joint.test(word) ? word.split(joint) : [word]
  ));
  const words = (text) => parted(text).flatMap((parts) => (
    parts.length > 1 ? [...parts, parts.join("")] : parts
  ));
  const key = (text) => parted(text).flat().join(" ");

  const plain = (html) => html.replace(/&(#?\w+);/g, (sign, name) => named[name] || sign);
  const blocks = (html) => html.split(/<[^>]*>/).filter((block) => block.trim()).map(plain);
  const firstBlock = (html) => plain((/(?:^|>)([^<]*[^<\s][^<]*)/.exec(html) || ["", ""])[1]);

  /* By how many letters two words differ, two in the wrong order as one; where by more than `most`,
     a number above it. */
  function distance(one, other, most) {
    let [before, last] = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const cost = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j - 1] + cost, last[j] + 1, row[j - 1] + 1);
        const turned = i > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (turned) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  /* Of some words those nearest to one that may be misspelt. */
  function nearest(word, terms) {
    const most = word.length > 8 ? 2 : word.length > 4 ? 1 : 0;
    const some = [...terms].filter((term) => Math.abs(term.length - word.length) <= most);
    const far = new Map(some.map((term) => [term, distance(word, term, most)]));
    const least = Math.min(most, ...far.values());
    return most ? some.filter((term) => far.get(term) === least) : [];
  }

  return { fold, parted, words, key, plain, blocks, firstBlock, nearest };
})();
