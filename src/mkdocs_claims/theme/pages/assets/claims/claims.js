/* What claims do on a page of any theme: the filters of their index, copying, overdue checks. */
(function () {
  "use strict";
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  /* A text without accents, capitals and hyphens. */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[-‐‑]/g, " ");

  /* The topics on the pages of a long list's other parts, with links that lead on from here. */
  async function topicsOf(links) {
    const parts = await Promise.all(links.map(async ({ href }) => {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(answer.statusText);
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const link of all(".topic a", part)) {
        link.href = new URL(link.getAttribute("href"), href).href;
      }
      return all(".topic", part);
    }));
    return parts.flat();
  }

  /* The index shows the claims that fit; what is chosen stands in the address. */
  function filter(form) {
    const fields = [...form.elements].filter((field) => field.name);
    const output = form.querySelector("output");
    const whole = output.textContent;
    const parts = document.querySelector(".parts");
    const topics = [];
    const entries = [];
    let others = parts ? "unread" : "read"; /* between them "asked", or at last "missing" */
    let soon = 0;

    const known = (element, group, isHere) => ({
      element,
      group,
      isHere,
      text: fold(`${element.textContent} ${element.dataset.also || ""}`),
      status: ` ${element.dataset.status} ${"reversed" in element.dataset ? "reversed" : ""} `,
      topic: ` ${element.dataset.topics} `,
      reference: ` ${element.dataset.references} `,
      section: ` ${element.dataset.sections} `,
      article: ` ${element.dataset.article} `,
      design: ` ${element.dataset.designs} `,
    });

    function add(found, isHere) {
      for (const topic of found) {
        topics.push(topic);
        for (const entry of all(".entry", topic)) entries.push(known(entry, topic, isHere));
      }
    }

    async function askOthers() {
      others = "asked";
      try {
        const found = await topicsOf(all("a", parts));
        for (const line of all(".jump [id]")) line.removeAttribute("id"); /* that of a topic now */
        topics.at(-1).after(...found);
        add(found, false);
        others = "read";
      } catch { /* without a connection, or from a file */
        others = "missing";
      }
      apply();
    }

    function fits(entry, { name, value }) {
      if (name === "q") {
        return fold(value).split(/\s+/).every((word) => entry.text.includes(word));
      }
      return entry[name].includes(` ${value} `);
    }

    function inWords(field) {
      return field.name === "q"
        ? `“${field.value.trim()}”`
        : field.selectedOptions[0].text.replace(/ \(\d+\)$/, "");
    }

    const plurals = new Intl.PluralRules(document.documentElement.lang || "en");

    function say(count, chosen) {
      const { dataset } = output;
      const form = dataset[plurals.select(count)] || dataset.other;
      const said = count === 0 ? dataset.none : form.replace("{count}", count);
      const partly = others === "missing" ? [dataset.partly] : [];
      output.textContent = others === "asked"
        ? dataset.wait
        : [said, ...chosen.map(inWords), ...partly].join(" · ");
    }

    function keep(chosen) {
      const address = new URL(location.href.split("#")[0]);
      address.search = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()]));
      clearTimeout(soon); /* it may wait: to write it, a browser first lays the whole page out */
      soon = setTimeout(() => history.replaceState(null, "", address), 100);
    }

    function apply() {
      const chosen = fields.filter((field) => field.value.trim());
      if (chosen.length && others === "unread") askOthers();
      const left = new Set();
      let count = 0;
      for (const entry of entries) {
        const yes = (entry.isHere || chosen.length > 0)
          && chosen.every((field) => fits(entry, field));
        if (entry.element.hidden === yes) entry.element.hidden = !yes;
        if (yes) {
          left.add(entry.group);
          count += 1;
        }
      }
      for (const topic of topics) topic.hidden = !left.has(topic);
      form.toggleAttribute("data-chosen", chosen.length > 0);
      if (parts) parts.hidden = chosen.length > 0 && others !== "missing";
      if (chosen.length) say(count, chosen);
      else output.textContent = whole;
      keep(chosen);
      all("[data-search-all]", form).forEach((button) => {
        const hasSearch = document.querySelector("dialog.search");
        button.hidden = count > 0 || !hasSearch || !form.elements.q.value.trim();
      });
    }

    add(all(".topic"), true);
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = fields.find((one) => one.name === name); /* form.elements knows more names */
      if (field) field.value = value;
    }
    form.addEventListener("click", ({ target }) => {
      const detail = form.elements.q.value.trim();
      if (target.closest("[data-search-all]")) {
        document.dispatchEvent(new CustomEvent("claims:search", { detail }));
      }
    });
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  /* A claim is copied with the address of its page. */
  function copy(box) {
    const said = box.querySelector("[role=status]");
    for (const button of all("button", box)) {
      button.addEventListener("click", async () => {
        try {
          const address = location.href.split("#")[0];
          await navigator.clipboard.writeText(`${button.dataset.copy}\n${address}`);
          said.textContent = said.dataset.copied;
        } catch {
          said.textContent = said.dataset.failed;
        }
      });
    }
  }

  /* A check is overdue by the date printed on the page. */
  function overdue() {
    const today = new Date().toISOString().slice(0, 10);
    for (const notice of all("[data-due]")) if (notice.dataset.due < today) notice.hidden = false;
  }

  /* On paper everything is open. */
  function print() {
    addEventListener("beforeprint", () => {
      for (const dates of all(".claim__dates")) dates.dataset.address = location.href.split("#")[0];
      for (const details of all("details")) {
        details.dataset.was = details.open;
        details.open = true;
      }
    });
    addEventListener("afterprint", () => {
      for (const details of all("details")) details.open = details.dataset.was === "true";
    });
  }

  function start() {
    all("form.filters").forEach(filter);
    all(".claim__copy").forEach(copy);
    overdue();
  }

  /* Where a theme changes pages without loading them, it tells of each. */
  if (window.document$) window.document$.subscribe(start);
  else start();
  print();
})();
