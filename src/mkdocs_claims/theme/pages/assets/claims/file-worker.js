/*
  Pages read from a folder (file:) may not start a worker; this runs the worker's script in a hidden
  frame instead.
*/
(function () {
  "use strict";
  if (location.protocol !== "file:") return;
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.waiting = [];
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        if (this.onmessage) this.onmessage(event);
      };
      /* A worker loads further scripts one after the other; a frame can only queue them. */
      const load = (src) => new Promise((done) => {
        const script = frame.contentDocument.createElement("script");
        Object.assign(script, { src: new URL(src, address), onload: done, onerror: done });
        frame.contentDocument.body.append(script);
      });
      inside.importScripts = (...addresses) => addresses.reduce(
        (before, src) => before.then(() => load(src)),
        Promise.resolve(),
      );
      const script = frame.contentDocument.createElement("script");
      script.src = address;
      script.addEventListener("load", () => {
        this.inside = inside;
        this.waiting.splice(0).forEach((data) => this.postMessage(data));
      });
      frame.contentDocument.body.append(script);
    }
    postMessage(data) {
      if (this.inside) this.inside.dispatchEvent(new MessageEvent("message", { data }));
      else this.waiting.push(data);
    }
    terminate() { this.inside = null; }
  };
})();
