/* What became of a message on its way to the bot. */

function why(attempt) {
  const status = attempt.status ? String(attempt.status) : 'no answer';
  const reason = attempt.gist || (attempt.status ? attempt.reason : attempt.reason || '');
  return reason ? status + ', ' + reason : status;
}

function times(count) {
  return count === 1 ? 'once' : count === 2 ? 'twice' : count + ' times';
}

/* The last delivery of each message: a message can be delivered again. */
function deliveryOf(message, deliveries) {
  return deliveries.filter(delivery => !delivery.own && (delivery.said || []).includes(message.id)).pop();
}

/* {text, bad, givenUp, isOpen}: in a few words, and when it is given up, in a sentence; open is what was delivered and not answered. */
export function receipt(message, messages, deliveries) {
  const delivery = deliveryOf(message, deliveries);
  if (!delivery) {
    return { text: isWithPerson(message, messages) ? 'for the person; the bot does not hear it' : '' };
  }
  const attempts = delivery.attempts;
  const last = attempts[attempts.length - 1];
  if (delivery.outcome === 'delivered') {
    const again = attempts.length > 1 ? ' (' + times(attempts.length) + ')' : '';
    const answered = isAnswered(message, messages);
    return { text: '✓ delivered' + again + ', ' + last.status + (answered ? ' · answered' : ''), isOpen: !answered };
  }
  if (delivery.outcome === 'pending') {
    if (!last) {
      const earlier = deliveries.slice(0, deliveries.indexOf(delivery)).some(one => one.outcome === 'pending');
      return { text: earlier ? 'waits for an earlier message' : 'on its way' };
    }
    return { text: '↻ is delivered again (failed ' + times(attempts.length) + '): ' + why(last), bad: true };
  }
  return { text: '✗ given up', bad: true, at: last && last.at, givenUp: 'Not delivered: given up after '
    + (attempts.length === 1 ? 'one attempt' : attempts.length + ' attempts') + '. '
    + (last ? why(last) : '') };
}

/* What is no refusal for good: a wrong token, too much at once, an account that may not now, and that the customer has it already. */
const PASSING = [401, 402, 403, 408, 425, 429];
const TAKEN = '400-138';

/* What the hub refuses for good never reaches the customer, unless only another reply of the request was why. */
export function refusal(request, requests) {
  const isFinal = request.status >= 400 && request.status < 500 && request.code && request.code !== TAKEN && !PASSING.includes(request.status);
  const later = requests.slice(requests.indexOf(request) + 1).filter(other => other.status < 300 || other.code === TAKEN);
  const isTaken = (request.ids || []).length > 1 && later.some(other => (other.ids || []).some(id => request.ids.includes(id)));
  return isFinal && !isTaken ? 'The hub refused what the bot sent (' + (request.summary || 'a request') + '): '
    + [request.status, request.code].filter(Boolean).join(', ') + '.' : '';
}

/* After the bot has handed over, and nobody has given it back. */
function isWithPerson(message, messages) {
  const earlier = messages.slice(0, messages.indexOf(message));
  const last = earlier.filter(one => one.type.value === 'escalation.transfer' || (one.intent && one.sender.type !== 'customer')).pop();
  return Boolean(last) && last.sender.type === 'custom_bot';
}

/* A reply says not what it answers: it is the first thing that the bot says after a message. */
function isAnswered(message, messages) {
  const place = messages.findIndex(one => one.id === message.id);
  return messages.slice(place + 1).some(one => one.sender.type === 'custom_bot' && !one.type.value.startsWith('typing.'));
}
