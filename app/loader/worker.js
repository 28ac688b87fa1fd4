// The end of a worker's script; the glue, which defines `wasm_bindgen`, stands before it.
//
// What the Rust side may rely on (and this is all):
//   * The page's first message must be `{ module }`, the compiled module from `globalThis.doisoat`.
//     It starts the same WebAssembly here: `main` runs, and tells a worker by the missing document.
//   * Inside a worker, `main` installs its own `message` handler before it returns.
//   * Messages that come before that are kept and given to the handler afterwards, in order, with
//     their data and ports. The handler never sees the first message.
//   * When the start fails, the page gets `{ failed: "the error's text" }`, and nothing after it.
(() => {
  'use strict';

  const waiting = [];
  let started = false;

  function listen(event) {
    // The app's handler may stand already, while start-up is still going on.
    event.stopImmediatePropagation();
    if (started) {
      waiting.push(event);
      return;
    }
    started = true;
    wasm_bindgen({ module_or_path: event.data.module }).then(
      () => {
        removeEventListener('message', listen);
        for (const { data, ports } of waiting) {
          dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
        }
        waiting.length = 0;
      },
      (error) => {
        removeEventListener('message', listen);
        postMessage({ failed: String(error) });
      }
    );
  }

  addEventListener('message', listen);
})();
