/* Events go from where they happen upwards, out of a shadow only when they say so. */

export class Event {
  constructor(type, { bubbles = false, cancelable = false, composed = false, ...more } = {}) {
    Object.assign(this, { type, bubbles, cancelable, composed, target: null, currentTarget: null, defaultPrevented: false });
    Object.assign(this, more);
    this.stopped = false;
  }

  preventDefault() {
    this.defaultPrevented = this.cancelable;
  }

  stopPropagation() {
    this.stopped = true;
  }
}

export class CustomEvent extends Event {}

export class EventTarget {
  addEventListener(type, listener, options) {
    this.listeners ??= new Map();
    const known = this.listeners.get(type) ?? [];
    if (!known.some(one => one.listener === listener)) {
      this.listeners.set(type, [...known, { listener, once: Boolean(options?.once) }]);
    }
  }

  removeEventListener(type, listener) {
    this.listeners?.set(type, (this.listeners.get(type) ?? []).filter(one => one.listener !== listener));
  }

  dispatchEvent(event) {
    event.target = this;
    for (let place = this; place && !event.stopped; place = event.bubbles ? above(place, event) : null) {
      event.currentTarget = place;
      for (const { listener, once } of place.listeners?.get(event.type) ?? []) {
        if (once) {
          place.removeEventListener(event.type, listener);
        }
        tell(listener, place, event);
      }
    }
    return !event.defaultPrevented;
  }
}

function above(place, event) {
  return place.parentNode ?? (event.composed ? place.host : null) ?? null;
}

/* One listener that fails takes nothing from the others. */
function tell(listener, place, event) {
  try {
    if (typeof listener === 'function') {
      listener.call(place, event);
    } else {
      listener.handleEvent(event);
    }
  } catch (error) {
    console.error(error);
  }
}
