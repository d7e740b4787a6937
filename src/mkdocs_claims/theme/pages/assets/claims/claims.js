/* What claims do on a page of any theme: the filters of their index, copying, overdue checks. */
(function () {
  "use strict";
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  /* A text without accents, capitals and hyphens. */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[-‐‑]/g, " ");

  /* The index shows the claims that fit; what is chosen stands in the address. */
  function filter(form) {
    const fields = [...form.elements].filter((field) => field.name);
    const output = form.querySelector("output");
    const topics = all(".topic");
    const entries = all(".entry").map((element) => ({
      element,
      group: element.closest(".topic"),
      text: fold(`${element.textContent} ${element.dataset.also || ""}`),
      status: ` ${element.dataset.status} ${"reversed" in element.dataset ? "reversed" : ""} `,
      topic: ` ${element.dataset.topics} `,
      reference: ` ${element.dataset.references} `,
      section: ` ${element.dataset.sections} `,
      article: ` ${element.dataset.article} `,
      design: ` ${element.dataset.designs} `,
    }));
    let soon = 0;

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
      const form = output.dataset[plurals.select(count)] || output.dataset.other;
      const said = count === 0 ? output.dataset.none : form.replace("{count}", count);
      output.textContent = [said, ...chosen.map(inWords)].join(" · ");
    }

    function keep(chosen) {
      const address = new URL(location.href.split("#")[0]);
      address.search = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()]));
      clearTimeout(soon); /* it may wait: to write it, a browser first lays the whole page out */
      soon = setTimeout(() => history.replaceState(null, "", address), 100);
    }

    function apply() {
      const chosen = fields.filter((field) => field.value.trim());
      const left = new Set();
      let count = 0;
      for (const entry of entries) {
        const yes = chosen.every((field) => fits(entry, field));
        if (entry.element.hidden === yes) entry.element.hidden = !yes;
        if (yes) {
          left.add(entry.group);
          count += 1;
        }
      }
      for (const topic of topics) topic.hidden = !left.has(topic);
      say(count, chosen);
      keep(chosen);
      all("[data-search-all]", form).forEach((button) => {
        const hasSearch = document.querySelector("dialog.search");
        button.hidden = count > 0 || !hasSearch || !form.elements.q.value.trim();
      });
    }

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

  all("form.filters").forEach(filter);
  all(".claim__copy").forEach(copy);
  overdue();
  print();
})();
