/* What a page's tests measure in it: each function gives the faults it found, as text. */
window.measure = (() => {
  const heard = (e) => e.closest(".skip") || getComputedStyle(e).clipPath === "inset(50%)"; // for screen readers only
  const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && e.getClientRects().length > 0 && !heard(e);
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  const all = (selector = "body *") => [...document.querySelectorAll(selector)].filter(shown);
  const called = (e) => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className} “${e.textContent.trim().slice(0, 40)}”`;
  const found = (elements, tell) => [...new Set(elements.map((e) => [e, tell(e)]).filter(([, f]) => f).map(([e, f]) => `${called(e)}: ${f}`))];
  const scrolls = (e) => e.closest(".picture__scroll, pre, .search__results, .settings__panel");

  /* Colours as Chromium computes them: rgb(), rgba(), color(srgb …), or others, which it draws. */
  const dot = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const drawn = (text) => {
    dot.clearRect(0, 0, 1, 1);
    dot.fillStyle = text;
    dot.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = dot.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const colour = (text) => {
    if (!/^(rgb|color)/.test(text)) return drawn(text);
    const n = text.match(/[\d.e-]+/g).map(Number);
    return text.startsWith("color") ? [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1] : [n[0], n[1], n[2], n[3] ?? 1];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const behind = (e) => {
    const layers = [];
    for (; e; e = e.parentElement) { layers.push(colour(getComputedStyle(e).backgroundColor)); if (layers.at(-1)[3] === 1) break; }
    return layers.reduceRight((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (e) => {
    const paper = behind(e), [a, b] = [light(over(colour(getComputedStyle(e).color), paper)), light(paper)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const size = (e) => parseFloat(getComputedStyle(e).fontSize);
  const running = () => all("main :is(p, li, dd, q, .line__in-short, .line__claim)").filter((e) => own(e) && e.textContent.trim().length > 150 && !e.closest("table"));
  const lines = (e) => {
    const range = document.createRange(), walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), at = new Map();
    for (let node; (node = walk.nextNode());) {
      if (heard(node.parentElement)) continue;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getClientRects()[0];
        if (box && box.width) { const y = Math.round(box.bottom / 8); at.set(y, (at.get(y) ?? at.get(y - 1) ?? 0) + 1); }
      }
    }
    return [...at.values()];
  };

  return {
    small: () => found(all().filter(own), (e) => size(e) < 16 && `${size(e)} px`),
    faint: (least) => found(all().filter(own), (e) => contrast(e) < least && `${contrast(e).toFixed(2)}:1`),
    tight: () => found(running(), (e) => parseFloat(getComputedStyle(e).lineHeight) / size(e) < 1.49 && "lines too near each other"),
    long: () => found(running(), (e) => Math.max(...lines(e)) > 76 && `${Math.max(...lines(e))} characters in a line`),
    short: () => found(running(), (e) => Math.max(...lines(e)) < 45 && `${Math.max(...lines(e))} characters in a line`),
    wide: () => found(all().filter((e) => !scrolls(e)), (e) => e.getBoundingClientRect().right > innerWidth + 1 && "reaches past the edge")
      .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []),
    cut: () => found(all().filter((e) => !scrolls(e) && !e.matches("input, select, .search, .search *")), (e) => {
      const style = getComputedStyle(e);
      return [["overflowX", "scrollWidth", "clientWidth"], ["overflowY", "scrollHeight", "clientHeight"]]
        .some(([over, inner, outer]) => style[over] !== "visible" && e[inner] > e[outer] + 2) && "cut off";
    }),
    narrow: () => found(all("a, button, input, select, summary, [tabindex='0']"), (e) => {
      const box = (e.closest("label") ?? e).getBoundingClientRect();
      const inline = getComputedStyle(e).display === "inline" && e.parentElement.textContent.trim() !== e.textContent.trim();
      return !inline && Math.min(box.width, box.height) < 24 && `${box.width} × ${box.height} px`;
    }),
    low: () => found(all(".tool, .button, .menu a, summary, input, select, .bar__home, .claim__turn a, .lines a, .contents a"), (e) => {
      const { height } = (e.closest("label") ?? e).getBoundingClientRect();
      return height < 43.9 && `${height} px high`;
    }),
    headings: () => {
      const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((e) => !e.closest("[hidden], dialog, [data-md-component=dialog]")).map((e) => Number(e.tagName[1]));
      const wrong = levels.filter((level, i) => level > 3 || level > (levels[i - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && !wrong.length ? [] : [`h${levels.join(" h")}`];
    },
  };
})();
/* What the Content-Security-Policy stopped, and how far the page jumped while it came up. */
window.stopped = [];
window.jumped = 0;
document.addEventListener("securitypolicyviolation", (event) => stopped.push(`${event.violatedDirective} ${event.blockedURI}`));
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) jumped += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
