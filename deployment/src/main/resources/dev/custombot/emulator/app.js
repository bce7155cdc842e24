/* The emulator's page: asks what is new whenever the emulator says that something is. */

import { api } from './api.js';
import { renderChat } from './chat.js';
import { addComposer, renderComposer } from './composer.js';
import { begin, bringBack, choose, keepCopy, onOpen, renderConversations } from './conversations.js';
import { byId, element, notice } from './dom.js';
import { nobodys, path, session, several } from './session.js';
import { fetchPosts, fetchWire, renderWire } from './wire.js';

const PAUSE_MILLIS = 50;
const RETRY_MILLIS = 2000;
let refreshing = false;
let again = false;
let failed = false;

async function shownConversation() {
  return session.conversations.some(one => one.ref === session.ref) ? api('GET', path()) : nobodys(session.ref);
}

async function refresh() {
  again = true;
  if (refreshing || !session.ref) {
    return;
  }
  refreshing = true;
  try {
    while (again) {
      again = false;
      session.conversations = (await api('GET', 'conversations?brief=true')).conversations;
      const [shown, wire, posts] = await Promise.all([shownConversation(), fetchWire(),
        fetchPosts()]);
      if (shown.ref === session.ref) {
        session.shown = shown;
        render(wire, posts);
        keepCopy();
      }
      // A crowd of customers changes something all the time.
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLIS));
    }
    if (failed) {
      failed = false;
      notice('');
    }
  } catch (error) {
    failed = true;
    notice('The page does not get what is new: ' + error.message);
    // What it was told of would not be shown before something else happens.
    setTimeout(refresh, RETRY_MILLIS);
  } finally {
    refreshing = false;
  }
}

function render(wire, posts) {
  const { ref, state, participant, messages } = session.shown;
  byId('title').textContent = ref;
  document.title = ref + ' – hub emulator';
  byId('record').hidden = !messages.length;
  byId('record').href = '/control/' + path() + '/scenario';
  byId('state').textContent = { bot: 'with ' + (several() && participant ? participant : 'the bot'), agent: 'with a person',
    ended: 'ended' }[state];
  renderParticipant(participant);
  renderConversations();
  renderComposer();
  renderChat(posts);
  renderWire(wire);
}

function renderParticipant(name) {
  byId('bots').hidden = !several();
  if (several() && name) {
    if (!session.participants.includes(name)) {
      session.participants.push(name);
      byId('participant').append(element('option', {}, name));
    }
    byId('participant').value = name;
  }
}

async function control(button, path, wish, effect) {
  try {
    await api('POST', path, wish);
    notice(button.textContent + effect);
  } catch (error) {
    notice(error.message);
  }
}

async function handOver() {
  if (session.conversations.some(one => one.ref === session.ref)) {
    try {
      await api('PUT', path(), { participant: byId('participant').value });
      refresh();
    } catch (error) {
      notice(error.message);
    }
  }
}

/* Also after the emulator has come back, which may be another one by then. */
async function begun() {
  try {
    const [hub, participants, callback] = await Promise.all([api('GET', 'hub'), api('GET', 'participants'), api('GET', 'callback')]);
    session.kind = hub.kind;
    session.started = hub.started;
    session.participants = participants.participants;
    byId('participant').replaceChildren(...session.participants.map(name => element('option', {}, name)));
    byId('kind').textContent = { brevo: 'Brevo', egain: '' }[hub.kind];
    document.querySelectorAll('[data-kind]').forEach(one => { one.hidden = one.dataset.kind !== hub.kind; });
    session.devUi = hub.devUi || '';
    byId('callback').textContent = callback.url;
    await bringBack();
    session.conversations = (await api('GET', 'conversations?brief=true')).conversations;
    notice('');
    if (session.ref) {
      refresh();
    } else {
      choose();
    }
  } catch (error) {
    notice('The emulator does not answer: ' + error.message);
  }
}

function listen() {
  const events = new EventSource('/control/events');
  events.onmessage = refresh;
  events.onopen = begun;
  events.onerror = () => {
    notice('The emulator is away; the page goes on when it is back.');
    // The browser comes back by itself, except after an answer that is no stream of events.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  };
}

onOpen(() => {
  session.shown = nobodys(session.ref);
  refresh();
  renderComposer();
  byId('text').focus();
});
byId('start').addEventListener('submit', event => {
  event.preventDefault();
  begin(byId('name').value.trim().replace(/^\.+$/, ''));
  byId('name').value = '';
});
byId('participant').addEventListener('change', handOver);
byId('only').addEventListener('change', refresh);
document.querySelectorAll('[data-post]').forEach(button => button.addEventListener('click',
  () => control(button, button.dataset.post, undefined, ': done. Say something to see the effect.')));
document.querySelectorAll('[data-fault]').forEach(button => button.addEventListener('click',
  () => control(button, 'faults', JSON.parse(button.dataset.fault), ': from now on.')));
addComposer(refresh);
listen();
