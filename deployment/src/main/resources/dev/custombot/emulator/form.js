/* A form is filled in page by page, and comes back with the pages that were answered and what was chosen or written. */

import { button, element } from './dom.js';
import { pictureOf } from './cards.js';
import { answer } from './session.js';

export function form(content) {
  const data = (content.form || {}).data || {};
  const pages = data.pages || [];
  const place = element('div', { class: 'form' });
  const answered = [];
  const byIdentifier = identifier => pages.find(page => page.pageIdentifier === String(identifier));

  function show(...parts) {
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(...parts);
    const first = hadFocus && place.querySelector('input, select, textarea, button.main');
    if (first) {
      first.focus();
    }
  }

  function send() {
    const { images, ...filled } = content;
    answer('richMessage.form', { ...filled, form: { ...content.form, data: { ...data,
      pages: answered.map(({ page, items }) => ({ ...page, items })) } } });
  }

  function back() {
    ask(answered.pop().page);
  }

  function buttons(onNext, next) {
    return element('div', { class: 'choices' }, ...(answered.length ? [button('Back', back)] : []),
      button(next, onNext, { class: 'main' }));
  }

  function summary() {
    show(element('strong', {}, 'Your answers'), element('dl', {}, ...answered.flatMap(({ page, items }) => [
      element('dt', {}, titleOf(page)), element('dd', {}, items.map(item => item.title || item.value).join(', ') || '–')])),
    buttons(send, 'Send form'));
  }

  function ask(page) {
    const field = fieldOf(page);
    const problem = element('small', { class: 'bad', role: 'alert' });
    const next = () => {
      const items = field.items();
      if (!items) {
        problem.textContent = 'Please answer this.';
        return;
      }
      answered.push({ page, items });
      const following = byIdentifier((items.length === 1 && items[0].nextPageIdentifier) || page.nextPageIdentifier);
      if (following && !page.submitForm && !answered.some(one => one.page === following)) {
        ask(following);
      } else if (data.showSummary) {
        summary();
      } else {
        send();
      }
    };
    const isLast = page.submitForm || !(page.nextPageIdentifier || (page.items || []).some(item => item.nextPageIdentifier));
    show(element('strong', {}, titleOf(page)), ...(page.subtitle ? [element('small', {}, page.subtitle)] : []), field.node, problem,
      buttons(next, isLast && !data.showSummary ? 'Send form' : 'Next'));
  }

  const begin = () => ask(byIdentifier(data.startPageIdentifier) || pages[0]);
  const splash = data.splash || {};
  const bubble = content.receivedMessage || {};
  show(...pictureOf(content, splash.imageid || bubble.imageid, bubble.title),
    element('strong', {}, splash.header || bubble.title || 'Form'),
    element('small', {}, splash.splashtext || bubble.subtitle || ''),
    ...(pages.length ? [button(splash.buttonTitle || 'Fill in', begin, { class: 'main' })] : []));
  return [place];
}

function titleOf(page) {
  return page.title || page.pickerTitle || page.pageIdentifier || '';
}

function fieldOf(page) {
  const make = { select, picker, datePicker, input }[page.type];
  return make ? make(page) : input(page);
}

function select(page) {
  const name = 'page-' + Math.random().toString(36).slice(2);
  const boxes = (page.items || []).map(item => [item, element('input',
    { type: page.multipleSelection ? 'checkbox' : 'radio', name })]);
  return { node: element('fieldset', { 'aria-label': titleOf(page) },
    ...boxes.map(([item, box]) => element('label', {}, box, element('span', {}, item.title || item.value || '')))),
    items: () => {
      const chosen = boxes.filter(([, box]) => box.checked).map(([item]) => item);
      return chosen.length ? chosen : undefined;
    } };
}

function picker(page) {
  const items = page.items || [];
  const list = element('select', { 'aria-label': titleOf(page) },
    ...items.map((item, place) => element('option', { value: place }, item.title || item.value || '')));
  return { node: list, items: () => items.length ? [items[Number(list.value)]] : undefined };
}

/* The date as the page wants it written. */
function written(iso, format) {
  const [year, month, day] = iso.split('-');
  return (format || 'yyyy-MM-dd').replace(/yyyy/i, year).replace('MM', month).replace(/dd/i, day);
}

function datePicker(page) {
  const options = page.options || {};
  const date = element('input', { type: 'date', 'aria-label': titleOf(page), value: (options.startDate || '').slice(0, 10),
    min: (options.minimumDate || '').slice(0, 10), max: (options.maximumDate || '').slice(0, 10) });
  return { node: date, items: () => date.value && date.reportValidity() ? [{ value: written(date.value, options.dateFormat) }]
    : undefined };
}

function input(page) {
  const options = page.options || {};
  const field = element(options.inputType === 'multiline' ? 'textarea' : 'input', { 'aria-label': titleOf(page),
    placeholder: options.placeholder || '', autocomplete: 'off' });
  if (options.maximumCharacterCount) {
    field.maxLength = options.maximumCharacterCount;
  }
  return { node: field, items: () => {
    const text = field.value.trim();
    return text ? [{ value: text }] : options.required ? undefined : [];
  } };
}
