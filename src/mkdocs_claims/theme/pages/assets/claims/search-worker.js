/*
  Material's search worker as one function. What it takes and gives is not documented; this is how
  Material 9.7 and 9.8 speak with it (src/templates/assets/javascripts/integrations/search):

    to it    { type: 0, data: { config, docs, options: { suggest } } }   the index: set it up
    from it  { type: 1 }                                                 it is ready
    to it    { type: 2, data: "words" }                                  a query of lunr 2.3.9
    from it  { type: 3, data: { items } }                                the hits

  A hit is a list of sections { location, title, text, score, parent? }, one of a page each, their
  title and text as HTML with <mark data-md-highlight> around what was found.
*/
window.claimsSearch = function (address, index, told) {
  "use strict";
  /* lunr takes the digits of a word for numbers of its own, and then fails where a word begins as
     typed: it gets other signs, of the private area, in their place. */
  const coded = (html) => html.replace(
    /(<[^>]*>|&#\d+;)|\d/g,
    (digit, kept) => kept ?? String.fromCharCode(0xe000 + Number(digit)),
  );
  const decoded = (html) => html.replace(
    /[\ue000-\ue009]/g,
    (sign) => sign.charCodeAt() - 0xe000,
  );

  const docs = index.docs.map(({ title, text, tags = [], ...rest }) => (
    { ...rest, title: coded(title), text: coded(text), tags: tags.map(coded) }
  ));
  const plain = (section) => ({
    ...section,
    title: decoded(section.title),
    text: decoded(section.text),
  });

  const worker = new Worker(address);
  worker.onerror = told.failed;
  worker.onmessage = ({ data }) => {
    if (data.type === 1) told.ready();
    if (data.type === 3) told.found(data.data.items.map((sections) => sections.map(plain)));
  };
  worker.postMessage({ type: 0, data: { ...index, docs, options: { suggest: false } } });

  /* A whole word counts more than the beginning of one. */
  const query = (words) => words.map(coded).map((word) => `${word}^9 ${word}`).join(" ");
  return {
    ask: (words) => worker.postMessage({ type: 2, data: query(words) }),
    end: () => worker.terminate(),
  };
};
