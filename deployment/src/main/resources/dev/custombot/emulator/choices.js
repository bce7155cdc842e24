/* Quick replies, list pickers and time pickers: the answer has the question's shape, and holds what was chosen. */

import { button, element } from './dom.js';
import { pictureOf } from './cards.js';
import { answer } from './session.js';

export function quickReply(content) {
  const quick = content.quickReply || {};
  const choose = item => answer('richMessage.quickreply',
    { type: 'quickreply', version: '1', quickReply: { title: quick.title, items: [{ title: item.title }] } });
  return [element('div', {}, quick.title || ''),
    element('div', { class: 'choices' }, ...(quick.items || []).map(item => button(item.title, () => choose(item))))];
}

/* Each section with the items that were chosen of it. */
function pick(content, sections) {
  const chosen = sections.filter(section => section.items.length).map(section => ({ title: section.title,
    items: section.items.map(({ id, title, subtitle }) => ({ id, title, subtitle })) }));
  if (chosen.length) {
    answer('richMessage.listpicker', { type: 'list', version: '1', title: content.title, list: {
      multipleSelection: Boolean((content.list || {}).multipleSelection), sections: chosen } });
  }
}

function itemLabel(content, item) {
  return [...pictureOf(content, item.imageid, item.title), item.title,
    ...(item.subtitle ? [element('small', {}, item.subtitle)] : [])];
}

export function listPicker(content) {
  const list = content.list || {};
  const parts = [...pictureOf(content, content.imageid, content.title), element('strong', {}, content.title || '')];
  const choices = [];
  if (content.subtitle) {
    parts.push(element('small', {}, content.subtitle));
  }
  for (const section of list.sections || []) {
    const set = element('fieldset', { 'aria-label': section.title || content.title || 'Choices' });
    if (section.title && section.title !== content.title) {
      set.append(element('legend', {}, section.title));
    }
    if (list.multipleSelection || section.multipleSelection) {
      const boxes = (section.items || []).map(item => [item, element('input', { type: 'checkbox' })]);
      boxes.forEach(([item, box]) => set.append(element('label', {}, box, element('span', {}, ...itemLabel(content, item)))));
      const choice = () => ({ title: section.title, items: boxes.filter(([, box]) => box.checked).map(([item]) => item) });
      choices.push(choice);
      if (!list.multipleSelection) {
        set.append(button('Send selection', () => pick(content, [choice()])));
      }
    } else {
      for (const item of section.items || []) {
        const one = button('', () => pick(content, [{ title: section.title, items: [item] }]), { class: 'item' });
        one.replaceChildren(...itemLabel(content, item));
        set.append(one);
      }
    }
    parts.push(set);
  }
  if (list.multipleSelection) {
    parts.push(button('Send selection', () => pick(content, choices.map(choice => choice()))));
  }
  return parts;
}

/* As the bot has written it, so that it is the time of the place. */
function startOf(slot) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(slot.startTime || '') || [];
  return day ? new Date(day + 'T00:00').toLocaleDateString([], { weekday: 'short', day: 'numeric', month: 'short' }) + ', ' + time
    : slot.startTime || '';
}

function lengthOf(slot) {
  const minutes = Math.round(Number(slot.duration) / 60);
  return minutes ? minutes + ' min' : '';
}

export function timePicker(content) {
  const event = content.event || {};
  const choose = slot => {
    const { images, ...chosen } = content;
    answer('richMessage.timepicker', { ...chosen, event: { ...event, timeslots: [slot] } });
  };
  const slots = (event.timeslots || []).map(slot => button(startOf(slot), () => choose(slot),
    { title: [slot.startTime, lengthOf(slot)].filter(Boolean).join(', ') }));
  const place = event.location && event.location.title;
  return [...pictureOf(content, content.imageid, content.title), element('strong', {}, content.title || event.title || ''),
    ...(event.title && event.title !== content.title ? [element('div', {}, event.title)] : []),
    ...(place ? [element('small', {}, 'At: ' + place)] : []), element('div', { class: 'choices' }, ...slots)];
}
