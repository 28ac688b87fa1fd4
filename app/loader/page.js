// Starts the page: finds the WebAssembly in the page's own text, compiles it once, runs it.
//
// What the Rust side may rely on (and this is all):
//   * `globalThis.doisoat.module`     the compiled `WebAssembly.Module`. Post it to each worker.
//   * `globalThis.doisoat.workerUrl`  a Blob URL for `new Worker(url)`: a classic script, good for
//                                     any number of workers. See worker.js for its messages.
//   * `main` runs when both are set. The mount point is the element `#app`; the app adds its own
//     content to it, and `#splash` is removed from it as soon as `main` has returned.
//   * When `main` panics, or the browser is too old, `#splash` stays and tells the person so.
//
// Written in the oldest JavaScript on purpose: a browser that cannot run the app must still be able
// to run this far and say it. The policy of the page forbids every request, so nothing is fetched.
(function () {
  'use strict';

  function textOf(id) {
    return document.getElementById(id).textContent;
  }

  // A copy that the browser saved after the start holds what the app had drawn, and no splash.
  function clearMount() {
    var mount = document.getElementById('app');
    var splash = document.getElementById('splash') || document.createElement('div');
    splash.id = 'splash';
    mount.textContent = '';
    mount.appendChild(splash);
  }

  // What people can do about it comes first; the browser's own words are for whoever helps them.
  function showFailure(vietnamese, english, detail) {
    var splash = document.getElementById('splash');
    splash.setAttribute('role', 'alert');
    splash.textContent = '';
    [['vi', vietnamese], ['en', english], ['en', detail]].forEach(function (part) {
      if (!part[1]) return;
      var paragraph = document.createElement('p');
      paragraph.className = 'failed';
      paragraph.lang = part[0];
      paragraph.textContent = part[1];
      splash.appendChild(paragraph);
    });
  }

  function showTooOld(detail) {
    showFailure(
      'Trình duyệt này quá cũ nên không chạy được Đối Soát. Hãy mở tệp bằng Chrome hoặc Edge ' +
        'từ bản 109, Firefox từ bản 115, Safari từ bản 16.4, hoặc Cốc Cốc bản mới nhất.',
      'This browser is too old to run Đối Soát. Open the file with Chrome or Edge 109 or later, ' +
        'Firefox 115 or later, or Safari 16.4 or later.',
      detail
    );
  }

  function showBroken(error) {
    showFailure(
      'Đối Soát không khởi động được. Hãy tải lại trang; nếu vẫn lỗi, hãy sao chép lại tệp gốc ' +
        '(tệp có thể đã hỏng) hoặc dùng trình duyệt khác: Chrome hoặc Edge từ bản 109, Firefox từ bản 115.',
      'Đối Soát could not start. Reload the page; if that does not help, copy the original file again ' +
        '(this copy may be damaged) or use another browser: Chrome or Edge 109 or later, Firefox 115 or later.',
      String(error)
    );
  }

  // Five digits hold four bytes; a last group of n bytes has n + 1 digits.
  function bytesOfBase85(text) {
    var value = new Uint8Array(128);
    var digits = 0;
    for (var code = 33; code < 127; code++) {
      if ('"&\'<>\\`{}'.indexOf(String.fromCharCode(code)) < 0) value[code] = digits++;
    }
    var bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
    for (var from = 0, to = 0; from < text.length; from += 5) {
      var number = 0;
      for (var at = from; at < from + 5; at++) {
        number = number * 85 + (at < text.length ? value[text.charCodeAt(at)] : 84);
      }
      number = Math.min(number, 0xffffffff);
      for (var shift = 24; shift >= 0 && to < bytes.length; shift -= 8) {
        bytes[to++] = (number >>> shift) & 255;
      }
    }
    return bytes;
  }

  function compile() {
    return WebAssembly.compile(unpackLzma(bytesOfBase85(textOf('doisoat-wasm').trim())));
  }

  clearMount();
  var missing = [];
  if (typeof WebAssembly === 'undefined') missing.push('WebAssembly');
  // The glue is a script of its own: a browser that cannot read its syntax leaves this undefined.
  if (typeof wasm_bindgen === 'undefined') missing.push('wasm_bindgen');
  if (missing.length > 0) {
    showTooOld('(' + missing.join(', ') + ')');
    return;
  }

  compile()
    .then(function (module) {
      // Workers cannot fetch or import from a file, so each gets the whole glue as its own text.
      var script = [textOf('doisoat-glue'), '\n', textOf('doisoat-worker')];
      var blob = new Blob(script, { type: 'text/javascript' });
      globalThis.doisoat = { module: module, workerUrl: URL.createObjectURL(blob) };
      return wasm_bindgen({ module_or_path: module });
    })
    .then(function () {
      var splash = document.getElementById('splash');
      if (splash) splash.parentNode.removeChild(splash);
    })
    .catch(showBroken);
})();
