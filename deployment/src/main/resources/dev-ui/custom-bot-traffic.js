import { CustomBotPage, html, css } from './custom-bot-page.js';
import { JsonRpc } from 'jsonrpc';

export { html, css };

const A_MOMENT = 200;
const MOST_LINES = 500;
const FRAMES_AT_ONCE = 12;

/** Of what is to be redacted, or is long, not all is told to the pages. */
const REDACTED = '(redacted)';
const WHOLE = 2000;

const WAY = ['callback', 'record', 'handler', 'done', 'failed', 'replies', 'hub', 'dead_letter', 'outcome'];

/** A confirmation of Kafka may be heard after what has come of the record: the record was there by then. */
function inOrder(steps) {
    const asked = step => steps.filter(other => other.kind === 'hub' && step.replies.some(reply => reply.id === other.reply)).map(other => other.asked);
    const handled = steps.filter(step => step.kind === 'handler').slice(0, 1).map(step => step.at);
    const first = steps.find(step => step.kind === 'record');
    return steps.map(step => step.kind === 'replies' ? { ...step, at: Math.min(step.at, ...asked(step)) }
        : step === first ? { ...step, at: Math.min(step.at, ...handled) } : step)
        .sort((one, other) => one.at - other.at || WAY.indexOf(one.kind) - WAY.indexOf(other.kind));
}

/** Whether not all that a message says is known here. */
export const isCut = says => says === REDACTED || says.length > WHOLE && says.endsWith('…');

/** What pages share that show messages as they pass: the stream of lines, failures with their lines in the IDE, and saying a message again. */
export class CustomBotTrafficPage extends CustomBotPage {

    /** Without a place in the log of the Dev UI, which would grow with each message. */
    streams = new JsonRpc(this, false);

    static properties = { _lines: { state: true }, _problem: { state: true }, _said: { state: true }, _edited: { state: true } };

    static styles = [CustomBotPage.styles, css`
        .failure { border-left: 3px solid var(--lumo-error-color); padding-left: 0.8em; margin: 0.6em 0; }
        .failure ol { list-style: none; margin: 0.3em 0; padding: 0; font-family: monospace; font-size: 90%; overflow-wrap: anywhere; }
        textarea { width: 100%; min-height: 4em; box-sizing: border-box; font-family: monospace; }
        fieldset { border: 1px solid var(--lumo-contrast-20pct); border-radius: 4px; margin: 0.6em 0; }
        a { color: var(--lumo-primary-text-color); }
        button:not(.link) { white-space: nowrap; }
        .row label.check { flex-direction: row; align-items: center; }
        pre { max-height: 30em; overflow: auto; }
    `];

    constructor() {
        super();
        this._lines = new Map();
        this._said = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    leave() {
        this._traffic?.cancel();
        clearTimeout(this._soon);
        this._soon = undefined;
    }

    /** The application was started anew: it has the earlier messages, and has forgotten who looks. */
    hotReload() {
        this._traffic?.cancel();
        this._lines = new Map();
        this._traffic = this.follow(this.streams.traffic(), answer => this._take(answer.result.lines));
    }

    /** A line may come twice, and an older one later. */
    _take(lines) {
        const all = new Map(this._lines);
        const news = lines.filter(line => line.revision > (all.get(line.number)?.revision ?? 0));
        news.forEach(line => all.set(line.number, { ...line, steps: inOrder(line.steps) }));
        [...all.keys()].sort((one, other) => one - other).slice(0, Math.max(0, all.size - MOST_LINES)).forEach(number => all.delete(number));
        this._lines = all;
        news.forEach(line => this._follow(line));
        this.passed(news);
    }

    /** To be told of lines that have changed. */
    passed(lines) {
    }

    /** What passes comes in pieces: what is asked because of it is asked once for several. */
    soon(look) {
        this._soon ??= setTimeout(() => {
            this._soon = undefined;
            look();
        }, A_MOMENT);
    }

    /** What the bot makes of a message that was said again. */
    _follow(line) {
        if (line.message !== this._again) {
            return;
        }
        const answers = line.steps.filter(step => step.kind === 'replies').flatMap(step => step.replies);
        const failed = line.steps.find(step => step.kind === 'failed');
        const outcome = line.steps.find(step => step.kind === 'outcome');
        this._said = answers.length > 0 ? 'The bot answers: ' + answers.map(one => this.words(one.says) || one.type).join(' · ')
            : failed ? 'The handler has failed: ' + failed.what
            : outcome ? 'The bot answers nothing: the message is ' + outcome.what : this._said;
    }

    time(millis) {
        return new Date(millis).toLocaleTimeString([], { hourCycle: 'h23' }) + '.' + String(millis % 1000).padStart(3, '0');
    }

    /** What a customer reads of it: of a rich message its title and what can be chosen. */
    words(says) {
        try {
            const found = { title: '', choices: [] };
            this._collect(JSON.parse(says), found);
            return found.title + (found.choices.length > 0 ? ' [' + found.choices.join(' | ') + ']' : '') || says;
        } catch (noJson) {
            return says;
        }
    }

    _collect(value, found) {
        if (Array.isArray(value)) {
            value.forEach(entry => entry?.title ? found.choices.push(entry.title) : this._collect(entry, found));
        } else if (value !== null && typeof value === 'object') {
            found.title ||= typeof value.title === 'string' ? value.title : '';
            Object.values(value).forEach(entry => this._collect(entry, found));
        }
    }

    /** The newest in full, as the others mostly are the same. */
    failures(steps) {
        const failed = steps.filter(step => step.failure);
        const one = step => html`<div>${this.time(step.at)} <code>${step.handler}</code> has failed</div>${this.failure(step.failure)}`;
        return failed.length === 0 ? '' : html`${one(failed[failed.length - 1])}
            ${failed.length > 1 ? html`<details><summary>${failed.length - 1} earlier</summary>${failed.slice(0, -1).map(one)}</details>` : ''}`;
    }

    failure(chain) {
        return html`<div class="failure">${chain.map((one, place) => html`
            <div>${place > 0 ? 'Caused by ' : ''}<strong>${one.type}</strong>${one.message ? ': ' + one.message : ''}</div>
            <ol>${one.frames.slice(0, FRAMES_AT_ONCE).map(frame => this._frame(frame))}</ol>
            ${one.frames.length > FRAMES_AT_ONCE ? html`<details><summary>${one.frames.length - FRAMES_AT_ONCE} more</summary><ol>${one.frames.slice(FRAMES_AT_ONCE).map(frame => this._frame(frame))}</ol></details>` : ''}
            ${one.cut > 0 ? html`<div>… ${one.cut} more that are not kept</div>` : ''}
            ${one.deeper ? html`<div>… and its causes, which are not kept</div>` : ''}`)}
        </div>`;
    }

    _frame(frame) {
        return html`<li>at ${this.toLine(frame, frame.text)}</li>`;
    }

    /** Saying a message again, as it was or changed: only what an emulated hub has. */
    again(message) {
        const isMine = this._edited?.message === message.message;
        const isEdited = isMine && this._edited.content !== message.says;
        return html`<fieldset><legend>Say it again</legend>
            ${isCut(message.says) ? html`<p class="hint">Not all that it says is here, so it cannot be edited.</p>`
                : html`<label>What it says <textarea id="again-${message.message}" .value=${isMine ? this._edited.content : message.says}
                @input=${event => { this._edited = { message: message.message, content: event.target.value }; }}></textarea></label>`}
            <div class="row">
                <button class="primary" @click=${() => this._say(message, isEdited)}>Replay${isEdited ? ' as edited' : ''}</button>
                <label class="check"><input type="checkbox" id="anew-${message.message}"> In a new conversation</label>
            </div></fieldset>`;
    }

    async _say(message, changed) {
        this._said = '';
        const anew = this.renderRoot.querySelector('[id="anew-' + message.message + '"]')?.checked ?? false;
        const answer = await this.ask('replayMessage', { bot: message.bot, conversation: message.conversation, message: message.message, content: changed ? this._edited.content : '', changed, anew });
        if (answer) {
            this._again = answer.id;
            this._said = 'It is said again' + (changed ? ', as edited' : '') + '; the bot has not answered yet.';
            this.saidAgain(answer);
        }
    }

    /** To be told where a message was said again. */
    saidAgain(answer) {
    }

    status() {
        return html`<p role="status" aria-live="polite">${this._said}</p>`;
    }
}
