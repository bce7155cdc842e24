/* Elements are made of text and other elements only, never of markup: nothing that a bot says can become a script. */

export const byId = id => document.getElementById(id);

export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value === true || value === false) {
      node.toggleAttribute(name, value);
    } else {
      node.setAttribute(name, value);
    }
  }
  node.append(...children);
  return node;
}

export function button(text, onclick, attributes) {
  return element('button', { type: 'button', onclick, ...attributes }, text);
}

/* A link only where it leads to a place for people: anything else could be a script. */
export function link(address, text) {
  const safe = /^(https?:\/\/|mailto:|tel:)/i.test(address || '');
  return safe ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text || address)
    : element('span', {}, text || address || '');
}

export function clock(at, attributes) {
  const time = new Date(at);
  return isNaN(time) ? '' : element('time', { datetime: time.toISOString(), ...attributes },
    time.toLocaleTimeString([], { hourCycle: 'h23' }));
}

export function notice(text) {
  byId('notice').textContent = text;
}
