import { CustomBotTrafficPage, html } from './custom-bot-traffic.js';

const FAULTS = [
    ['TOO_MANY', 'Too many requests', 'The next requests with replies get 429, and 5 s to wait'],
    ['UNAVAILABLE', 'Unavailable', 'The next requests get 503'],
    ['HANG', 'Hang', 'The next requests are not answered for 30 s'],
    ['HTML', 'HTML page', 'The next requests get a gateway\'s page with 502'],
    ['LOST_ANSWER', 'Lost answer', 'The next requests are taken, and answered with 504'],
    ['RESET', 'Cut off', 'The connections of the next requests are closed'],
    ['REVOKE', 'Revoke', 'Every token or key that the bot has is refused']
];

/** Brevo knows no tokens. */
const FAULTS_OF_TOKENS = [
    ['NO_TOKEN', 'No tokens', 'The next requests for a token get 503'],
    ['EXPIRE', 'Expire', 'The token of the callbacks has expired: the hub hears 401, and gets a new one']
];

/** The emulators of the bots' hubs: what goes wrong there, and an agent who takes part. */
export class QwcCustomBotEmulator extends CustomBotTrafficPage {

    static properties = { _emulators: { state: true }, _bot: { state: true }, _conversations: { state: true }, _chosen: { state: true }, _count: { state: true } };

    constructor() {
        super();
        this._emulators = null;
        this._conversations = [];
        this._chosen = '';
        this._count = 1;
    }

    async hotReload() {
        super.hotReload();
        this._emulators = await this.ask('emulators') ?? [];
        if (!this._emulators.some(one => one.bot === this._bot)) {
            this._bot = this._emulators[0]?.bot;
        }
        await this._look();
    }

    passed(lines) {
        if (lines.some(line => line.bot === this._bot)) {
            this.soon(() => this._lookKeepingProblem());
        }
    }

    /** The conversation that is chosen stays so when others come. */
    async _look() {
        const asked = this._bot;
        const there = asked ? (await this.ask('emulatedConversations', { bot: asked }))?.conversations : undefined;
        if (there && asked === this._bot) {
            this._conversations = there;
            this._chosen = there.some(one => one.id === this._chosen) ? this._chosen : there[0]?.id ?? '';
        }
    }

    async _lookKeepingProblem() {
        const problem = this._problem;
        await this._look();
        this._problem = problem || this._problem;
    }

    async _do(words, method, parameters) {
        const result = await this.ask(method, { bot: this._bot, ...parameters });
        this._said = result === undefined ? '' : words + ' (' + new Date().toLocaleTimeString() + ')';
        await this._lookKeepingProblem();
    }

    render() {
        if (!this._emulators) {
            return html`<p>Looking for emulators …</p>`;
        }
        if (this._emulators.length === 0) {
            return html`${this.problem()}<p class="hint">No hub is emulated: every bot has a <code>hub.url</code> of its own, or dev services are off.</p>`;
        }
        const emulator = this._emulators.find(one => one.bot === this._bot);
        return html`
            <div class="row">
                ${this.botChoice(this._emulators.map(one => one.bot), this._bot, bot => { this._bot = bot; this._conversations = []; this._chosen = ''; this._look(); })}
                <label>Requests <input type="number" min="1" max="100" .value=${String(this._count)} @change=${event => { this._count = Number(event.target.value); }}></label>
                <a href=${emulator.url} target="_blank" rel="noopener">Chat page (${emulator.kind})</a>
            </div>
            ${this.problem()}
            ${this.status()}
            <table>
                <caption>What goes wrong</caption>
                <tbody>${[...FAULTS, ...(emulator.kind === 'brevo' ? [] : FAULTS_OF_TOKENS)].map(([fault, words, effect]) => html`<tr>
                    <td><button @click=${() => this._do(words, 'playFault', { fault, count: this._count })}>${words}</button></td><td>${effect}</td></tr>`)}
                    <tr><td><button @click=${() => this._do('Nothing goes wrong any more', 'stopFaults', {})}>Stop</button></td><td>Nothing goes wrong any more</td></tr>
                </tbody>
            </table>
            ${this._agent(emulator)}`;
    }

    _agent(emulator) {
        return html`<h3>An agent</h3>
            <div class="row">
                <label>Conversation <select id="conversation" @change=${event => { this._chosen = event.target.value; }}>${this._conversations.map(one => html`<option value=${one.id} .selected=${one.id === this._chosen}>${one.ref ?? one.id} (${one.state})</option>`)}</select></label>
                <button @click=${() => this._look()}>Look again</button>
            </div>
            <div class="row">
                <label>Text <input id="text" size="40" value="This is Kim. How can I help?"></label>
                <button ?disabled=${this._conversations.length === 0} @click=${() => this._do('The agent has written', 'agentSays', { conversation: this._chosen, text: this.renderRoot.querySelector('#text').value })}>Agent says</button>
            </div>
            ${emulator.kind === 'brevo' ? '' : this._handBack()}`;
    }

    /** Brevo has no such request. */
    _handBack() {
        return html`<div class="row">
                <label>Intent <input id="intent"></label>
                <button ?disabled=${this._conversations.length === 0} @click=${() => this._do('The agent has handed back', 'agentHandsBack', { conversation: this._chosen, intent: this.renderRoot.querySelector('#intent').value })}>Hand back to the bot</button>
            </div>`;
    }
}

customElements.define('qwc-custom-bot-emulator', QwcCustomBotEmulator);
