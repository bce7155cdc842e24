'use strict';

const byId = id => document.getElementById(id);
let current = sessionStorage.getItem('conversation') || '';
let conversations = [];
let shownChat = '';

async function api(method, path, body) {
  const response = await fetch('/control/' + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Error(answer.detail || response.statusText);
  }
  return answer;
}

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value);
    }
  }
  node.append(...children);
  return node;
}

function notice(text) {
  byId('notice').textContent = text;
}

async function say(message) {
  try {
    await api('POST', 'conversations/' + encodeURIComponent(current) + '/messages', message);
    notice('');
  } catch (error) {
    notice(error.message);
  }
  byId('text').focus();
}

/* The chat */

function parsed(message) {
  try {
    return JSON.parse(message.content.json);
  } catch (error) {
    return {};
  }
}

function quickReply(content, open) {
  const quick = content.quickReply || {};
  const choices = element('div', { class: 'choices' });
  for (const item of quick.items || []) {
    const button = element('button', { type: 'button', onclick: () => say({ type: 'richMessage.quickreply',
      json: { type: 'quickreply', version: '1', quickReply: { title: quick.title, items: [{ title: item.title }] } } }) },
      item.title);
    button.disabled = !open;
    choices.append(button);
  }
  return [element('div', {}, quick.title || ''), choices];
}

function pick(content, section, items) {
  return say({ type: 'richMessage.listpicker', json: { type: 'list', version: '1', title: content.title, list: {
    multipleSelection: items.length > 1, sections: [{ title: section.title, items }] } } });
}

function itemLabel(item) {
  return item.subtitle ? [item.title, element('small', {}, item.subtitle)] : [item.title];
}

function listPicker(content, open) {
  const list = content.list || {};
  const parts = [element('strong', {}, content.title || '')];
  if (content.subtitle) {
    parts.push(element('small', {}, content.subtitle));
  }
  for (const section of list.sections || []) {
    const set = element('fieldset', {});
    if (section.title && section.title !== content.title) {
      set.append(element('legend', {}, section.title));
    }
    const multiple = list.multipleSelection || section.multipleSelection;
    if (multiple) {
      const boxes = (section.items || []).map(item => [item, element('input', { type: 'checkbox' })]);
      boxes.forEach(([item, box]) => set.append(element('label', {}, box, ' ', ...itemLabel(item))));
      const send = element('button', { type: 'button', onclick: () => pick(content, section,
        boxes.filter(([, box]) => box.checked).map(([item]) => item)) }, 'Send');
      send.disabled = !open;
      set.append(send);
    } else {
      for (const item of section.items || []) {
        const button = element('button', { type: 'button', class: 'item', onclick: () => pick(content, section, [item]) },
          ...itemLabel(item));
        button.disabled = !open;
        set.append(button);
      }
    }
    parts.push(set);
  }
  return parts;
}

function chosen(content) {
  const quick = content.quickReply;
  const items = quick ? quick.items : ((content.list || {}).sections || []).flatMap(section => section.items || []);
  return (items || []).map(item => item.title).join(', ');
}

function body(message, mine, open) {
  const type = message.type.value;
  const content = message.content || {};
  const rich = type === 'richMessage.quickreply' || type === 'richMessage.listpicker';
  if (rich && mine) {
    return [chosen(parsed(message))];
  }
  if (type === 'richMessage.quickreply') {
    return quickReply(parsed(message), open);
  }
  if (type === 'richMessage.listpicker') {
    return listPicker(parsed(message), open);
  }
  const parts = content.text || content.html ? [content.text || content.html] : [];
  for (const file of (message.attachments || {}).attachment || []) {
    parts.push(element('div', {}, '📎 ', element('a', { href: file.url || '#', rel: 'noreferrer' }, file.name || file.id)));
  }
  return parts.length ? parts : [element('small', {}, type), element('pre', {}, content.json || '')];
}

function noticeFor(type, mine) {
  if (type === 'escalation.transfer') {
    return mine ? '' : 'The bot handed the conversation over to a person.';
  }
  return type === 'conversation.end' ? 'The conversation has ended.' : '';
}

function renderChat(conversation) {
  const chat = byId('chat');
  const messages = conversation.messages;
  const key = conversation.id + conversation.state + messages.length;
  if (key === shownChat) {
    return;
  }
  shownChat = key;
  const nodes = [];
  let typing = false;
  messages.forEach(message => {
    const type = message.type.value;
    const mine = message.sender.type !== 'custom_bot';
    typing = type === 'typing.start' && !mine ? true : mine ? typing : false;
    const text = noticeFor(type, mine);
    if (text) {
      nodes.push(element('div', { class: 'notice' }, text));
    } else if (!type.startsWith('typing.')) {
      nodes.push(element('div', { class: mine ? 'bubble mine' : 'bubble' },
        ...body(message, mine, conversation.state === 'bot')));
    }
  });
  if (typing) {
    nodes.push(element('div', { class: 'bubble typing', 'aria-label': 'The bot is typing' }));
  }
  chat.replaceChildren(...nodes);
  chat.scrollTop = chat.scrollHeight;
}

function renderConversations() {
  byId('conversations').replaceChildren(...conversations.map(conversation => {
    const button = element('button', { type: 'button', onclick: () => open(conversation.ref) }, conversation.ref);
    button.setAttribute('aria-current', conversation.ref === current);
    return element('li', {}, button);
  }));
}

function open(reference) {
  current = reference;
  shownChat = '';
  sessionStorage.setItem('conversation', reference);
  refresh();
  byId('text').focus();
}

/* The wire */

function statusClass(status) {
  return status >= 200 && status < 300 ? 'good' : 'bad';
}

function entry(id, summary, json, openIds) {
  const details = element('details', { 'data-id': id }, element('summary', {}, ...summary),
    element('pre', {}, JSON.stringify(json, null, 2)));
  details.open = openIds.has(id);
  return element('li', {}, details);
}

function openIds(list) {
  return new Set([...list.querySelectorAll('details[open]')].map(details => details.dataset.id));
}

function clock(at) {
  return element('time', {}, new Date(at).toLocaleTimeString([], { hour12: false }));
}

function renderDeliveries(deliveries) {
  const list = byId('deliveries');
  const opened = openIds(list);
  list.replaceChildren(...deliveries.slice(-100).reverse().map(delivery => {
    const attempts = delivery.attempts.map(attempt => element('span', { class: statusClass(attempt.status),
      title: attempt.reason || '' }, (attempt.status || 'no answer') + ' '
      + attempt.latencyMillis + ' ms'));
    const first = delivery.attempts[0];
    const parts = [delivery.type, ...attempts.flatMap((node, i) => i ? ['→', node] : [node])];
    return entry(delivery.id, [...(first ? [clock(first.at)] : []), ...parts,
      delivery.outcome === 'pending' ? '(pending)' : ''], delivery, opened);
  }));
}

function renderRequests(requests) {
  const list = byId('requests');
  const opened = openIds(list);
  list.replaceChildren(...requests.slice(-100).reverse().map(request => {
    const types = request.body.messages.message.map(message => (message.type || {}).value).join(', ');
    return entry(request.id, [clock(request.at), types, element('span', { class: statusClass(request.status) },
      (request.status || 'closed') + ' ' + (request.code || '') + ' ' + request.latencyMillis + ' ms')], request, opened);
  }));
}

let refreshing = false;
let again = false;

async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    do {
      again = false;
      const [list, deliveries, requests] = await Promise.all([api('GET', 'conversations'), api('GET', 'deliveries'),
        api('GET', 'requests')]);
      conversations = list.conversations;
      const conversation = conversations.find(one => one.ref === current || one.id === current)
        || { id: '', ref: current, state: 'bot', messages: [] };
      byId('title').textContent = conversation.ref;
      byId('state').textContent = { bot: 'with the bot', agent: 'with a person', ended: 'ended' }[conversation.state];
      const ended = conversation.state === 'ended';
      ['text', 'attach'].forEach(id => { byId(id).disabled = ended; });
      renderConversations();
      renderChat(conversation);
      renderDeliveries(deliveries.deliveries);
      renderRequests(requests.requests);
    } while (again);
  } catch (error) {
    notice('The emulator does not answer: ' + error.message);
  } finally {
    refreshing = false;
  }
}

function newConversation() {
  let number = conversations.length + 1;
  while (conversations.some(conversation => conversation.ref === 'chat-' + number)) {
    number++;
  }
  open('chat-' + number);
}

byId('new').addEventListener('click', newConversation);
byId('say').addEventListener('submit', event => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (text) {
    byId('text').value = '';
    say({ type: 'text', text });
  }
});
byId('attach').addEventListener('click', () => say({ type: 'text', attachments: [{ name: 'picture.jpg',
  contentType: 'image/jpeg', size: 48213, url: 'https://files.example.org/picture.jpg' }] }));
document.querySelectorAll('[data-post]').forEach(button => button.addEventListener('click', async () => {
  await api('POST', button.dataset.post);
  notice(button.textContent + ': done. Say something to see the effect.');
}));
document.querySelectorAll('[data-fault]').forEach(button => button.addEventListener('click', async () => {
  await api('POST', 'faults', JSON.parse(button.dataset.fault));
  notice(button.textContent + ': from now on.');
}));

const events = new EventSource('/control/events');
events.onmessage = refresh;
events.onerror = () => notice('The emulator is away; the page goes on when it is back.');
events.onopen = () => notice('');
api('GET', 'callback').then(callback => { byId('callback').textContent = callback.url; });
if (current) {
  refresh();
} else {
  newConversation();
}
