/*
  One page of each kind in Firefox and WebKitGTK, at two widths (WebKit's window is at least 447 px
  wide): what reaches past the edge, scripts that failed, and a picture. Not in CI, since both come
  with the system; node before 22 needs --experimental-websocket:
  apt-get install firefox-esr webkit2gtk-driver xvfb; mkdocs build -d /tmp/site;
  python -m http.server -d /tmp/site 8123 &
  xvfb-run node tests/browser/other_browsers.mjs http://127.0.0.1:8123/ /tmp/pictures
*/
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";

const [address, folder] = process.argv.slice(2);
const PAGES = {
  home: "",
  index: "claims/",
  claim: "claims/two-ldn-trials-found-improvement/",
  references: "references/",
  reference: "references/yasui-2014/",
  article: "article/",
  map: "picture/",
  safety: "safety/",
  glossary: "glossary/",
  "not found": "404.html",
};
const WIDTHS = [390, 1280];
const MEASURE = `(() => {
  const past = [...document.querySelectorAll("main *, header *")].filter((e) =>
    e.getClientRects().length && getComputedStyle(e).clipPath !== "inset(50%)" &&
    e.getBoundingClientRect().right > innerWidth + 1);
  const open = document.querySelector("[data-open-search]");
  open.click();
  const search = document.querySelector("dialog.search");
  const searched = search.open;
  search.close();
  return JSON.stringify({
    width: innerWidth,
    sideways: document.documentElement.scrollWidth > innerWidth,
    past: past.map((e) => e.tagName + "." + e.className).slice(0, 3),
    scripts: document.documentElement.className === "js" && searched,
    font: document.fonts.check("16px Atkinson"),
  });
})()`;
const soon = (ms) => new Promise((done) => setTimeout(done, ms));

async function until(ready) {
  for (let left = 100; left; left -= 1) {
    try {
      return await ready();
    } catch {
      await soon(200);
    }
  }
  throw new Error("the browser did not start");
}

/* Firefox, by WebDriver BiDi. */
async function firefox() {
  const port = 9333;
  const profile = `${folder}/profile`;
  mkdirSync(profile, { recursive: true });
  const settings = ["--headless", `--remote-debugging-port=${port}`, "--profile", profile];
  const browser = spawn("firefox-esr", settings, { stdio: "ignore" });
  const socket = await until(() => new Promise((done, fail) => {
    const tried = new WebSocket(`ws://127.0.0.1:${port}/session`);
    tried.onopen = () => done(tried);
    tried.onerror = fail;
  }));
  const waiting = new Map();
  const errors = [];
  socket.onmessage = ({ data }) => {
    const { id, method, params, ...answer } = JSON.parse(data);
    if (method === "log.entryAdded" && params.level === "error") errors.push(params.text);
    if (id) waiting.get(id)(answer);
  };
  let last = 0;
  const ask = (method, params) => new Promise((done) => {
    waiting.set((last += 1), done);
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  await ask("session.new", { capabilities: {} });
  await ask("session.subscribe", { events: ["log.entryAdded"] });
  const tree = await ask("browsingContext.getTree", {});
  const context = tree.result.contexts[0].context;
  return {
    errors,
    async open(url, width) {
      await ask("browsingContext.setViewport", { context, viewport: { width, height: 844 } });
      await ask("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async measure() {
      const expression = MEASURE;
      const how = { expression, target: { context }, awaitPromise: false };
      return (await ask("script.evaluate", how)).result.result.value;
    },
    async picture() {
      return (await ask("browsingContext.captureScreenshot", { context })).result.data;
    },
    close: () => browser.kill(),
  };
}

/* WebKitGTK's MiniBrowser, by its driver. */
async function webkit() {
  const port = 9334;
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore" });
  const ask = async (path, body, method = "POST") => {
    const sent = body && JSON.stringify(body);
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: sent });
    return (await answer.json()).value;
  };
  const binary = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
  const options = { binary, args: ["--automation"] };
  const wanted = { browserName: "MiniBrowser", "webkitgtk:browserOptions": options };
  const session = await until(() => ask("/session", { capabilities: { alwaysMatch: wanted } }));
  const at = `/session/${session.sessionId}`;
  return {
    errors: [],
    async open(url, width) {
      await ask(`${at}/window/rect`, { width, height: 900 });
      await ask(`${at}/url`, { url });
    },
    measure: () => ask(`${at}/execute/sync`, { script: `return ${MEASURE}`, args: [] }),
    picture: () => ask(`${at}/screenshot`, undefined, "GET"),
    async close() {
      await ask(at, undefined, "DELETE");
      driver.kill();
    },
  };
}

mkdirSync(folder, { recursive: true });
let wrong = 0;
for (const [name, start] of Object.entries({ firefox, webkit })) {
  const browser = await start();
  for (const width of WIDTHS) {
    for (const [kind, path] of Object.entries(PAGES)) {
      browser.errors.length = 0;
      await browser.open(address + path, width);
      await soon(300);
      const found = JSON.parse(await browser.measure());
      const sound = !found.sideways && !found.past.length && found.scripts;
      if (!sound || browser.errors.length) wrong += 1;
      console.log(name, width, kind, JSON.stringify(found), ...browser.errors);
      const picture = Buffer.from(await browser.picture(), "base64");
      writeFileSync(`${folder}/${name}-${width}-${kind}.png`, picture);
    }
  }
  await browser.close();
}
console.log(wrong ? `${wrong} pages have problems` : "no page has a problem");
process.exit(wrong ? 1 : 0);
