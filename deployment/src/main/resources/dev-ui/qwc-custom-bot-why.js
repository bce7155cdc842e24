import { CustomBotPage, html } from './custom-bot-page.js';
import { bots, messageTypes, senders } from 'build-time-data';

/** For a message that somebody types in: each handler that might take it, and the rule that decided. */
export class QwcCustomBotWhy extends CustomBotPage {

    static properties = { _answer: { state: true }, _problem: { state: true }, _bot: { state: true } };

    constructor() {
        super();
        this._answer = null;
        this._bot = bots[0];
    }

    hotReload() {
        if (this._asked) {
            this._look();
        }
    }

    async _look(event) {
        event?.preventDefault();
        this._asked = true;
        const field = name => this.renderRoot.querySelector('#' + name).value;
        this._answer = await this.ask('whyThisHandler', { bot: this._bot, type: field('type'), content: field('content'), sender: field('sender'), intent: field('intent') });
    }

    render() {
        return html`
            <form class="row" @submit=${this._look}>
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
