/* What a person does and sees. Whoever looks into a shadow looks through all of them. */

function all(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  const look = node => node.childNodes.forEach(child => {
    found.push(...(child.shadowRoot ? all(child.shadowRoot, selector) : []));
    look(child);
  });
  look(root);
  return found;
}

const isSeen = element => element.isShown();
const words = element => element.nodeType === 3 ? element.data : element.nodeType === 1 && (!isSeen(element) || element.localName === 'style') ? ''
  : [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].map(words).join('');
const tidy = text => text.replace(/\s+/g, ' ').trim();
const named = element => element.getAttribute('aria-label') ?? tidy(words(element));

function one(selector, text) {
  const found = all(document, selector).filter(isSeen).filter(element => text === '' || named(element) === text);
  if (found.length !== 1) {
    throw new Error(found.length + ' of ' + selector + (text ? ' are called ' + text : ' are seen') + ': '
      + all(document, selector).map(named).join(' | '));
  }
  return found[0];
}

function on(selector, text) {
  const element = one(selector, text);
  if (element.isOff()) {
    throw new Error(selector + ' ' + text + ' is switched off');
  }
  element.focus();
  return element;
}

globalThis.person = {
  click(selector, text) {
    on(selector, text).click();
  },
  type(selector, text) {
    on(selector, '').write(text);
  },
  choose(selector, text) {
    on(selector, '').choose(text);
  },
  attach(selector, name, type, content) {
    const input = document.querySelector(selector);
    input.files = [{ name, type, size: content.length, text: content }];
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  press(key) {
    const event = new Event('keydown', { bubbles: true, cancelable: true, composed: true, key, shiftKey: false, isComposing: false });
    const element = document.activeElement;
    element.dispatchEvent(event);
    if (!event.defaultPrevented && key === 'Enter' && element.localName === 'input') {
      element.left();
      element.form?.requestSubmit();
    } else if (!event.defaultPrevented && (key === 'Enter' || key === ' ') && element.localName === 'button') {
      element.click();
    }
  },
  texts: selector => JSON.stringify(all(document, selector).filter(isSeen).map(element => tidy(words(element)))),
  attributes: (selector, name) => JSON.stringify(all(document, selector).map(element => element.getAttribute(name))),
  isOff: (selector, text) => one(selector, text).isOff(),
  value: selector => one(selector, '').value,
  focused: () => document.activeElement?.id ?? ''
};
