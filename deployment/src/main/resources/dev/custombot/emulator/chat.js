/* The chat as the customer sees it. */

import { button, byId, element, link } from './dom.js';
import { drawn, says, trouble } from './messages.js';
import { receipt, refusal } from './receipts.js';
import { isOver, session } from './session.js';

/* A bot that has not answered by then is slow, has nothing to say, or its handler has failed. */
const PATIENCE_MILLIS = 8000;
const LIVE_TRAFFIC = '/quarkus-custom-bot/live-traffic';

let shown = { key: '', count: 0 };
let asked = { id: '', at: 0 };
let timer;
let typing;

function isTyping(messages) {
  const ofBot = messages.filter(message => message.sender.type === 'custom_bot');
  return ofBot.length > 0 && ofBot[ofBot.length - 1].type.value === 'typing.start';
}

/* Adds what is new, so that focus, half-made selections and what is read aloud stay undisturbed. */
export function renderChat({ deliveries, requests }) {
  const chat = byId('chat');
  const messages = session.shown.messages;
  const key = session.shown.ref + ' ' + session.shown.id + ' ' + (session.shown.revision || 0);
  if (key !== shown.key || messages.length < shown.count) {
    chat.replaceChildren();
    shown = { key, count: 0 };
  }
  if (typing) {
    typing.remove();
    typing = undefined;
  }
  const fresh = messages.slice(shown.count);
  shown.count = messages.length;
  chat.append(...fresh.flatMap(drawn));
  renderReceipts(chat, messages, deliveries);
  renderRefusals(chat, requests);
  closeChoices(chat, messages);
  if (isTyping(messages) && !isOver()) {
    typing = element('div', { class: 'bubble typing' }, element('span', { class: 'hidden' }, 'The bot is typing'));
    chat.append(typing);
  }
  if (fresh.length) {
    chat.scrollTop = chat.scrollHeight;
  }
  byId('hint').replaceChildren(...hint());
}

function bubbles(chat) {
  return new Map([...chat.querySelectorAll('.bubble[data-id]')].map(bubble => [bubble.dataset.id, bubble]));
}

function renderReceipts(chat, messages, deliveries) {
  const all = bubbles(chat);
  for (const message of messages) {
    const bubble = all.get(message.id);
    if (bubble && message.sender.type !== 'custom_bot') {
      const known = receipt(message, messages, deliveries);
      const place = bubble.querySelector('.receipt');
      const more = known.isOpen && isLast(message, messages) && isSilent(message, () => renderReceipts(chat, messages, deliveries))
        ? [' · nothing was said so far', ...(session.devUi ? [', see the ', link(session.devUi + LIVE_TRAFFIC, 'live traffic')] : [])] : [];
      const text = known.text + more.map(part => part.textContent || part).join('');
      if (known.text && place.textContent !== text) {
        place.replaceChildren(known.text, ...more);
        place.classList.toggle('bad', Boolean(known.bad));
      }
      const line = chat.querySelector('[data-about="' + CSS.escape(message.id) + '"]');
      if (line && !known.givenUp) {
        line.remove();
      } else if (known.givenUp && !line) {
        const text = trouble(known.givenUp, known.at);
        text.dataset.about = message.id;
        bubble.after(text);
        text.scrollIntoView({ block: 'nearest' });
      }
    }
  }
}

function isLast(message, messages) {
  return message.sender.type === 'customer' && session.shown.state === 'bot'
    && messages.filter(one => one.sender.type === 'customer' && says(one)).pop() === message;
}

/* Whether the page has seen it unanswered for long enough; else it looks again then, as nothing happens by which it would. */
function isSilent(message, again) {
  if (asked.id !== message.id) {
    asked = { id: message.id, at: Date.now() };
  }
  const rest = asked.at + PATIENCE_MILLIS - Date.now();
  clearTimeout(timer);
  if (rest > 0) {
    timer = setTimeout(() => session.shown.messages.includes(message) && again(), rest);
  }
  return rest <= 0;
}

/* What the hub did not take of the bot, where it would stand. */
function renderRefusals(chat, requests) {
  for (const request of requests) {
    const text = refusal(request, requests);
    const shown = chat.querySelector('[data-request="' + CSS.escape(request.id) + '"]');
    if (shown && !text) {
      shown.remove();
    } else if (text && !shown) {
      const line = trouble(text, request.at);
      line.dataset.request = request.id;
      const before = [...chat.children].find(one => (one.dataset.at || '') > request.at);
      chat.insertBefore(line, before || null);
      line.scrollIntoView({ block: 'nearest' });
    }
  }
}

/* The customer has said something since, or the bot does not hear it: what was offered cannot be chosen any more. */
function closeChoices(chat, messages) {
  const all = bubbles(chat);
  let open = session.shown.state === 'bot';
  for (const message of [...messages].reverse()) {
    const bubble = all.get(message.id);
    if (bubble) {
      const content = bubble.querySelector('fieldset.content');
      if (content.disabled === open) {
        content.disabled = !open;
      }
    }
    open = open && !(message.sender.type === 'customer' && says(message));
  }
}

/* Brevo goes on telling the bot, which keeps silent by itself; nobody can hand anything back there. */
function hint() {
  if (session.shown.state === 'agent') {
    const playing = byId('as').value === 'agent';
    const isToldAll = session.kind === 'brevo';
    return [isToldAll
      ? 'A person has the conversation. The bot hears all and keeps silent until the conversation ends, it asks something itself, or no '
        + 'agent has written for hub.escalation.silence (12 h unless set). '
      : 'A person has the conversation; the bot hears nothing of it. ', playing
      ? 'You are the person: write, or ' + (isToldAll ? 'end the conversation.' : 'hand it back to the bot.')
      : button('Play the agent', () => {
        byId('as').value = 'agent';
        byId('as').dispatchEvent(new Event('change'));
        byId('text').focus();
      })];
  }
  return isOver() ? ['The conversation is over: begin a new one to go on.'] : [];
}
