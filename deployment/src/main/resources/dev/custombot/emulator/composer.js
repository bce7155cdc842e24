/* Saying something: texts, files, and whatever else a hub may deliver. */

import { keep } from './api.js';
import { byId, notice } from './dom.js';
import { isOver, say, session } from './session.js';

const MOST_BYTES = 10485760;

export function renderComposer() {
  const over = isOver();
  document.querySelectorAll('#say :is(textarea, button, input, select), #more :is(textarea, button, input, select)')
    .forEach(control => { control.disabled = over; });
  byId('text').placeholder = over ? 'The conversation has ended'
    : byId('as').value === 'agent' ? 'Write as the agent' : 'Write as the customer';
}

async function send(event) {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (text) {
    byId('text').value = '';
    if (!await say({ type: 'text', text })) {
      byId('text').value = byId('text').value || text;
    }
  }
  byId('text').focus();
}

/* Brevo's emulator keeps no files: the bot gets the file's name, type and size, and an address that leads nowhere. */
async function attach() {
  const files = [...byId('file').files].slice(0, 5);
  byId('file').value = '';
  const tooLarge = files.find(file => file.size > MOST_BYTES);
  if (tooLarge) {
    notice(tooLarge.name + ' has more than 10 MiB, which the hub refuses.');
    return;
  }
  try {
    const attachments = [];
    for (const file of files) {
      attachments.push(session.kind === 'egain' ? await keep(file) : { name: file.name,
        contentType: file.type || 'application/octet-stream', size: file.size,
        url: 'https://files.example.org/' + encodeURIComponent(file.name) });
    }
    if (attachments.length) {
      const text = byId('text').value.trim();
      byId('text').value = '';
      say({ type: 'text', ...(text ? { text } : {}), attachments });
    }
  } catch (error) {
    notice(error.message);
  }
}

function sendOther(event) {
  event.preventDefault();
  const kind = byId('other-kind').value;
  const content = byId('other-content').value.trim();
  const type = byId('other-type').value.trim();
  if (kind === 'json' && content) {
    try {
      JSON.parse(content);
    } catch (error) {
      notice('The content is no JSON: ' + error.message);
      return;
    }
  }
  say({ type, ...(content ? { [kind]: content } : {}) });
}

/* Who is played: an agent of eGain's joins and hands back, one of Brevo's writes. */
function renderAgent() {
  byId('agent').hidden = byId('as').value !== 'agent' || session.kind !== 'egain';
  renderComposer();
}

function handBack(event) {
  event.preventDefault();
  const intent = byId('intent').value.trim();
  byId('intent').value = '';
  say({ type: 'escalation.transfer', ...(intent ? { intent } : {}) });
}

export function addComposer(refresh) {
  byId('say').addEventListener('submit', send);
  byId('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      send(event);
    }
  });
  byId('attach').addEventListener('click', () => byId('file').click());
  byId('file').addEventListener('change', attach);
  byId('other').addEventListener('submit', sendOther);
  document.querySelectorAll('[data-say]').forEach(one => one.addEventListener('click', async () => {
    if (await say({ type: one.dataset.say })) {
      notice(one.textContent + ': done.');
    }
  }));
  byId('as').addEventListener('change', () => {
    renderAgent();
    refresh();
  });
  byId('hand-back').addEventListener('submit', handBack);
}
