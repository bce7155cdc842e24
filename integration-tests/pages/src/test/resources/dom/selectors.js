/* Selectors: names, ids, classes, attributes, :is(), descendants, children, and lists of them. Any other is an error. */

const PART = /^(?:(\*|[\w-]+)|#((?:[\w-]|\\.)+)|\.([\w-]+)|\[([\w-]+)(?:(\^?=)"((?:[^"\\]|\\.)*)")?\]|:is\(([^()]*)\)|:(disabled|checked))/;
const known = new Map();

export function matches(element, selector) {
  return parsed(selector).some(chain => fits(element, chain, chain.length - 1));
}

export function select(root, selector) {
  const chains = parsed(selector);
  const found = [];
  const look = node => node.childNodes.forEach(child => {
    if (child.nodeType === 1) {
      if (chains.some(chain => fits(child, chain, chain.length - 1))) {
        found.push(child);
      }
      look(child);
    }
  });
  look(root);
  return found;
}

function parsed(selector) {
  if (!known.has(selector)) {
    known.set(selector, split(selector).map(chainOf));
  }
  return known.get(selector);
}

/* At the commas that are in no brackets and quotes. */
function split(selector) {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const letter of selector) {
    quoted = letter === '"' ? !quoted : quoted;
    depth += quoted ? 0 : letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0 && !quoted) {
      parts.push('');
    } else {
      parts[parts.length - 1] += letter;
    }
  }
  return parts.map(part => part.trim());
}

function chainOf(text) {
  const chain = [{ above: '', checks: [] }];
  let rest = text;
  while (rest) {
    const gap = /^\s*(>)\s*|^\s+/.exec(rest);
    if (gap) {
      chain.push({ above: gap[1] ?? ' ', checks: [] });
      rest = rest.slice(gap[0].length);
    }
    const part = PART.exec(rest);
    if (!part) {
      throw new Error('This document knows no such selector: ' + text);
    }
    chain[chain.length - 1].checks.push(check(part));
    rest = rest.slice(part[0].length);
  }
  return chain;
}

const plain = text => text.replace(/\\(.)/g, '$1');

function check([, tag, id, className, attribute, how, value, list, state]) {
  if (tag) {
    return element => tag === '*' || element.localName === tag.toLowerCase();
  }
  if (id) {
    return element => element.id === plain(id);
  }
  if (className) {
    return element => element.classList.contains(className);
  }
  if (list) {
    return element => matches(element, list);
  }
  if (state) {
    return element => state === 'disabled' ? element.isOff() : Boolean(element.checked);
  }
  return element => {
    const is = element.getAttribute(attribute);
    return is !== null && (!how || (how === '=' ? is === plain(value) : is.startsWith(plain(value))));
  };
}

function fits(element, chain, place) {
  if (!chain[place].checks.every(one => one(element))) {
    return false;
  }
  if (place === 0) {
    return true;
  }
  const isElement = node => node?.nodeType === 1;
  if (chain[place].above === '>') {
    return isElement(element.parentNode) && fits(element.parentNode, chain, place - 1);
  }
  for (let above = element.parentNode; isElement(above); above = above.parentNode) {
    if (fits(above, chain, place - 1)) {
      return true;
    }
  }
  return false;
}
