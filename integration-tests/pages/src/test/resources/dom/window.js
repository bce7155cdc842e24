/* What a page finds around it. Whatever it asks goes to the place that it came from, or is an error. */

import './forms.js';
import { built, createElement, customElements, HTMLElement } from './elements.js';
import { CustomEvent, Event, EventTarget } from './events.js';
import { Comment, DocumentFragment, Node, ShadowRoot, Text } from './nodes.js';

class Document extends Node {
  nodeType = Node.DOCUMENT_NODE;
  nodeName = '#document';
  focused = null;
  title = '';

  get documentElement() {
    return this.children[0];
  }

  get head() {
    return this.querySelector('head');
  }

  get body() {
    return this.querySelector('body');
  }

  get activeElement() {
    return this.focused ?? this.body;
  }

  getElementById(id) {
    return this.querySelector('#' + CSS.escape(id));
  }

  createElement(name) {
    return createElement(name.toLowerCase());
  }

  createTextNode(text) {
    return new Text(text);
  }

  createComment(text) {
    return new Comment(text);
  }

  createDocumentFragment() {
    return new DocumentFragment();
  }

  importNode(node, deep) {
    return node.cloneNode(deep);
  }

  /* Elements and comments, which is all that anybody walks over here. */
  createTreeWalker(root) {
    const next = node => node.childNodes[0] ?? beside(node);
    const beside = node => !node || node === root ? null : node.nextSibling ?? beside(node.parentNode);
    return {
      currentNode: root,
      nextNode() {
        let node = next(this.currentNode);
        while (node && node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.COMMENT_NODE) {
          node = next(node);
        }
        this.currentNode = node ?? this.currentNode;
        return node;
      } };
  }
}

function read(markup) {
  const all = new Document();
  all.append(...built(JSON.parse(host.parse(markup, ''))));
  return all;
}

/* Belongs to the tab, and is there when the page is opened again. */
const sessionStorage = { getItem: key => host.recall(key), setItem: (key, value) => host.remember(key, String(value)) };

const timers = new Map();
let lastTimer = 0;

function setTimeout(action, millis = 0) {
  const number = ++lastTimer;
  timers.set(number, true);
  host.later(() => timers.delete(number) && action(), millis);
  return number;
}

function absolute(address) {
  const url = host.resolve(String(address));
  if (!url.startsWith(host.origin())) {
    throw new TypeError('The page asks another host: ' + url);
  }
  return url;
}

/* Of requests what pages use: method, headers, and a text or a file. */
function fetch(address, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => host.fetch(method, absolute(address), JSON.stringify(headers),
    body === undefined ? null : body.text ?? String(body),
    (status, text) => resolve({ ok: status >= 200 && status < 300, status, statusText: '', text: async () => text,
      json: async () => JSON.parse(text) }),
    problem => reject(new TypeError(problem))));
}

class EventSource {
  static CONNECTING = 0;
  static OPEN = 1;
  static CLOSED = 2;

  constructor(address) {
    this.readyState = EventSource.CONNECTING;
    host.listen(absolute(address), () => {
      this.readyState = EventSource.OPEN;
      this.onopen?.(new Event('open'));
    }, data => this.onmessage?.(new Event('message', { data })), isOver => {
      this.readyState = isOver ? EventSource.CLOSED : EventSource.CONNECTING;
      this.onerror?.(new Event('error'));
    });
  }
}

class URL {
  constructor(address, base) {
    this.href = host.resolve(String(address), base ?? '');
    Object.assign(this, JSON.parse(host.parts(this.href)));
  }

  toString() {
    return this.href;
  }
}

const CSS = { escape: text => String(text).replace(/[^\w-]/g, sign => '\\' + sign).replace(/^\d/, digit => '\\' + digit) };

/* Styles are elements here, as where sheets cannot be shared: there is no layout. */
class CSSStyleSheet {}

class DOMParser {
  parseFromString(markup) {
    return read(markup);
  }
}

const heard = new EventTarget();

Object.assign(globalThis, { window: globalThis, addEventListener: (type, listener) => heard.addEventListener(type, listener),
  removeEventListener: (type, listener) => heard.removeEventListener(type, listener), dispatchEvent: event => heard.dispatchEvent(event), self: globalThis, Node, Text, Comment, DocumentFragment, ShadowRoot, Element: HTMLElement,
  HTMLElement, Document, Event, CustomEvent, EventTarget, customElements, sessionStorage,
  setTimeout, clearTimeout: number => timers.delete(number), fetch, EventSource, URL, CSS, CSSStyleSheet, DOMParser,
  requestAnimationFrame: action => setTimeout(action, 16), location: { get href() { return host.address(); } } });
globalThis.console = Object.fromEntries(['log', 'info', 'debug', 'warn', 'error'].map(level => [level,
  (...words) => host.console(level, words.map(word => word?.stack ?? String(word)).join(' '))]));
globalThis.document = read(host.markup());
document.title = document.querySelector('title')?.textContent ?? '';
document.querySelector('[autofocus]')?.focus();
