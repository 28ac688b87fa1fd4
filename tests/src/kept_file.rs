//! A file that is kept in the page, in place of the one that a browser's own dialog would give.
//!
//! No test can press that dialog. All else is the page's own: what it does to the file, and what it
//! makes of what goes wrong.

/// Puts the file into the page as `chosen`, with its `content`; calls can be made to fail by `fails`,
/// names of errors by the method that throws them, and while it `hangs` no write ends. `true` once it is there.
pub const KEPT_FILE: &str = "(() => {
    const at = globalThis.chosen = { content: new Uint8Array(), fails: {}, closed: 0 };
    const may = name => {
        const error = (at.fails[name] ?? []).shift();
        if (error) throw new DOMException('made to fail', error);
    };
    const whole = async data => new Uint8Array(await new Blob([data]).arrayBuffer());
    const handle = {
        kind: 'file', name: 'viec.doisoat',
        async queryPermission() { return at.permission ?? 'granted' },
        async requestPermission() { at.permission = 'granted'; return 'granted' },
        async getFile() { may('getFile'); return new File([at.content], 'viec.doisoat') },
        async createWritable() {
            may('createWritable');
            let now = at.content.slice();
            return {
                async write({ position, data }) {
                    may('write');
                    if (at.hangs) await new Promise(() => {});
                    const bytes = await whole(data);
                    const grown = new Uint8Array(Math.max(now.length, position + bytes.length));
                    grown.set(now); grown.set(bytes, position); now = grown;
                },
                async truncate(length) { now = now.slice(0, length) },
                async close() { may('close'); at.content = now; at.closed += 1 },
                async abort() {},
            };
        },
    };
    globalThis.showSaveFilePicker = async () => { may('picker'); return handle };
    return true })()";
