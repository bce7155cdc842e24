import { CustomBotTrafficPage, html, isCut } from './custom-bot-traffic.js';
import { bots, messageTypes, senders } from 'build-time-data';

const SHOWN = 60;
const OWN = 'custom_bot';

/** For a message that somebody types in, or that has come: each handler that might take it, and the rule that decided. */
export class QwcCustomBotWhy extends CustomBotTrafficPage {

    static properties = { _answer: { state: true }, _problem: { state: true }, _bot: { state: true }, _chosen: { state: true } };

    constructor() {
        super();
        this._answer = null;
        this._bot = bots[0];
        this._chosen = null;
        this._looks = 0;
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

    /** What came is asked about as it came: a field keeps no line breaks. */
    async _look(event) {
        event?.preventDefault();
        this._asked = true;
        const look = ++this._looks;
        const came = this._chosen;
        const value = name => this._field(name).value;
        const asked = { bot: this._bot, type: value('type'), content: this._chosen?.says ?? value('content'), sender: value('sender'), intent: value('intent') };
        const answer = await this.ask('whyThisHandler', asked);
        if (look === this._looks) {
            this._answer = answer && { ...answer, came };
        }
    }

    /** What the bot has said itself goes to no handler, and of what is to be redacted, or is long, not all is shown here. */
    _came() {
        const isForHandlers = line => line.sender && (line.sender !== OWN || line.steps.some(step => step.kind === 'callback'));
        return [...this._lines.values()].filter(line => isForHandlers(line) && !isCut(line.says))
            .sort((one, other) => other.number - one.number);
    }

    /** Into the fields, so that it can be changed, too. */
    _takeUp(number) {
        this._chosen = this._lines.get(Number(number)) ?? null;
        if (this._chosen) {
            this._bot = this._chosen.bot;
            this._field('type').value = this._chosen.type;
            this._field('content').value = this._chosen.says;
            this._field('sender').value = this._chosen.sender;
            this._field('intent').value = this._chosen.intent ?? '';
            this._look();
        }
    }

    _changed(event) {
        if (event.target.id !== 'came') {
            this._chosen = null;
        }
    }

    render() {
        return html`
            <form class="row" @submit=${this._look} @input=${this._changed}>
                <label>A message that came <select id="came" @change=${event => this._takeUp(event.target.value)}>
                    <option value="" .selected=${!this._chosen}>none: I type one in</option>
                    ${this._came().map(line => html`<option value=${line.number} .selected=${line.number === this._chosen?.number}>${this.time(line.steps[0].at)} ${line.type} ${this.words(line.says).slice(0, SHOWN)}</option>`)}</select></label>
                ${this.botChoice(bots, this._bot, bot => { this._bot = bot; this._answer = null; this._looks++; })}
                <label>Type <input id="type" list="types" value="text" required><datalist id="types">${messageTypes.map(type => html`<option value=${type}></option>`)}</datalist></label>
                <label>Text, or JSON <input id="content" size="40"></label>
                <label>Sender <select id="sender">${senders.map(sender => html`<option>${sender}</option>`)}</select></label>
                <label>Intent <input id="intent"></label>
                <button class="primary" type="submit">Which handler?</button>
            </form>
            <p class="hint">While a question is open its <code>@OnAnswer</code> method has the customer's answer, unless a handler with <code>interrupts = true</code> takes it, and while an agent has the conversation only handlers that ask for such senders are called: both come before what is shown here. At Brevo a text may be understood as a choice first. Of a message that came the page says where it went, if that was elsewhere.</p>
            ${this.problem()}
            ${this._answer ? this._table() : ''}`;
    }

    /** Where the message went, if that is not where the choice alone leads. Of a line whose first steps are forgotten nobody knows. */
    _went() {
        const came = this._answer.came && (this._lines.get(this._answer.came.number) ?? this._answer.came);
        if (!came?.steps.some(step => step.kind === 'callback')) {
            return '';
        }
        const ran = came.steps.find(step => step.kind === 'handler')?.what;
        const outcome = came.steps.find(step => step.kind === 'outcome')?.what;
        if (ran && ran !== this._answer.chosen) {
            return html`It went to <code>${ran}</code>: it answered an open question, or interrupted one, or was understood as a choice, unless the handlers have changed since. With nothing open: `;
        }
        return !ran && outcome && this._answer.chosen ? html`It went to no handler: it is ${outcome}. Otherwise: ` : '';
    }

    _table() {
        return html`<p role="status">${this._went()}${this._answer.chosen ? html`It goes to <code>${this._answer.chosen}</code>.` : 'No handler takes it: it is discarded and counted.'}</p>
            <table>
                <thead><tr><th scope="col">Looked at</th><th scope="col">Handler</th><th scope="col">Takes</th><th scope="col">Rule that decided</th></tr></thead>
                <tbody>${this._answer.candidates.map((candidate, place) => html`<tr class=${candidate.isChosen ? 'chosen' : ''}>
                    <td>${place + 1}${candidate.isChosen ? ' ✓' : ''}</td><td><code>${candidate.handler}</code></td><td>${candidate.condition}</td><td>${candidate.rule}</td></tr>`)}
                </tbody>
            </table>`;
    }
}

customElements.define('qwc-custom-bot-why', QwcCustomBotWhy);
