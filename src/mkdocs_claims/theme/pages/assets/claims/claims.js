/* What a page does beyond standing still: filters, copying, overdue checks. */
(function () {
  "use strict";
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];

  /* Filters of the index: what is chosen stands in the address. */
  const form = document.querySelector("form.filters");
  if (form) {
    const entries = all(".entry").map((element) => ({
      element, group: element.closest(".topic"), text: element.textContent.toLowerCase(), status: element.dataset.status,
      topic: ` ${element.dataset.topics} `, reference: ` ${element.dataset.references} `,
      section: ` ${element.dataset.sections} `, article: ` ${element.dataset.article} `, design: ` ${element.dataset.designs} `,
    }));
    let soon = 0;
    const topics = all(".topic"), output = form.querySelector("output");
    const fields = [...form.elements].filter((field) => field.name);
    const apply = () => {
      const chosen = fields.filter((field) => field.value.trim());
      const fits = (entry) => chosen.every(({ name, value }) => name === "q"
        ? value.toLowerCase().split(/\s+/).every((word) => entry.text.includes(word))
        : name === "status" ? entry.status === value : entry[name].includes(` ${value} `));
      let count = 0;
      const left = new Set();
      for (const entry of entries) {
        const yes = fits(entry);
        if (entry.element.hidden === yes) entry.element.hidden = !yes;
        if (yes) { left.add(entry.group); count += 1; }
      }
      for (const topic of topics) topic.hidden = !left.has(topic);
      const { one: single, other, none } = output.dataset;
      const told = chosen.map((field) => field.name === "q" ? `“${field.value.trim()}”` : field.selectedOptions[0].text.replace(/ \(\d+\)$/, ""));
      output.textContent = [count === 0 ? none : count === 1 ? single : other.replace("{count}", count), ...told].join(" · ");
      const address = new URL(location.href);
      address.search = new URLSearchParams(chosen.map(({ name, value }) => [name, value.trim()]));
      clearTimeout(soon); /* the address may wait: to write it, a browser first lays the whole page out */
      soon = setTimeout(() => history.replaceState(null, "", address), 100);
    };
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = fields.find((one) => one.name === name); /* form.elements has more names than fields */
      if (field) field.value = value;
    }
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  /* Copy a claim with its source. */
  for (const box of all(".claim__copy")) {
    const said = box.querySelector("[role=status]");
    all("button", box).forEach((copy) => copy.addEventListener("click", async () => {
      const done = () => { said.textContent = said.dataset.copied; }, failed = () => { said.textContent = said.dataset.failed; };
      try { await navigator.clipboard.writeText(copy.dataset.copy + "\n" + location.href.split("#")[0]); done(); } catch { failed(); }
    }));
  }

  /* A check that is overdue, by the date printed on the page. */
  const today = new Date().toISOString().slice(0, 10);
  for (const notice of all("[data-due]")) if (notice.dataset.due < today) notice.hidden = false;

  /* On paper everything is open. */
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.dataset.was = details.open; details.open = true; }));
  addEventListener("afterprint", () => all("details").forEach((details) => { details.open = details.dataset.was === "true"; }));
})();
