/* What the header of a page does: the reader's settings, and the menu of a small screen. */
(function () {
  "use strict";
  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const store = (key, value) => {
    try {
      localStorage.setItem("claims." + key, value);
    } catch { /* private mode */ }
  };

  /* Settings: light or dark, and how much to show; both kept on the device. */
  const settings = one(".settings");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => {
    const theme = root.dataset.theme;
    root.setAttribute("data-md-color-scheme", theme === "dark" || (theme !== "light" && dark.matches) ? "slate" : "default");
  };
  dark.addEventListener("change", scheme);
  if (settings) {
    for (const input of settings.querySelectorAll("input")) {
      if (root.getAttribute("data-" + input.name) === input.value) input.checked = true;
      input.addEventListener("change", () => {
        root.setAttribute("data-" + input.name, input.value);
        store(input.name, input.value);
        scheme();
      });
    }
    settings.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && settings.open) { settings.open = false; settings.firstElementChild.focus(); }
    });
    for (const leave of ["click", "focusin"]) {
      document.addEventListener(leave, (event) => { if (!settings.contains(event.target)) settings.open = false; });
    }
  }

  /* The menu of a small screen. */
  const button = one("[data-menu]"), menu = document.getElementById("menu");
  if (button && menu) {
    const open = (yes) => { button.setAttribute("aria-expanded", yes); menu.toggleAttribute("data-open", yes); };
    button.addEventListener("click", () => open(!menu.hasAttribute("data-open")));
    one(".bar").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.hasAttribute("data-open")) { open(false); button.focus(); }
    });
  }
})();
