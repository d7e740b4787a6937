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
  const shown = [entry.begin, best[0] > count(entry.begin) ? best[1] : ""].filter(Boolean);

  const link = make("a", { href: new URL(entry.location, base) });
  const status = [entry.verdict, ...entry.marks].filter(Boolean).join(" · ");
  if (status) {
    const line = make("span", { className: "line__status" }, make("span", {}, status));
    line.dataset.status = entry.status;
    const mark = window.claimsMarks[entry.status];
    if (mark) line.prepend(new DOMParser().parseFromString(mark, "text/html").body.firstChild);
    link.append(line, make("span", { className: "sr-only" }, ". "));
  }
  link.append(make("span", { className: "line__claim" }, ...marked(entry.title)));
  return make("li", {}, link, ...shown.map((text) => make("p", {}, ...marked(text))));
};
