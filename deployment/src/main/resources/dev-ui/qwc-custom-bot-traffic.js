import { CustomBotTrafficPage, html, css } from './custom-bot-traffic.js';
import { bots } from 'build-time-data';

const ALL = 'all bots';

/** Each message as one line with its way through the bot, and the time at each arrow, as it happens. */
export class QwcCustomBotTraffic extends CustomBotTrafficPage {

    static properties = { _bot: { state: true }, _filter: { state: true }, _held: { state: true }, _open: { state: true }, _plans: { state: true } };

    static styles = [CustomBotTrafficPage.styles, css`
        th, td.at { white-space: nowrap; }
        .way { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15em 0.35em; margin: 0; padding: 0; list-style: none; }
        .way li { white-space: nowrap; }
        .way .arrow { color: var(--lumo-secondary-text-color); font-size: 85%; }
        .bad { color: var(--lumo-error-text-color); font-weight: 600; }
        .good { color: var(--lumo-success-text-color); }
        .says { min-width: 9em; max-width: 22em; overflow: hidden; text-overflow: ellipsis; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
        tr.again > td { background: var(--lumo-primary-color-10pct); }
        .plan { display: flex; flex-wrap: wrap; gap: 0.3em 1.2em; margin: 0.4em 0; padding: 0.4em 0.6em; background: var(--lumo-contrast-5pct); border-radius: 4px; }
        @media (max-width: 60em) {
            thead { display: none; }
            tr, td { display: block; border: none; padding: 0.1em 0; }
            tr { border-bottom: 1px solid var(--lumo-contrast-20pct); padding: 0.5em 0; }
            .says { max-width: none; }
        }
    `];

    constructor() {
        super();
        this._bot = ALL;
        this._filter = '';
        this._held = null;
        this._open = new Set();
        this._plans = [];
    }

    leave() {
        this._planned?.cancel();
        super.leave();
    }

    hotReload() {
        super.hotReload();
        this._planned?.cancel();
        this._planned = this.follow(this.streams.plans(), answer => { this._plans = answer.result.plans; });
    }

    async _forget() {
        const gone = this._bot === ALL ? bots : [this._bot];
        for (const bot of gone) {
            await this.ask('forgetTraffic', { bot });
        }
        this._lines = new Map([...this._lines].filter(([, line]) => !gone.includes(line.bot)));
        this._held = null;
    }

    saidAgain(answer) {
        if (this._filter && this._filter !== answer.conversation.id) {
            this._filter = '';
        }
    }

    render() {
        const lines = [...(this._held ?? this._lines).values()].sort((one, other) => other.number - one.number)
            .filter(line => this._bot === ALL || line.bot === this._bot)
            .filter(line => line.conversation.includes(this._filter.trim()));
        return html`
            <div class="row">
                ${this.botChoice([ALL, ...bots], this._bot, bot => { this._bot = bot; })}
                <label>Conversation <input type="search" id="conversation" list="conversations" size="38" .value=${this._filter} @input=${event => { this._filter = event.target.value; }}>
                    <datalist id="conversations">${[...new Set([...this._lines.values()].map(line => line.conversation))].map(id => html`<option value=${id}></option>`)}</datalist></label>
                <button aria-pressed=${this._held !== null} @click=${() => { this._held = this._held ? null : new Map(this._lines); }}>${this._held ? 'Go on' : 'Hold'}</button>
                <button @click=${() => this._forget()}>Forget</button>
                <span class="hint">${lines.length} of at most 500 messages${this._held ? ', held' : ', live'}</span>
            </div>
            ${this._plans.filter(plan => this._bot === ALL || plan.bot === this._bot).map(plan => this._plan(plan))}
            ${this.problem()}
            ${this.status()}
            ${lines.length === 0 ? html`<p class="hint">${this._lines.size > 0 ? 'None is of such a conversation.' : 'Nothing has passed yet. Write something on the chat page.'}</p>` : this._table(lines)}`;
    }

    _plan(plan) {
        const number = value => Number(value.toFixed(2));
        return html`<div class="plan" role="group" aria-label="Rate plan of ${plan.bot}">
            <strong>${plan.bot}</strong>
            ${!plan.limited ? html`<span>no limits</span>`
                : html`<span>plan: ${number(plan.tokens)} of ${number(plan.burst)} requests left, ${number(plan.rate)} more a second</span>`}
            <span>${number(plan.queued)} replies wait${plan.parked ? ', ' + number(plan.parked) + ' of them parked' : ''}</span>
            ${plan.last > 0 ? html`<span>the last leaves in ${number(plan.last)} s</span>` : ''}
            ${plan.circuit > 0 ? html`<span class="bad">circuit ${plan.circuit > 1 ? 'open' : 'half open'}</span>` : ''}
        </div>`;
    }

    _table(lines) {
        return html`<table>
            <thead><tr><th scope="col">At</th><th scope="col">Message</th><th scope="col">Way, with the time at each arrow</th><th scope="col">More</th></tr></thead>
            <tbody>${lines.map(line => this._line(line))}</tbody></table>`;
    }

    _line(line) {
        const isOpen = this._open.has(line.number);
        const begun = line.steps[0].at;
        return html`<tr class=${line.message === this._again ? 'again' : ''}>
                <td class="at">${this.time(begun)}${bots.length > 1 ? html`<div class="hint">${line.bot}</div>` : ''}</td>
                <td><div class="says">${this.words(line.says) || html`<span class="hint">(nothing said)</span>`}</div>
                    <div class="hint">${line.type}${line.sender && line.sender !== 'customer' ? ' by ' + line.sender : ''}</div></td>
                <td><ol class="way">${this._way(line)}</ol></td>
                <td><button aria-expanded=${isOpen} aria-label="Details of ${line.message}" @click=${() => this._toggle(line.number)}>${isOpen ? 'Less' : 'More'}</button></td></tr>
            ${isOpen ? html`<tr><td colspan="4">${this._details(line)}</td></tr>` : ''}`;
    }

    _toggle(number) {
        const open = new Set(this._open);
        if (!open.delete(number)) {
            open.add(number);
        }
        this._open = open;
    }

    _way(line) {
        let before = null;
        // Replies that were in one request have one answer.
        const shown = line.steps.filter((step, place) => this._words(step, line) !== ''
            && !(step.kind === 'hub' && line.steps.slice(0, place).some(other => other.kind === 'hub' && other.at === step.at && other.what === step.what)));
        return shown.map(step => {
            const arrow = before === null ? '' : html`<li class="arrow">+${Math.max(0, step.at - before)} ms →</li>`;
            before = step.at;
            return html`${arrow}<li class=${this._kind(step)} title=${this.time(step.at)}>${this._words(step, line)}</li>`;
        });
    }

    _kind(step) {
        const isBad = ['failed', 'dead_letter'].includes(step.kind) || step.ok === false;
        return isBad ? 'bad' : step.kind === 'hub' ? 'good' : '';
    }

    /** What needs no words has none: a handler that is done, a message that was handled. */
    _words(step, line) {
        const last = name => name.substring(name.lastIndexOf('.') + 1);
        switch (step.kind) {
            case 'callback': return 'callback';
            case 'record': return step.ok ? 'record' : 'not stored: ' + step.what;
            case 'handler': return last(step.what);
            case 'done': return line.steps.some(other => other.kind === 'replies') ? '' : 'done';
            case 'failed': return 'failed: ' + last(step.what);
            case 'replies': return step.what;
            case 'hub': return 'hub: ' + step.what;
            case 'dead_letter': return 'dead letter' + (step.reply !== line.message ? ': ' + last(step.what) : '');
            default: return ['handled', 'failed'].includes(step.what) ? '' : step.what;
        }
    }

    _details(line) {
        const replies = line.steps.filter(step => step.kind === 'replies').flatMap(step => step.replies.map(reply => ({ ...reply, at: step.at })));
        const answers = id => line.steps.filter(step => step.kind === 'hub' && step.reply === id);
        return html`
            <div class="row">
                <span>Conversation <code>${line.conversation}</code></span>
                <button @click=${() => { this._filter = line.conversation; }}>Only this conversation</button>
                <a href="conversation" @click=${() => sessionStorage.setItem('custom-bot-conversation', JSON.stringify({ bot: line.bot, id: line.conversation }))}>Show the conversation</a>
            </div>
            <div class="hint">Message <code>${line.message}</code></div>
            ${line.says ? html`<pre>${line.says}</pre>` : ''}
            ${this.failures(line.steps)}
            ${replies.length === 0 ? '' : html`<table><caption>What the bot says</caption><tbody>${replies.map(reply => html`<tr>
                <td class="at">${this.time(reply.at)}</td><td>${reply.type}${reply.files ? ', ' + reply.files + ' files' : ''}</td><td>${this.words(reply.says)}${this.words(reply.says) === reply.says ? '' : html`<details><summary>JSON</summary><code>${reply.says}</code></details>`}</td>
                <td>${answers(reply.id).map(step => html`<div class=${step.ok ? 'good' : 'bad'}>${this.time(step.at)} ${step.what}<span class="hint"> asked ${this.time(step.asked)}, ${step.at - step.asked} ms${step.together > 1 ? ', one of ' + step.together : ''}</span></div>`)}</td></tr>`)}</tbody></table>`}
            ${line.sender === 'custom_bot' || !line.steps.some(step => step.kind === 'callback') ? '' : this.again(line)}`;
    }
}

customElements.define('qwc-custom-bot-traffic', QwcCustomBotTraffic);
