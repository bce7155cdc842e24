import { CustomBotTrafficPage, html } from './custom-bot-traffic.js';
import { bots } from 'build-time-data';

/** Most are of today. */
function when(at) {
    const time = at.toLocaleTimeString([], { hourCycle: 'h23' });
    return at.toDateString() === new Date().toDateString() ? time : at.toLocaleDateString() + ' ' + time;
}

/** What was given up: why, what a replay would do, and the replay itself. */
export class QwcCustomBotDeadLetters extends CustomBotTrafficPage {

    static properties = { _page: { state: true }, _bot: { state: true }, _done: { state: true }, _shown: { state: true } };

    constructor() {
        super();
        this._bot = bots[0];
        this._done = false;
    }

    async hotReload() {
        super.hotReload();
        await this._look();
    }

    passed(lines) {
        if (lines.some(line => line.bot === this._bot && line.steps.some(step => step.kind === 'dead_letter'))) {
            this.soon(() => this._lookKeepingProblem());
        }
    }

    /** Ids of letters are the same with another bot: its rows go at once. */
    _choose(bot) {
        this._bot = bot;
        this._page = undefined;
        this._shown = null;
        this._look();
    }

    async _look() {
        const asked = { bot: this._bot, done: this._done };
        const page = await this.ask('deadLetters', asked);
        if (page && asked.bot === this._bot && asked.done === this._done) {
            this._page = page;
        }
    }

    async _do(method, id) {
        this._said = '';
        const result = await this.ask(method, { bot: this._bot, id });
        if (result) {
            this._said = id + ': ' + (result.dryRun ? 'would be ' : '') + result.outcome + (result.reason ? ', ' + result.reason : '');
        }
        await this._lookKeepingProblem();
    }

    async _lookKeepingProblem() {
        const problem = this._problem;
        await this._look();
        this._problem = problem || this._problem;
    }

    async _show(id) {
        const bot = this._bot;
        const shown = this._shown?.id === id ? null : await this.ask('deadLetter', { bot, id });
        this._shown = bot === this._bot ? shown : this._shown;
    }

    render() {
        return html`
            <div class="row">
                ${this.botChoice(bots, this._bot, bot => this._choose(bot))}
                <label>Also what is done <input type="checkbox" ?checked=${this._done} @change=${event => { this._done = event.target.checked; this._look(); }}></label>
                <button @click=${() => this._look()}>Look again</button>
            </div>
            ${this.problem()}
            ${this.status()}
            ${this._page ? this._rest(this._page) : ''}
            ${this._page ? this._table(this._page.letters) : ''}`;
    }

    /** The newest ones up to a limit are given, and the newest records only are read. */
    _rest(page) {
        const rest = [page.more ? `There are more, older than these ${page.letters.length}: replay or discard some to see them.` : '',
            page.unread ? `${page.unread} older records of the topic were not read (dead-letters.max-scan).` : ''].filter(Boolean);
        return rest.length > 0 ? html`<p class="hint rest">${rest.join(' ')}</p>` : '';
    }

    _table(letters) {
        if (letters.length === 0) {
            return html`<p class="hint">There are none.</p>`;
        }
        return html`<table>
            <thead><tr><th scope="col">At</th><th scope="col">Cause</th><th scope="col">Message</th><th scope="col">Handler</th><th scope="col">Status</th><th scope="col">Do</th></tr></thead>
            <tbody>${letters.map(letter => this._letter(letter))}</tbody></table>`;
    }

    _letter(letter) {
        const isOpen = letter.status === 'open';
        return html`<tr>
            <td>${when(new Date(letter.at))}<div class="hint">${letter.stage}</div></td>
            <td>${letter.cause}${letter.detail ? html`<div class="detail">${letter.detail}</div>` : ''}<div class="hint">${letter.attempts} attempts</div></td>
            <td>${letter.type ?? ''}<div class="hint">${letter.conversation ?? ''}</div></td>
            <td><code>${letter.handler ?? ''}</code></td>
            <td>${letter.status}</td>
            <td><div class="row">
                <button @click=${() => this._show(letter.id)} aria-label="Show ${letter.id}">Show</button>
                <button @click=${() => this._do('rehearseDeadLetter', letter.id)} aria-label="Rehearse ${letter.id}">Rehearse</button>
                <button ?disabled=${!isOpen} @click=${() => this._do('replayDeadLetter', letter.id)} aria-label="Replay ${letter.id}">Replay</button>
                <button ?disabled=${!isOpen} @click=${() => this._do('discardDeadLetter', letter.id)} aria-label="Discard ${letter.id}">Discard</button>
            </div></td></tr>
            ${this._shown?.id === letter.id ? html`<tr><td colspan="6"><pre>${typeof this._shown.value === 'string' ? this._shown.value : JSON.stringify(this._shown.value, null, 2)}</pre></td></tr>` : ''}`;
    }
}

customElements.define('qwc-custom-bot-dead-letters', QwcCustomBotDeadLetters);
