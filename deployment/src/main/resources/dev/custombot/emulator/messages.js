/* How a message of each type looks in the chat. */

import { app, attachment, pagePush, payment, richLink, signIn, template } from './cards.js';
import { listPicker, quickReply, timePicker } from './choices.js';
import { clock, element } from './dom.js';
import { form } from './form.js';
import { formatted } from './html.js';
import { several } from './session.js';

const RICH = {
  'richMessage.quickreply': quickReply, 'richMessage.listpicker': listPicker, 'richMessage.timepicker': timePicker,
  'richMessage.form': form, 'richMessage.template': template, 'richMessage.richlink': richLink, 'richMessage.payment': payment,
  'richMessage.app': app, 'richMessage.authentication': signIn };

/* What happens, rather than is said; of whoever is named in front. */
const EVENTS = {
  'agent.join': 'joined', 'agent.exit': 'left', 'agent.available': 'is available', 'agent.unavailable': 'is not available',
  'agent.active': 'is active', 'agent.inactive': 'is inactive', 'agent.transfer': 'hands over to another person',
  'bot.transfer': 'hands over to another bot', 'queue.transfer': 'hands over to a queue',
  'authentication.start': 'begins to sign the customer in', 'authentication.success': 'signed in',
  'authentication.failure': 'could not sign in', 'authentication.accept': 'takes the sign-in for good',
  'authentication.reject': 'refuses the sign-in', 'customer.info': 'says who the customer is', 'customer.active': 'is active',
  'customer.inactive': 'is inactive', 'customer.exit': 'has left', 'customer.block': 'is blocked',
  'cobrowse.start': 'would see the customer’s browser', 'status.read': 'has read what was said',
  'status.delivered': 'has got what was said', 'delete.soft': 'took a message back', 'delete.permanent': 'took a message back for good',
  'undo': 'put a message back', 'conversation.state': 'tells the state of the conversation' };

export function nameOf(sender) {
  if (sender.type === 'customer') {
    return 'You';
  }
  const name = (sender.participant || {}).name;
  if (sender.type === 'custom_bot') {
    return several() && name ? name : 'Bot';
  }
  return name && name !== 'Alex Customer' ? name + ' (agent)' : 'Agent';
}

export function parsed(message) {
  try {
    return JSON.parse(message.content.json) || {};
  } catch (error) {
    return {};
  }
}

/* The text of a message in a line, for lists. */
export function preview(message) {
  const content = message.content || {};
  const files = ((message.attachments || {}).attachment || []).map(file => '↓ ' + (file.name || ''));
  const json = parsed(message);
  return (happened(message) || content.text || (content.html || '').replace(/<[^>]*>/g, ' ').trim()
    || (message.sender.type === 'customer' ? orNothing(chosenOf, json) : orNothing(askedBy, json)) || files.join(', ')
    || message.type.value).slice(0, 80);
}

/* JSON may have any shape: one that is unusual has no words for a list. */
function orNothing(words, json) {
  try {
    const found = words(json);
    return typeof found === 'string' ? found : '';
  } catch (error) {
    return '';
  }
}

/* What a rich message says first. */
function askedBy(content) {
  return (content.quickReply || content.template || content.receivedMessage || content).title || '';
}

/* What a customer has chosen or filled in, or what a rich message asks. */
function chosenOf(content) {
  const items = (content.quickReply || {}).items || ((content.list || {}).sections || []).flatMap(section => section.items || []);
  const slots = ((content.event || {}).timeslots || []).map(slot => ({ title: slot.startTime }));
  const pages = ((content.form || {}).data || {}).pages || [];
  const answers = pages.map(page => (page.title || page.pickerTitle || page.pageIdentifier) + ': '
    + (page.items || []).map(item => item.title || item.value).join(', '));
  return [...items, ...slots].map(item => item.title).join(', ') || answers.join('\n');
}

function body(message) {
  const type = message.type.value;
  const content = message.content || {};
  const files = ((message.attachments || {}).attachment || []).map(attachment);
  const ofCustomer = message.sender.type === 'customer';
  if (RICH[type] && content.json) {
    try {
      const chosen = ofCustomer && chosenOf(parsed(message));
      return [...(ofCustomer ? [chosen || type] : RICH[type](parsed(message))), ...files];
    } catch (error) {
      // Its JSON has not the shape of its type: it is shown as it is.
    }
  }
  if (type === 'pagePush') {
    return [...pagePush(message), ...files];
  }
  if (type === 'error') {
    const error = parsed(message);
    return [element('strong', {}, '⚠ ' + [error.code, error.error].filter(Boolean).join(' ')), content.text || ''];
  }
  const parts = type === 'text' && (content.text || content.html || files.length) ? [] : [element('small', {}, type)];
  if (content.html) {
    parts.push(formatted(content.html));
  } else if (content.text) {
    parts.push(element('div', { class: 'text' }, content.text));
  } else if (content.json || content.xml) {
    parts.push(element('pre', { tabindex: '0' }, indented(content.json || content.xml)));
  }
  return [...parts, ...files];
}

function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    return text;
  }
}

function line(text, at, bad) {
  return element('div', { class: bad ? 'notice bad' : 'notice', 'data-at': at || '' }, text + ' ', clock(at));
}

function happened(message) {
  const type = message.type.value;
  const name = nameOf(message.sender);
  const who = name === 'Bot' ? 'The bot' : name;
  const ofBot = message.sender.type === 'custom_bot';
  if (type === 'escalation.transfer') {
    const note = (message.content || {}).text;
    return ofBot ? who + ' handed the conversation over to a person.' + (note ? ' Note: ' + note : '')
      : who + ' handed the conversation to the bot' + (message.intent ? ', for ' + message.intent.value : '') + '.';
  }
  if (type === 'escalation.request') {
    return who + ' asks for a person.';
  }
  if (type === 'conversation.end') {
    return who + (who === 'You' ? ' have' : ' has') + ' ended the conversation.';
  }
  return EVENTS[type] ? (who === 'You' ? 'The customer' : who) + ' ' + EVENTS[type] + '.' : '';
}

/* Whether somebody says something by it: that somebody types, reads or is there is no answer to anything. */
export function says(message) {
  return !/^(typing|status)\.|^customer\.(active|inactive|info)$/.test(message.type.value);
}

/* The elements of a message. Those with controls are in a fieldset, which is switched off when they are out of date. */
export function drawn(message) {
  const type = message.type.value;
  if (type.startsWith('typing.')) {
    return [];
  }
  const text = happened(message);
  if (text) {
    return [line(text, message.created)];
  }
  const who = nameOf(message.sender);
  const kind = message.sender.type === 'customer' ? 'mine' : message.sender.type === 'custom_bot' ? 'bot' : 'person';
  return [element('div', { class: 'bubble ' + kind, 'data-id': message.id, 'data-type': type, 'data-at': message.created || '' },
    element('span', { class: who === 'You' || who === 'Bot' ? 'hidden' : 'speaker' }, who + ': '),
    element('fieldset', { class: 'content' }, ...body(message)),
    element('div', { class: 'meta', 'aria-live': 'off' }, clock(message.created), element('span', { class: 'receipt' })))];
}

/* What went wrong, for those who write the bot. */
export function trouble(text, at) {
  return line(text, at, true);
}
