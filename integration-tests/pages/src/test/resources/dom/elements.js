/* Elements with their attributes, and those that a page defines itself. */

import { Event } from './events.js';
import { matches } from './selectors.js';
import { Comment, DocumentFragment, Node, ShadowRoot, Text } from './nodes.js';

const classes = new Map();
const defined = new Map();
let making = '';

/* Of elements with these names, which are no custom ones. */
export function elementsAre(type, ...names) {
  names.forEach(name => classes.set(name, type));
}

export function createElement(name) {
  const type = defined.get(name) ?? classes.get(name) ?? HTMLElement;
  making = name;
  return new type();
}

export const customElements = {
  get: name => defined.get(name),
  define(name, type) {
    if (defined.has(name)) {
      throw new Error(name + ' is defined already');
    }
    defined.set(name, type);
    type.itsName = name;
    type.observed = type.observedAttributes ?? [];
  }
};

export class HTMLElement extends Node {
  nodeType = Node.ELEMENT_NODE;
  attributeValues = new Map();
  shadowRoot = null;
  scrollTop = 0;
  scrollHeight = 0;

  constructor() {
    super();
    this.localName = Object.hasOwn(new.target, 'itsName') ? new.target.itsName : making;
  }

  get nodeName() {
    return this.localName.toUpperCase();
  }

  get tagName() {
    return this.nodeName;
  }

  getAttribute(name) {
    return this.attributeValues.get(name.toLowerCase()) ?? null;
  }

  setAttribute(name, value) {
    const before = this.getAttribute(name);
    this.attributeValues.set(name.toLowerCase(), String(value));
    this.#changed(name.toLowerCase(), before);
  }

  removeAttribute(name) {
    const before = this.getAttribute(name);
    if (this.attributeValues.delete(name.toLowerCase())) {
      this.#changed(name.toLowerCase(), before);
    }
  }

  #changed(name, before) {
    if (this.constructor.observed?.includes(name)) {
      this.attributeChangedCallback?.(name, before, this.getAttribute(name));
    }
  }

  toggleAttribute(name, isWanted = !this.hasAttribute(name)) {
    if (!isWanted) {
      this.removeAttribute(name);
    } else if (!this.hasAttribute(name)) {
      this.setAttribute(name, '');
    }
    return isWanted;
  }

  hasAttribute(name) {
    return this.attributeValues.has(name.toLowerCase());
  }

  hasAttributes() {
    return this.attributeValues.size > 0;
  }

  getAttributeNames() {
    return [...this.attributeValues.keys()];
  }

  get classList() {
    const all = () => this.className.split(/\s+/).filter(Boolean);
    return {
      contains: name => all().includes(name),
      add: (...names) => { this.className = [...new Set([...all(), ...names])].join(' '); },
      remove: (...names) => { this.className = all().filter(one => !names.includes(one)).join(' '); },
      toggle: (name, isWanted = !all().includes(name)) => {
        this.className = [...all().filter(one => one !== name), ...(isWanted ? [name] : [])].join(' ');
        return isWanted;
      } };
  }

  get dataset() {
    const attribute = key => 'data-' + key.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase());
    return new Proxy({}, {
      get: (nothing, key) => this.getAttribute(attribute(String(key))) ?? undefined,
      has: (nothing, key) => this.hasAttribute(attribute(String(key))),
      set: (nothing, key, value) => {
        this.setAttribute(attribute(key), value);
        return true;
      } });
  }

  /* The nearest fieldset that is switched off takes its controls with it. */
  isOff() {
    return this.hasAttribute('disabled') || Boolean(this.closest('fieldset[disabled]'));
  }

  matches(selector) {
    return matches(this, selector);
  }

  closest(selector) {
    let element = this;
    while (element && !matches(element, selector)) {
      element = element.parentElement;
    }
    return element;
  }

  get innerHTML() {
    throw new Error('Nobody needs to read markup');
  }

  set innerHTML(markup) {
    this.replaceChildren(...built(JSON.parse(host.parse(markup, this.localName))));
  }

  attachShadow() {
    this.shadowRoot = new ShadowRoot(this);
    return this.shadowRoot;
  }

  cloneNode(deep) {
    const copy = createElement(this.localName);
    this.attributeValues.forEach((value, name) => copy.setAttribute(name, value));
    copy.append(...(deep ? this.childNodes.map(child => child.cloneNode(true)) : []));
    return copy;
  }

  canFocus() {
    return this.hasAttribute('tabindex') || (this.localName === 'a' && this.hasAttribute('href')) || this.localName === 'summary';
  }

  focus() {
    if (this.canFocus() && this.isConnected && this.isShown()) {
      globalThis.document.focused?.blur();
      globalThis.document.focused = this;
    }
  }

  blur() {
    if (globalThis.document.focused === this) {
      globalThis.document.focused = null;
      this.left?.();
    }
  }

  /* Without layout: what is hidden, or in what is closed, is not seen. */
  isShown() {
    const up = this.parentNode ?? this.getRootNode().host;
    const above = up?.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? up.host : up;
    const isClosed = above?.localName === 'details' && !above.open && this.localName !== 'summary';
    return !this.hidden && !isClosed && (above?.nodeType !== Node.ELEMENT_NODE || above.isShown());
  }

  click() {
    if (!this.isOff()) {
      const event = new Event('click', { bubbles: true, cancelable: true, composed: true });
      this.dispatchEvent(event);
      if (!event.defaultPrevented) {
        const acting = this.closest('button, input, summary, label, a, option');
        acting?.act?.();
      }
    }
  }

  scrollIntoView() {}
}

reflects(HTMLElement, { id: 'id', className: 'class', title: 'title', href: 'href', src: 'src', alt: 'alt', type: 'type', name: 'name',
  placeholder: 'placeholder', min: 'min', max: 'max', slot: 'slot' });
switches(HTMLElement, { hidden: 'hidden', disabled: 'disabled', open: 'open', multiple: 'multiple', required: 'required' });

/* Properties that are the same as attributes. */
export function reflects(type, names) {
  Object.entries(names).forEach(([property, attribute]) => Object.defineProperty(type.prototype, property, { configurable: true,
    get() { return this.getAttribute(attribute) ?? ''; },
    set(value) { this.setAttribute(attribute, value); } }));
}

export function switches(type, names) {
  Object.entries(names).forEach(([property, attribute]) => Object.defineProperty(type.prototype, property, { configurable: true,
    get() { return this.hasAttribute(attribute); },
    set(value) { this.toggleAttribute(attribute, Boolean(value)); } }));
}

class HTMLTemplateElement extends HTMLElement {
  content = new DocumentFragment();

  set innerHTML(markup) {
    this.content.replaceChildren(...built(JSON.parse(host.parse(markup, 'template'))));
  }

  cloneNode(deep) {
    const copy = super.cloneNode(false);
    copy.content.append(...(deep ? this.content.childNodes.map(child => child.cloneNode(true)) : []));
    return copy;
  }
}

elementsAre(HTMLTemplateElement, 'template');

/* What the parser has found: texts, comments, and elements as [name, attributes, children]. */
export function built(parsed) {
  return parsed.map(one => {
    if (typeof one === 'string') {
      return new Text(one);
    }
    if (!Array.isArray(one)) {
      return new Comment(one.comment);
    }
    const [name, attributes, children] = one;
    const element = createElement(name);
    Object.entries(attributes).forEach(([attribute, value]) => element.setAttribute(attribute, value));
    (element.content instanceof DocumentFragment ? element.content : element).append(...built(children));
    return element;
  });
}
