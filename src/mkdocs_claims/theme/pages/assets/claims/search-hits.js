/* A hit of the search as an element: verdict and what else marks it, title, how the page begins,
   and where else in it the words are. */
window.claimsHit = function (hit, words, base) {
  "use strict";
  const { entry, terms } = hit;
  const found = new Set(terms);
  const make = (name, properties, ...parts) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...parts);
    return element;
  };

  const stop = () => make("span", { className: "sr-only" }, ". ");

  /* A text, each word that was found marked. */
  function marked(text) {
    return text.split(/([\p{L}\p{N}]+(?:[-‐‑'’./][\p{L}\p{N}]+)*)/u).map((part, number) => (
      number % 2 && words(part).some((word) => found.has(word))
        ? make("mark", {}, part)
        : part
    ));
  }

  const count = (text) => new Set(words(text).filter((word) => found.has(word))).size;
  const best = entry.rest
    .map((text) => [count(text), text])
    .reduce((one, other) => (other[0] > one[0] ? other : one), [0, ""]);

  /* Of a long text whole sentences, from the first that has a word that was found. */
  function excerpt(text) {
    const sentences = text.split(/(?<=[.!?])\s+/u);
    const from = Math.max(0, sentences.findIndex((sentence) => count(sentence)));
    let to = from + 1;
    while (to < sentences.length && sentences.slice(from, to).join(" ").length < 160) to += 1;
    const before = from ? "… " : "";
    const after = to < sentences.length ? " …" : "";
    return `${before}${sentences.slice(from, to).join(" ")}${after}`;
  }

  const more = best[0] > count(entry.begin) ? excerpt(best[1]) : "";
  const shown = [entry.begin, more].filter(Boolean);

  const link = make("a", { href: new URL(entry.location, base) });
  const line = make("span", { className: "line__status" });
  if (entry.verdict) {
    const chip = make("span", { className: "chip" }, entry.verdict);
    const mark = window.claimsMarks[entry.status];
    if (mark) chip.prepend(new DOMParser().parseFromString(mark, "text/html").body.firstChild);
    line.dataset.status = entry.status;
    line.append(chip, stop());
  }
  for (const flag of entry.marks) line.append(make("span", { className: "flag" }, flag), stop());
  if (line.hasChildNodes()) link.append(line);
  link.append(make("span", { className: "line__claim" }, ...marked(entry.title)));
  return make("li", {}, link, ...shown.map((text) => make("p", {}, ...marked(text))));
};
