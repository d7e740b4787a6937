/* A hit of the search as an element: its title, how its page begins, and where the words are. */
window.claimsHit = function (sections, first, base) {
  "use strict";
  /* What the worker gives is markup; only its text and its marks are taken over. */
  function text(html) {
    const escaped = "<p>" + html.replace(/</g, "&lt;");
    return new DOMParser().parseFromString(escaped, "text/html").body.textContent;
  }

  function marked(name, html) {
    const element = document.createElement(name);
    html.split(/<mark[^>]*>(.*?)<\/mark>/).forEach((part, number) => {
      const content = text(part);
      element.append(number % 2
        ? Object.assign(document.createElement("mark"), { textContent: content })
        : content);
    });
    return element;
  }

  const blocks = (html) => html.split(/<\/?(?!mark)[a-z][^>]*>/).filter((block) => block.trim());
  const plain = (block) => block.replace(/<\/?mark[^>]*>/g, "");

  const best = sections.reduce((one, other) => (other.score > one.score ? other : one));
  const parts = blocks(best.text);
  const begin = blocks(first)[0];
  const other = parts.find((block) => block.includes("<mark") && plain(block) !== begin);
  const shown = [parts.find((block) => plain(block) === begin) || begin, other].filter(Boolean);

  const title = best.parent ? `${best.parent.title}: ${best.title}` : best.title;
  const link = document.createElement("a");
  link.href = new URL(best.location, base);
  link.append(marked("span", title));
  const hit = document.createElement("li");
  hit.append(link, ...shown.map((block) => marked("p", block)));
  return hit;
};
