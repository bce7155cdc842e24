/* Nodes and their places in the tree. */

import { EventTarget } from './events.js';
import { select } from './selectors.js';

export class Node extends EventTarget {
  static ELEMENT_NODE = 1;
  static TEXT_NODE = 3;
  static COMMENT_NODE = 8;
  static DOCUMENT_NODE = 9;
  static DOCUMENT_FRAGMENT_NODE = 11;

  parentNode = null;
  childNodes = [];

  get ownerDocument() {
    return globalThis.document;
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get lastChild() {
    return this.childNodes[this.childNodes.length - 1] ?? null;
  }

  get nextSibling() {
    return this.#beside(1);
  }

  get previousSibling() {
    return this.#beside(-1);
  }

  #beside(step) {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + step] ?? null;
  }

  get parentElement() {
    return this.parentNode?.nodeType === Node.ELEMENT_NODE ? this.parentNode : null;
  }

  get children() {
    return this.childNodes.filter(node => node.nodeType === Node.ELEMENT_NODE);
  }

  get isConnected() {
    let top = this;
    while (top.parentNode ?? top.host) {
      top = top.parentNode ?? top.host;
    }
    return top === globalThis.document;
  }

  getRootNode() {
    let top = this;
    while (top.parentNode) {
      top = top.parentNode;
    }
    return top;
  }

  contains(other) {
    for (let node = other; node; node = node.parentNode) {
      if (node === this) {
        return true;
      }
    }
    return false;
  }

  insertBefore(node, before) {
    const place = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    if (place < 0 || node.contains(this)) {
      throw new Error('It cannot stand there');
    }
    if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
      [...node.childNodes].forEach(child => this.insertBefore(child, before));
      return node;
    }
    if (node !== before) {
      node.remove();
      this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
      node.parentNode = this;
      if (this.isConnected) {
        node.connected(true);
      }
    }
    return node;
  }

  appendChild(node) {
    return this.insertBefore(node, null);
  }

  removeChild(node) {
    node.remove();
    return node;
  }

  remove() {
    const wasConnected = this.isConnected;
    const all = this.parentNode?.childNodes;
    if (all) {
      all.splice(all.indexOf(this), 1);
      this.parentNode = null;
      if (wasConnected) {
        this.connected(false);
      }
    }
  }

  /* Tells the custom elements among them. */
  connected(isThere) {
    const tell = isThere ? this.connectedCallback : this.disconnectedCallback;
    if (!isThere && globalThis.document.focused === this) {
      globalThis.document.focused = null;
    }
    tell?.call(this);
    this.childNodes.forEach(child => child.connected(isThere));
    this.shadowRoot?.connected(isThere);
  }

  append(...nodes) {
    nodes.forEach(node => this.appendChild(asNode(node)));
  }

  replaceChildren(...nodes) {
    [...this.childNodes].forEach(child => child.remove());
    this.append(...nodes);
  }

  after(...nodes) {
    const next = this.nextSibling;
    nodes.forEach(node => this.parentNode.insertBefore(asNode(node), next));
  }

  before(...nodes) {
    nodes.forEach(node => this.parentNode.insertBefore(asNode(node), this));
  }

  get textContent() {
    return this.childNodes.filter(child => child.nodeType !== Node.COMMENT_NODE).map(child => child.textContent).join('');
  }

  set textContent(text) {
    this.replaceChildren(...(text === null || text === '' ? [] : [String(text)]));
  }

  querySelectorAll(selector) {
    return select(this, selector);
  }

  querySelector(selector) {
    return select(this, selector)[0] ?? null;
  }
}

/* What is no node is a text, as the standard has it. */
function asNode(one) {
  return one instanceof Node ? one : new Text(one);
}

class CharacterData extends Node {
  constructor(data) {
    super();
    this.data = String(data);
  }

  get nodeValue() {
    return this.data;
  }

  get textContent() {
    return this.data;
  }

  set textContent(text) {
    this.data = String(text);
  }

  cloneNode() {
    return new this.constructor(this.data);
  }
}

export class Text extends CharacterData {
  nodeType = Node.TEXT_NODE;
  nodeName = '#text';
}

export class Comment extends CharacterData {
  nodeType = Node.COMMENT_NODE;
  nodeName = '#comment';
}

export class DocumentFragment extends Node {
  nodeType = Node.DOCUMENT_FRAGMENT_NODE;
  nodeName = '#document-fragment';

  cloneNode(deep) {
    const copy = new DocumentFragment();
    copy.append(...(deep ? this.childNodes.map(child => child.cloneNode(true)) : []));
    return copy;
  }
}

export class ShadowRoot extends DocumentFragment {
  constructor(host) {
    super();
    this.host = host;
  }

  get activeElement() {
    return this.contains(globalThis.document.focused) ? globalThis.document.focused : null;
  }
}
