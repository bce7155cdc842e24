import { CustomBotTrafficPage, html } from './custom-bot-traffic.js';
import { bots, messageTypes, senders } from 'build-time-data';

const SHOWN = 60;

/** For a message that somebody types in, or that has come: each handler that might take it, and the rule that decided. */
export class QwcCustomBotWhy extends CustomBotTrafficPage {

    static properties = { _answer: { state: true }, _problem: { state: true }, _bot: { state: true } };

    constructor() {
        super();
        this._answer = null;
        this._bot = bots[0];
    }

    hotReload() {
        super.hotReload();
        if (this._asked) {
            this._look();
        }
    }

    _field(name) {
        return this.renderRoot.querySelector('#' + name);
    }

    async _look(event) {
        event?.preventDefault();
        this._asked = true;
        const value = name => this._field(name).value;
        this._answer = await this.ask('whyThisHandler', { bot: this._bot, type: value('type'), content: value('content'), sender: value('sender'), intent: value('intent') });
    }

    /** What the bot has said itself goes to no handler. */
    _came() {
        return [...this._lines.values()].filter(line => line.steps.some(step => step.kind === 'callback')).sort((one, other) => other.number - one.number);
    }

    /** As it came, so that it can be changed, too. */
    _takeUp(number) {
        const line = this._lines.get(Number(number));
        if (line) {
            this._bot = line.bot;
            this._field('type').value = line.type;
            this._field('content').value = line.says;
            this._field('sender').value = line.sender;
            this._field('intent').value = line.intent ?? '';
            this._look();
        }
    }

    render() {
        return html`
            <form class="row" @submit=${this._look}>
                <label>A message that came <select id="came" @change=${event => this._takeUp(event.target.value)}>
                    <option value="">none: I type one in</option>
                    ${this._came().map(line => html`<option value=${line.number}>${this.time(line.steps[0].at)} ${line.type} ${this.words(line.says).slice(0, SHOWN)}</option>`)}</select></label>
                ${this.botChoice(bots, this._bot, bot => { this._bot = bot; })}
                <label>Type <input id="type" list="types" value="text" required><datalist id="types">${messageTypes.map(type => html`<option value=${type}></option>`)}</datalist></label>
                <label>Text, or JSON <input id="content" size="40"></label>
                <label>Sender <select id="sender">${senders.map(sender => html`<option>${sender}</option>`)}</select></label>
                <label>Intent <input id="intent"></label>
                <button class="primary" type="submit">Which handler?</button>
            </form>
            <p class="hint">While a question is open its <code>@OnAnswer</code> method has the customer's answer, and while an agent has the conversation only handlers that ask for such senders are called: both come before what is shown here.</p>
            ${this.problem()}
            ${this._answer ? this._table() : ''}`;
    }

    _table() {
        return html`<p role="status">${this._answer.chosen ? html`It goes to <code>${this._answer.chosen}</code>.` : 'No handler takes it: it is discarded and counted.'}</p>
            <table>
                <thead><tr><th scope="col">Looked at</th><th scope="col">Handler</th><th scope="col">Takes</th><th scope="col">Rule that decided</th></tr></thead>
                <tbody>${this._answer.candidates.map((candidate, place) => html`<tr class=${candidate.isChosen ? 'chosen' : ''}>
                    <td>${place + 1}${candidate.isChosen ? ' ✓' : ''}</td><td><code>${candidate.handler}</code></td><td>${candidate.condition}</td><td>${candidate.rule}</td></tr>`)}
                </tbody>
            </table>`;
    }
}

customElements.define('qwc-custom-bot-why', QwcCustomBotWhy);
