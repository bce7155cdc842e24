/* What the page knows: the hub, its conversations, and the one that is shown. */

import { api } from './api.js';
import { byId, notice } from './dom.js';

export const session = { kind: 'egain', started: '', devUi: '', participants: [], conversations: [], ref: '', shown: nobodys('') };

export function nobodys(ref) {
  return { id: '', ref, state: 'bot', messages: [] };
}

/* Several bots of one client application are told apart by their names. */
export function several() {
  return session.participants.length > 1;
}

/* At Brevo one who writes again starts anew. */
export function isOver() {
  return session.shown.state === 'ended' && session.kind !== 'brevo';
}

export function path(ref) {
  return 'conversations/' + encodeURIComponent(ref || session.ref);
}

/* Says it as whoever the page plays now, unless the message names somebody. */
export async function say(message) {
  const agent = byId('as').value === 'agent' ? { sender: 'custom_agent', name: 'Robin Agent' } : {};
  const bot = several() ? { participant: byId('participant').value } : {};
  try {
    await api('POST', path() + '/messages', { ...bot, ...agent, ...message });
    notice('');
    return true;
  } catch (error) {
    notice(error.message);
    return false;
  }
}

/* The customer's answer to something that the bot has sent, whoever the page plays. What was answered is switched off, so the focus goes on. */
async function sayAsCustomer(message) {
  await say({ sender: 'customer', name: 'Alex Customer', ...message });
  byId('text').focus();
}

export function answer(type, json) {
  return sayAsCustomer({ type, json });
}

export function answerText(text) {
  return sayAsCustomer({ type: 'text', text });
}

/* Where the answer is that something has happened. */
export function answerEvent(type) {
  return sayAsCustomer({ type });
}
