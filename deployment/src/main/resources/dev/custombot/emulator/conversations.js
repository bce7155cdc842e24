/* The conversations: choosing, naming, deleting, and bringing back those of an emulator that was started anew. */

import { api } from './api.js';
import { button, byId, clock, element, notice } from './dom.js';
import { preview } from './messages.js';
import { path, session, several } from './session.js';

let shown = '';
let kept = '';
let opened = () => {};

export function onOpen(listener) {
  opened = listener;
}

export function open(ref) {
  session.ref = ref;
  remember('conversation', ref);
  opened();
}

/* The one of before, or the last that is not over, or a new one. */
export function choose() {
  const stored = recall('conversation');
  const known = session.conversations;
  const running = known.filter(one => one.state !== 'ended');
  if (stored && known.some(one => one.ref === stored)) {
    open(stored);
  } else if (running.length) {
    open(running[running.length - 1].ref);
  } else {
    begin('');
  }
}

export function begin(name) {
  let number = session.conversations.length + 1;
  while (!name && session.conversations.some(one => one.ref === 'chat-' + number)) {
    number++;
  }
  open(name || 'chat-' + number);
}

async function remove(conversation) {
  try {
    await api('DELETE', path(conversation.ref));
    forgetCopy(conversation.ref);
    session.conversations = session.conversations.filter(one => one.ref !== conversation.ref);
    if (session.ref === conversation.ref) {
      remember('conversation', '');
      choose();
    }
  } catch (error) {
    notice(error.message);
  }
}

const STATES = { agent: 'with a person', ended: 'ended' };

export function renderConversations() {
  const list = session.conversations.some(one => one.ref === session.ref) ? session.conversations
    : [...session.conversations, { ref: session.ref, state: 'bot', count: 0 }];
  const key = JSON.stringify([session.ref, several(), list.map(one => [one.ref, one.state, one.participant, one.count, one.revision])]);
  if (key === shown) {
    return;
  }
  shown = key;
  const place = byId('conversations');
  const focused = place.contains(document.activeElement) && document.activeElement.dataset.key;
  place.replaceChildren(...[...list].reverse().map(entry));
  const same = focused && [...place.querySelectorAll('button')].find(one => one.dataset.key === focused);
  if (same) {
    same.focus({ preventScroll: true });
  }
}

function entry(conversation) {
  const { ref, state, participant, last, customer } = conversation;
  const more = [customer, several() && participant, STATES[state]].filter(Boolean).join(' · ');
  const choice = button('', () => open(ref), { 'data-key': 'open ' + ref, class: 'chat' });
  choice.append(element('span', {}, ref), last ? clock(last.created) : '',
    ...(last ? [element('small', {}, preview(last))] : []), ...(more ? [element('small', {}, more)] : []));
  choice.setAttribute('aria-current', ref === session.ref);
  const isThere = session.conversations.includes(conversation);
  return element('li', {}, choice, ...(isThere ? [button('×', () => remove(conversation),
    { 'data-key': 'delete ' + ref, class: 'delete', 'aria-label': 'Delete ' + ref, title: 'Delete' })] : []));
}

/* The browser's tab keeps a copy of what it has shown, because the emulator has none when dev mode is started again. */

function copies() {
  try {
    return JSON.parse(recall('copies')) || {};
  } catch (error) {
    return {};
  }
}

export function keepCopy() {
  const { ref, id, state, participant, messages, revision } = session.shown;
  const key = JSON.stringify([session.started, ref, id, state, participant, messages.length, revision]);
  if (session.started && messages.length && key !== kept) {
    kept = key;
    const all = copies();
    const mine = all.started === session.started ? all.conversations : {};
    remember('copies', JSON.stringify({ started: session.started, conversations: { ...mine, [ref]: { id, state, participant, messages } } }));
  }
}

function forgetCopy(ref) {
  kept = '';
  const all = copies();
  if (all.conversations) {
    delete all.conversations[ref];
    remember('copies', JSON.stringify(all));
  }
}

/* An emulator that was started after the copies were made does not know them. */
export async function bringBack() {
  const all = copies();
  if (!all.started || all.started === session.started) {
    return;
  }
  for (const [ref, { state, participant, messages }] of Object.entries(all.conversations || {})) {
    await api('PUT', path(ref), { state, messages, ...(participant ? { participant } : {}) });
  }
  remember('copies', JSON.stringify({ ...all, started: session.started }));
}

/* A browser may keep nothing, or have no room: then it does not. */
function remember(name, value) {
  try {
    sessionStorage.setItem(name, value);
  } catch (error) {
    // The page works without.
  }
}

function recall(name) {
  try {
    return sessionStorage.getItem(name) || '';
  } catch (error) {
    return '';
  }
}
