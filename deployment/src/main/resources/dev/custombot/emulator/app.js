'use strict';

const byId = id => document.getElementById(id);
let current = sessionStorage.getItem('conversation') || '';
let conversations = [];
let participants = [];
let kind = 'egain';
let shownChat = { key: '', count: 0 };
let typing;

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
    await api('POST', 'conversations/' + encodeURIComponent(current) + '/messages',
      several() ? { participant: byId('participant').value, ...message } : message);
    notice('');
  } catch (error) {
    notice(error.message);
  }
  byId('text').focus();
}

/* Several bots of one client application are told apart by their names. */
function several() {
  return participants.length > 1;
}

async function handOver() {
  if (conversations.some(one => one.ref === current || one.id === current)) {
    try {
      await api('PUT', 'conversations/' + encodeURIComponent(current), { participant: byId('participant').value });
      refresh();
    } catch (error) {
      notice(error.message);
    }
  }
}

function renderParticipant(conversation) {
  byId('bots').hidden = !several();
  const name = conversation.participant;
  if (!several() || !name) {
    return;
  }
  if (!participants.includes(name)) {
    participants.push(name);
    byId('participant').append(element('option', {}, name));
  }
  byId('participant').value = name;
}

function speakerOf(sender) {
  if (sender.type !== 'custom_bot') {
    return sender.type === 'customer' ? 'You: ' : 'Agent: ';
  }
  return several() ? sender.participant.name + ': ' : 'Bot: ';
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

/* Each section with the items that were chosen of it. */
function pick(content, sections) {
  const chosenOnly = sections.filter(section => section.items.length).map(section => ({ title: section.title,
    items: section.items.map(({ id, title, subtitle }) => ({ id, title, subtitle })) }));
  if (chosenOnly.length) {
    say({ type: 'richMessage.listpicker', json: { type: 'list', version: '1', title: content.title, list: {
      multipleSelection: Boolean((content.list || {}).multipleSelection), sections: chosenOnly } } });
  }
}

function sendButton(open, onclick) {
  const button = element('button', { type: 'button', onclick }, 'Send selection');
  button.disabled = !open;
  return button;
}

function itemLabel(item) {
  return item.subtitle ? [item.title, element('small', {}, item.subtitle)] : [item.title];
}

function listPicker(content, open) {
  const list = content.list || {};
  const parts = [element('strong', {}, content.title || '')];
  const choices = [];
  if (content.subtitle) {
    parts.push(element('small', {}, content.subtitle));
  }
  for (const section of list.sections || []) {
    const set = element('fieldset', { 'aria-label': section.title || content.title || 'Choices' });
    if (section.title && section.title !== content.title) {
      set.append(element('legend', {}, section.title));
    }
    const multiple = list.multipleSelection || section.multipleSelection;
    if (multiple) {
      const boxes = (section.items || []).map(item => [item, element('input', { type: 'checkbox' })]);
      boxes.forEach(([item, box]) => {
        box.disabled = !open;
        set.append(element('label', {}, box, element('span', {}, ...itemLabel(item))));
      });
      const choice = () => ({ title: section.title, items: boxes.filter(([, box]) => box.checked).map(([item]) => item) });
      choices.push(choice);
      if (!list.multipleSelection) {
        set.append(sendButton(open, () => pick(content, [choice()])));
      }
    } else {
      for (const item of section.items || []) {
        const button = element('button', { type: 'button', class: 'item', onclick: () => pick(content,
          [{ title: section.title, items: [item] }]) },
          ...itemLabel(item));
        button.disabled = !open;
        set.append(button);
      }
    }
    parts.push(set);
  }
  if (list.multipleSelection) {
    parts.push(sendButton(open, () => pick(content, choices.map(choice => choice()))));
  }
  return parts;
}

/* A link only where it leads to a web address: anything else could be a script. */
function attachment(file) {
  const name = file.name || file.id || file.url || '';
  const safe = /^https?:\/\//i.test(file.url || '');
  return element('div', {}, '📎 ', safe
    ? element('a', { href: file.url, target: '_blank', rel: 'noopener noreferrer' }, name) : name);
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
  const words = content.text || content.html;
  const files = ((message.attachments || {}).attachment || []).map(attachment);
  const plain = type === 'text' && (words || files.length);
  const parts = plain ? [] : [element('small', {}, type)];
  if (words) {
    parts.push(words);
  } else if (content.json || content.xml) {
    parts.push(element('pre', {}, content.json || content.xml));
  }
  return [...parts, ...files];
}

function noticeFor(type, mine) {
  if (type === 'escalation.transfer') {
    return mine ? '' : 'The bot handed the conversation over to a person.';
  }
  return type === 'conversation.end' ? 'The conversation has ended.' : '';
}

function bubble(message, open) {
  const sender = message.sender.type;
  const mine = sender === 'customer';
  const type = message.type.value;
  const text = noticeFor(type, sender !== 'custom_bot');
  if (text) {
    return [element('div', { class: 'notice' }, text)];
  }
  if (type.startsWith('typing.')) {
    return [];
  }
  const speaker = speakerOf(message.sender);
  return [element('div', { class: mine ? 'bubble mine' : 'bubble' },
    element('span', { class: speaker === 'You: ' || speaker === 'Bot: ' ? 'hidden' : 'speaker' }, speaker), ...body(message, mine, open))];
}

function isTyping(messages) {
  const ofBot = messages.filter(message => message.sender.type === 'custom_bot');
  return ofBot.length > 0 && ofBot[ofBot.length - 1].type.value === 'typing.start';
}

/* Adds what is new, so that focus, half-made selections and what is read aloud stay undisturbed. */
function renderChat(conversation) {
  const chat = byId('chat');
  const messages = conversation.messages;
  const key = conversation.id + conversation.state + (conversation.revision || 0);
  if (key !== shownChat.key || messages.length < shownChat.count) {
    chat.replaceChildren();
    shownChat = { key, count: 0 };
  }
  if (typing) {
    typing.remove();
    typing = undefined;
  }
  const fresh = messages.slice(shownChat.count);
  shownChat.count = messages.length;
  chat.append(...fresh.flatMap(message => bubble(message, conversation.state === 'bot')));
  if (isTyping(messages)) {
    typing = element('div', { class: 'bubble typing' }, element('span', { class: 'hidden' }, 'The bot is typing'));
    chat.append(typing);
  }
  if (fresh.length) {
    chat.scrollTop = chat.scrollHeight;
  }
}

let shownConversations = '';

function renderConversations() {
  const key = JSON.stringify([current, several(), conversations.map(conversation => [conversation.ref, conversation.participant])]);
  if (key === shownConversations) {
    return;
  }
  shownConversations = key;
  byId('conversations').replaceChildren(...conversations.map(conversation => {
    const button = element('button', { type: 'button', onclick: () => open(conversation.ref) }, conversation.ref,
      ...(several() && conversation.participant ? [element('small', {}, conversation.participant)] : []));
    button.setAttribute('aria-current', conversation.ref === current || conversation.id === current);
    return element('li', {}, button);
  }));
}

function open(reference) {
  current = reference;
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

/* Replacing the entries must not take the focus from the one that someone reads. */
function replaceEntries(list, entries) {
  const focused = list.contains(document.activeElement) ? document.activeElement.closest('details') : null;
  list.replaceChildren(...entries);
  const same = focused && [...list.querySelectorAll('details')].find(one => one.dataset.id === focused.dataset.id);
  if (same) {
    same.querySelector('summary').focus({ preventScroll: true });
  }
}

function clock(at) {
  return element('time', {}, new Date(at).toLocaleTimeString([], { hour12: false }));
}

function renderDeliveries(deliveries) {
  const list = byId('deliveries');
  const opened = openIds(list);
  replaceEntries(list, deliveries.reverse().map(delivery => {
    const attempts = delivery.attempts.map(attempt => element('span', { class: statusClass(attempt.status),
      title: attempt.reason || '' }, (attempt.status || 'no answer') + ' '
      + attempt.latencyMillis + ' ms'));
    const first = delivery.attempts[0];
    const parts = [delivery.type, ...attempts.flatMap((node, i) => i ? ['→', node] : [node])];
    return entry(delivery.id, [...(first ? [clock(first.at)] : []), ...parts,
      delivery.own ? "(the bot's own)" : '', delivery.outcome === 'pending' ? '(pending)' : ''], delivery, opened);
  }));
}

function renderRequests(requests) {
  const list = byId('requests');
  const opened = openIds(list);
  replaceEntries(list, requests.reverse().map(request => {
    const messages = ((request.body || {}).messages || {}).message;
    const types = (Array.isArray(messages) ? messages : []).map(message => ((message || {}).type || {}).value).join(', ');
    return entry(request.id, [clock(request.at), request.summary || types, element('span', { class: statusClass(request.status) },
      (request.status || 'no answer') + ' ' + (request.code || '') + ' ' + request.latencyMillis + ' ms')], request, opened);
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
      const [list, deliveries, requests] = await Promise.all([api('GET', 'conversations'), api('GET', 'deliveries?last=100'),
        api('GET', 'requests?last=100')]);
      conversations = list.conversations;
      const conversation = conversations.find(one => one.ref === current || one.id === current)
        || { id: '', ref: current, state: 'bot', messages: [] };
      byId('title').textContent = conversation.ref;
      byId('record').hidden = !conversation.messages.length;
      byId('record').href = '/control/conversations/' + encodeURIComponent(conversation.ref) + '/scenario';
      renderParticipant(conversation);
      const bot = several() && conversation.participant ? conversation.participant : 'the bot';
      byId('state').textContent = { bot: 'with ' + bot, agent: 'with a person', ended: 'ended' }[conversation.state];
      // At Brevo one who writes again starts anew.
      const ended = conversation.state === 'ended' && kind !== 'brevo';
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
async function control(button, path, wish, effect) {
  try {
    await api('POST', path, wish);
    notice(button.textContent + effect);
  } catch (error) {
    notice(error.message);
  }
}

document.querySelectorAll('[data-post]').forEach(button => button.addEventListener('click',
  () => control(button, button.dataset.post, undefined, ': done. Say something to see the effect.')));
document.querySelectorAll('[data-fault]').forEach(button => button.addEventListener('click',
  () => control(button, 'faults', JSON.parse(button.dataset.fault), ': from now on.')));

function listen() {
  const events = new EventSource('/control/events');
  events.onmessage = refresh;
  events.onopen = () => notice('');
  events.onerror = () => {
    notice('The emulator is away; the page goes on when it is back.');
    // The browser comes back by itself, except after an answer that is no stream of events.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  };
}

byId('participant').addEventListener('change', handOver);

listen();
api('GET', 'participants').then(list => {
  participants = list.participants;
  byId('participant').replaceChildren(...participants.map(name => element('option', {}, name)));
  refresh();
}, error => notice(error.message));
api('GET', 'hub').then(hub => {
  kind = hub.kind;
  byId('kind').textContent = { brevo: 'Brevo', egain: '' }[kind];
  document.querySelectorAll('[data-kind]').forEach(button => { button.hidden = button.dataset.kind !== kind; });
  refresh();
}, error => notice(error.message));
api('GET', 'callback').then(callback => { byId('callback').textContent = callback.url; }, error => notice(error.message));
if (current) {
  refresh();
} else {
  newConversation();
}
