//! The height of an element, followed while the element lives.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// An observer that stops when dropped.
struct Watch {
    observer: ResizeObserver,
    _measure: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Keeps `height` at the element's inner height, in pixels.
pub(crate) fn watch_height(element: NodeRef<Div>, height: RwSignal<f64>) {
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let Some(div) = element.get() else { return };
        let measured = div.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            height.set(f64::from(measured.client_height()));
        });
        // Every browser that runs the page has the observer; without it the first height stays.
        if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
            observer.observe(&div);
            watch.set_value(Some(Watch { observer, _measure: measure }));
        }
        height.set(f64::from(div.client_height()));
    });
}
