/* What went over the wire: callbacks and the bot's requests in the order of time, newest first. Bodies are fetched when they are looked at. */

import { api } from './api.js';
import { byId, clock, element } from './dom.js';
import { session } from './session.js';

const MOST = 60;
const MOST_OF_ONE = 300;
const shown = new Map();

async function fetchLast(most, conversation) {
  const query = '?brief=true&last=' + most + (conversation ? '&conversation=' + encodeURIComponent(conversation) : '');
  const [deliveries, requests] = await Promise.all([api('GET', 'deliveries' + query), api('GET', 'requests' + query)]);
  return { deliveries: deliveries.deliveries, requests: requests.requests };
}

export function fetchWire() {
  return fetchLast(MOST, byId('only').checked ? session.ref : '');
}

/* What the chat tells of: all that was delivered of the conversation, as far as anybody scrolls back. */
export function fetchPosts() {
  return fetchLast(MOST_OF_ONE, session.ref);
}

function status(one) {
  const good = one.status >= 200 && one.status < 300;
  return element('span', { class: good ? 'good' : 'bad' },
    [one.status || 'no answer', one.code, one.latencyMillis + ' ms'].filter(Boolean).join(' · '));
}

function callback(delivery) {
  const attempts = delivery.attempts.flatMap((attempt, place) => place ? ['→', status(attempt)] : [status(attempt)]);
  const last = delivery.attempts[delivery.attempts.length - 1];
  const gist = delivery.outcome !== 'delivered' && last && (last.gist || (last.status ? '' : last.reason));
  return [element('span', { class: 'way' }, 'callback'), delivery.type, ...attempts, delivery.own ? '(the bot’s own)' : '',
    delivery.outcome === 'pending' ? '(pending)' : '', ...(gist ? [element('small', { class: 'bad' }, gist)] : [])];
}

function request(entry) {
  return [element('span', { class: 'way' }, 'bot'), entry.summary || 'request', status(entry)];
}

function entries({ deliveries, requests }) {
  const begun = delivery => (delivery.attempts[0] || {}).at || '9999';
  return [
    ...deliveries.map(delivery => ({ id: 'deliveries/' + delivery.id, at: begun(delivery), parts: () => callback(delivery),
      signature: delivery.outcome + delivery.attempts.length })),
    ...requests.map(one => ({ id: 'requests/' + one.id, at: one.at, parts: () => request(one), signature: '' }))
  ].sort((one, other) => one.at < other.at ? 1 : one.at > other.at ? -1 : 0).slice(0, MOST);
}

/* A page of HTML is as good as its text. */
function readable(json) {
  for (const attempt of json.attempts || []) {
    if (attempt.gist && attempt.body.trim().startsWith('<')) {
      attempt.body = attempt.gist;
    }
    delete attempt.gist;
  }
  return JSON.stringify(json, null, 2);
}

async function fill(details, id) {
  try {
    details.querySelector('pre').textContent = readable(await api('GET', id));
  } catch (error) {
    details.querySelector('pre').textContent = error.message;
  }
}

function drawnEntry(entry) {
  const details = element('details', {}, element('summary', {}), element('pre', { tabindex: '0' }, '…'));
  details.addEventListener('toggle', () => details.open && fill(details, entry.id));
  return { details, node: element('li', {}, details), signature: undefined };
}

/* Keeps the entries that are there: they may be open, or have the focus. */
export function renderWire(wire) {
  const list = entries(wire);
  const wanted = new Set(list.map(entry => entry.id));
  for (const [id, one] of shown) {
    if (!wanted.has(id)) {
      one.node.remove();
      shown.delete(id);
    }
  }
  let before = null;
  for (const entry of [...list].reverse()) {
    const one = shown.get(entry.id) || drawnEntry(entry);
    shown.set(entry.id, one);
    if (one.signature !== entry.signature) {
      one.signature = entry.signature;
      one.details.querySelector('summary').replaceChildren(entry.at === '9999' ? '' : clock(entry.at), ...entry.parts());
      if (one.details.open) {
        fill(one.details, entry.id);
      }
    }
    if (one.node.parentNode !== byId('wire') || one.node.nextSibling !== before) {
      byId('wire').insertBefore(one.node, before);
    }
    before = one.node;
  }
  byId('silent').hidden = list.length > 0;
}
