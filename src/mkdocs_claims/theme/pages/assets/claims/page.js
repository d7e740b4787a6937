/* What the header of a page does: the reader's settings, and the menu of a small screen. */
(function () {
  "use strict";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  function store(key, value) {
    try {
      localStorage.setItem("claims." + key, value);
    } catch { /* private mode */ }
  }

  function scheme() {
    const theme = root.dataset.theme;
    const slate = theme === "dark" || (theme !== "light" && dark.matches);
    root.setAttribute("data-md-color-scheme", slate ? "slate" : "default");
  }

  /* Light or dark, and how much to show; both are kept on the device. */
  function settle(settings) {
    for (const input of settings.querySelectorAll("input")) {
      if (root.getAttribute("data-" + input.name) === input.value) input.checked = true;
      input.addEventListener("change", () => {
        root.setAttribute("data-" + input.name, input.value);
        store(input.name, input.value);
        scheme();
      });
    }
  }

  /* What folds out over the page closes by Escape, and when it is left. */
  function fold(details) {
    details.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && details.open) {
        details.open = false;
        details.firstElementChild.focus();
        event.stopPropagation();
      }
    });
    for (const leave of ["click", "focusin"]) {
      document.addEventListener(leave, (event) => {
        if (!details.contains(event.target)) details.open = false;
      });
    }
  }

  /* The menu opens by its button, and closes by Escape. */
  function unfold(button, menu) {
    function open(yes) {
      button.setAttribute("aria-expanded", yes);
      menu.toggleAttribute("data-open", yes);
    }
    button.addEventListener("click", () => open(!menu.hasAttribute("data-open")));
    button.closest(".bar").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.hasAttribute("data-open")) {
        open(false);
        button.focus();
      }
    });
  }

  const settings = document.querySelector(".settings");
  const button = document.querySelector("[data-menu]");
  const menu = document.getElementById("menu");
  dark.addEventListener("change", scheme);
  if (settings) settle(settings);
  document.querySelectorAll(".settings, .menu > ul > li > details").forEach(fold);
  if (button && menu) unfold(button, menu);
})();
