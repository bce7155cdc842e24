/* What is no choice: templates, links, apps, payments, signing in, files. What only a phone can do is said, not done. */

import { button, element, link } from './dom.js';
import { picture } from './html.js';
import { answerEvent, answerText } from './session.js';

function imageOf(content, id) {
  return (content.images || []).find(image => image.imageid === id || image.imageIdentifier === id);
}

/* The picture of the id, if there is one that can be seen or followed. */
export function pictureOf(content, id, text) {
  const image = imageOf(content, id);
  if (!image || !(image.url || image.data)) {
    return [];
  }
  const address = image.data ? 'data:' + (image.mimeType || 'image/png') + ';base64,' + image.data : image.url;
  return [element('div', { class: 'thumbnail' }, picture(address, image.data ? text : fileOf(address)))];
}

function fileOf(address) {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').pop()) || address;
  } catch (error) {
    return address;
  }
}

function bubbleOf(content, images) {
  const bubble = content.receivedMessage || {};
  return [...pictureOf({ images }, bubble.imageid || bubble.imageIdentifier, bubble.title),
    element('strong', {}, bubble.title || ''), ...(bubble.subtitle ? [element('small', {}, bubble.subtitle)] : [])];
}

/* A button of which the page can only tell what it would do at the customer's. */
function wouldDo(text, what) {
  const said = element('small', { role: 'status' });
  return [button(text, () => { said.textContent = what; }, { class: 'main' }), said];
}

export function template(content) {
  const body = content.template || {};
  const values = new Map((body.items || []).map(item => [String(item.id), item.value]));
  const text = (body.title || '').replace(/\{\{\s*([^{}]+?)\s*}}/g, (whole, id) => values.has(id) ? values.get(id) : whole);
  const buttons = (body.buttons || []).map(one => {
    if (one.type === 'web') {
      return link(one.value, one.title + ' ↗');
    }
    return one.type ? link('tel:' + one.value, '☎ ' + one.title) : button(one.title, () => answerText(one.title));
  });
  return [element('div', {}, text), ...(buttons.length ? [element('div', { class: 'choices' }, ...buttons)] : [])];
}

export function richLink(content) {
  return (content.images || []).map(image => element('div', { class: 'card' },
    ...pictureOf(content, image.imageid, image.title), link(image.link || image.url, image.title || image.link || image.url),
    element('small', {}, hostOf(image.link || image.url))));
}

function hostOf(address) {
  try {
    return new URL(address).host;
  } catch (error) {
    return '';
  }
}

function amount(line, currency) {
  return element('tr', {}, element('td', {}, line.label || ''), element('td', { class: 'amount' }, (line.amount || '') + ' ' + currency));
}

export function payment(content) {
  const data = content.data || {};
  const request = (data.payment || {}).paymentRequest || {};
  const currency = request.currencyCode || '';
  const total = request.total || {};
  const shipping = (request.shippingMethods || []).map(method =>
    element('li', {}, [method.label, method.detail, method.amount && method.amount + ' ' + currency].filter(Boolean).join(', ')));
  const table = element('table', {}, ...(request.lineItems || []).map(line => amount(line, currency)));
  const last = amount({ label: total.label || 'Total', amount: total.amount }, currency);
  last.className = 'total';
  table.append(last);
  return [...bubbleOf(content, data.images), table,
    ...(shipping.length ? [element('small', {}, 'Ways of delivery'), element('ul', {}, ...shipping)] : []),
    ...wouldDo('Pay ' + (total.amount || '') + ' ' + currency, 'The customer’s device would open its payment sheet for '
      + (total.label || 'this') + '. The shop hears of it from ' + (((data.payment || {}).endpoints || {}).paymentGatewayUrl
      || 'the payment gateway') + '; the bot gets no message.')];
}

export function app(content) {
  const details = content.app || {};
  return [...bubbleOf(content, content.images), ...wouldDo('Open ' + (details.name || 'the app'),
    'The customer’s device would open the app ' + (details.id || '') + (details.url ? ' with ' + details.url : '')
    + '. The bot gets no message.')];
}

export function signIn(content) {
  const oauth2 = (content.authentication || {}).oauth2 || {};
  return [...bubbleOf(content, content.images),
    element('small', {}, 'Signs in for ' + (oauth2.scope || []).join(', ') + ', and comes back to ' + (oauth2.redirectURI || '?')),
    element('div', { class: 'choices' }, button('Signed in', () => answerEvent('authentication.success')),
      button('Could not sign in', () => answerEvent('authentication.failure')))];
}

export function pagePush(message) {
  const content = message.content || {};
  let address = content.text || content.html || '';
  try {
    address = address || JSON.parse(content.json).url || content.json;
  } catch (error) {
    address = address || content.json || '';
  }
  return [element('small', {}, 'The customer’s browser would go to'), link(address, address)];
}

function sizeOf(bytes) {
  return bytes >= 1e6 ? (bytes / 1e6).toFixed(1) + ' MB' : bytes >= 1e3 ? Math.round(bytes / 1e3) + ' kB' : bytes + ' B';
}

/* A file of the emulator is opened there, whose addresses do not expire; any other where it says it is. */
export function attachment(file) {
  const name = file.name || file.id || file.url || '';
  const address = file.id ? '/control/assets/' + encodeURIComponent(file.id) : '';
  const isPicture = address && /^image\/(png|jpe?g|gif|webp)$/i.test(file.contentType || '');
  return element('div', { class: 'file' }, ...(isPicture ? [picture(address, name)] : []), '↓ ',
    address ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, name) : link(file.url, name),
    ...(file.size ? [' (' + sizeOf(file.size) + ')'] : []));
}
