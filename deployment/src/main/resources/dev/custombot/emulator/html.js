/* A bot's HTML as formatting: what is not known is left out, and nothing is fetched from anywhere. */

import { element, link } from './dom.js';

const KEPT = new Set(['B', 'I', 'U', 'S', 'EM', 'STRONG', 'SMALL', 'SUB', 'SUP', 'MARK', 'CODE', 'PRE', 'KBD', 'P', 'BR', 'HR', 'UL',
  'OL', 'LI', 'DL', 'DT', 'DD', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'SPAN', 'DIV', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TD',
  'TH', 'CAPTION', 'DEL', 'INS']);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'SVG', 'MATH',
  'TEXTAREA', 'SELECT']);

/* A document of the parser runs no scripts and loads no pictures. */
export function formatted(html) {
  return element('div', { class: 'html' }, ...children(new DOMParser().parseFromString(html, 'text/html').body));
}

function children(node) {
  return [...node.childNodes].flatMap(copy);
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return [node.textContent];
  }
  const name = node.nodeType === Node.ELEMENT_NODE ? node.nodeName.toUpperCase() : '';
  if (!name || DROPPED.has(name)) {
    return [];
  }
  if (name === 'A') {
    const anchor = link(node.getAttribute('href'), '');
    anchor.replaceChildren(...children(node));
    return [anchor];
  }
  if (name === 'IMG') {
    return [picture(node.getAttribute('src'), node.getAttribute('alt'))];
  }
  return KEPT.has(name) ? [element(name.toLowerCase(), {}, ...children(node))] : children(node);
}

/* A picture that is in the message or at the emulator is shown, and any other is a link: the page asks no other host. */
export function picture(address, text) {
  const own = /^data:image\/(png|jpe?g|gif|webp);/i.test(address || '') || /^\/control\/assets\/[\w-]+$/.test(address || '');
  return own ? element('img', { src: address, alt: text || 'Picture' }) : element('span', { class: 'picture' }, '▣ ',
    link(address, text || 'Picture'));
}
