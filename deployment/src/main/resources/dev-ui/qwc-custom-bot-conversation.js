import { CustomBotTrafficPage, html, css } from './custom-bot-traffic.js';
import { bots } from 'build-time-data';

const KEPT = 'custom-bot-conversation';

/** One conversation: both sides of it, what the bot keeps of it, what it has asked, and what waits. */
export class QwcCustomBotConversation extends CustomBotTrafficPage {

    static properties = { _bot: { state: true }, _id: { state: true }, _known: { state: true }, _seen: { state: true }, _chosen: { state: true } };

    static styles = [CustomBotTrafficPage.styles, css`
        .sides { display: grid; grid-template-columns: minmax(20em, 3fr) minmax(16em, 2fr); gap: 1.5em; }
        ol.said { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 0.5em; }
        ol.said li { max-width: 85%; padding: 0.4em 0.7em; border-radius: 8px; background: var(--lumo-contrast-5pct); overflow-wrap: anywhere; align-self: flex-start; }
        ol.said li.bot { align-self: flex-end; background: var(--lumo-primary-color-10pct); }
        ol.said li.open { max-width: none; width: 100%; box-sizing: border-box; }
        dl { display: grid; grid-template-columns: auto 1fr; gap: 0.2em 0.8em; margin: 0.4em 0; }
        dt { color: var(--lumo-secondary-text-color); }
        dd { margin: 0; overflow-wrap: anywhere; }
        @media (max-width: 60em) { .sides { grid-template-columns: 1fr; } }
    `];

    constructor() {
        super();
        const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
        this._bot = bots.includes(kept.bot) ? kept.bot : bots[0];
        this._id = kept.id ?? '';
        this._known = [];
        this._names = {};
        this._seen = null;
        this._chosen = '';
    }

    async hotReload() {
        super.hotReload();
        await this._ids();
        await this._look();
    }

    passed(lines) {
        const own = lines.filter(line => line.bot === this._bot);
        if (own.some(line => !this._known.includes(line.conversation))) {
            this._known = [...new Set([...this._known, ...own.map(line => line.conversation)])];
            this._ids();
        }
        if (!this._id && own.length > 0) {
            this._choose(own[own.length - 1].conversation);
        } else if (own.some(line => line.conversation === this._id)) {
            this.soon(() => this._look());
        }
    }

    async _ids() {
        const bot = this._bot;
        const emulated = await this.ask('emulators') ?? [];
        const isEmulated = emulated.some(one => one.bot === bot);
        const there = isEmulated ? (await this.ask('emulatedConversations', { bot }))?.conversations ?? [] : [];
        if (bot !== this._bot) {
            return;
        }
        const passed = [...this._lines.values()].filter(line => line.bot === bot).sort((one, other) => one.number - other.number);
        this._names = Object.fromEntries(there.map(one => [one.id, one.ref]));
        this._known = [...new Set([...there.map(one => one.id), ...passed.map(line => line.conversation), ...this._known])];
        if (isEmulated && !this._known.includes(this._id)) {
            this._id = '';
        }
        if (!this._id && this._known.length > 0) {
            this._id = this._known[this._known.length - 1];
        }
    }

    async _look() {
        if (this._id) {
            const asked = { bot: this._bot, conversation: this._id };
            const seen = await this.ask('lookAtConversation', asked);
            this._seen = asked.conversation === this._id && asked.bot === this._bot ? seen ?? this._seen : this._seen;
        }
    }

    _choose(id) {
        this._id = id;
        this._seen = null;
        this._chosen = '';
        sessionStorage.setItem(KEPT, JSON.stringify({ bot: this._bot, id }));
        this._look();
    }

    saidAgain(answer) {
        this._chosen = '';
        if (answer.conversation.id !== this._id) {
            this._choose(answer.conversation.id);
        }
    }

    render() {
        return html`
            <div class="row">
                ${this.botChoice(bots, this._bot, bot => { this._bot = bot; this._known = []; this._id = ''; this._seen = null; this._ids().then(() => this._look()); })}
                <label>Conversation <select id="conversation" @change=${event => this._choose(event.target.value)}>
                    ${[...new Set([...this._known, this._id])].filter(Boolean).map(id => html`<option value=${id} .selected=${id === this._id}>${this._names[id] && this._names[id] !== id ? this._names[id] + ', ' : ''}${id}</option>`)}</select></label>
                <button @click=${() => this._look()}>Look again</button>
            </div>
            ${this.problem()}
            ${this.status()}
            ${this._seen ? html`<div class="sides"><div>${this._both()}</div><div>${this._inside()}</div></div>`
                : html`<p class="hint">${this._id ? 'Looking …' : 'There is no conversation yet. Write something on the chat page.'}</p>`}`;
    }

    /** Of a hub that is not emulated only what it has delivered, and what the bot has said to that. */
    _both() {
        const messages = this._seen.messages.length > 0 ? this._seen.messages.map(message => this._emulated(message)) : this._heard();
        return html`<h3>What was said${this._seen.state ? html` <span class="hint">(with: ${this._seen.state})</span>` : ''}</h3>
            <ol class="said">${messages.map(message => this._message(message))}</ol>`;
    }

    _emulated(message) {
        const content = message.content ?? {};
        const says = content.redact ? '(redacted)' : content.text ?? content.json ?? content.html ?? content.xml ?? '';
        return { message: message.id, at: message.created, type: message.type?.value ?? '', sender: message.sender?.type ?? '', says };
    }

    _heard() {
        return [...this._lines.values()].filter(line => line.conversation === this._id && line.bot === this._bot)
            .sort((one, other) => one.number - other.number).flatMap(line => [
                ...(line.sender === 'custom_bot' ? [] : [{ message: line.message, at: line.steps[0].at, type: line.type, sender: line.sender, says: line.says }]),
                ...line.steps.filter(step => step.kind === 'replies').flatMap(step => step.replies.map(reply => ({ message: reply.id, at: step.at, type: reply.type, sender: 'custom_bot', says: reply.says })))]);
    }

    _message(message) {
        const isBot = message.sender === 'custom_bot' || message.sender === '';
        const line = [...this._lines.values()].find(one => one.message === message.message);
        const failures = line?.steps.filter(step => step.failure) ?? [];
        const isChosen = this._chosen === message.message;
        return html`<li class="${isBot ? 'bot' : ''} ${isChosen || failures.length ? 'open' : ''}">
            <div class="hint">${message.sender || 'bot'}, ${message.type}, ${this.time(new Date(message.at).getTime())}</div>
            <div>${this.words(message.says)}</div>
            ${failures.length === 0 ? '' : html`<details><summary class="problem">failed: ${failures[failures.length - 1].what}</summary>${this.failures(failures)}</details>`}
            ${isBot || this._seen.messages.length === 0 ? '' : html`<button aria-expanded=${isChosen} aria-label="Say again ${message.says}" @click=${() => { this._chosen = isChosen ? '' : message.message; }}>Say again …</button>`}
            ${isChosen ? this.again({ ...message, bot: this._bot, conversation: this._id }) : ''}
        </li>`;
    }

    _inside() {
        const { question, offer, silentUntil, values, last } = this._seen.kept;
        const { messages, replies, fence, held } = this._seen.waits;
        return html`<h3>What the bot keeps</h3>
            <dl>
                <dt>Open question</dt><dd>${question ? html`<strong>${question.name}</strong>, ${question.attempts} answers so far, until ${new Date(question.expires).toLocaleString()}` : 'none'}</dd>
                <dt>Offered</dt><dd>${offer ? html`<code>${offer.value}</code>` : 'nothing'}</dd>
                <dt>Silent</dt><dd>${silentUntil ? 'until ' + new Date(silentUntil).toLocaleString() + ': an agent has the conversation' : 'no'}</dd>
                <dt>Last message</dt><dd>${last ? html`<code>${last.messageId}</code> at ${last.topic}-${last.partition}@${last.offset}` : 'left no state'}</dd>
            </dl>
            <h4>State</h4>
            <pre>${values && Object.keys(values).length > 0 ? JSON.stringify(values, null, 2) : 'none'}</pre>
            <h3>What waits</h3>
            <dl>
                <dt>Messages</dt><dd>${messages} handled or waiting${held ? html`, <span class="problem">held back at <code>${held}</code></span>` : ''}</dd>
                <dt>Replies</dt><dd>${replies}</dd>
                <dt>Fence</dt><dd>${fence ? html`<span class="problem">${fence}: what was said until then is not sent</span>` : 'none: the hub takes what the bot says'}</dd>
            </dl>`;
    }
}

customElements.define('qwc-custom-bot-conversation', QwcCustomBotConversation);
