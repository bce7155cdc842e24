import { CustomBotPage, html } from './custom-bot-page.js';

const SIGNS = { create: '+', change: '~', keep: ' ', delete: '-', leave: '!' };
const WORDS = { create: 'will be created', change: 'will be changed', keep: 'is as declared', delete: 'will be deleted', leave: 'stays' };

/** What the bots need at their hubs: the plan, how the hub has drifted from it, and one button that makes it so. */
export class QwcCustomBotRegistration extends CustomBotPage {

    static properties = { _plans: { state: true }, _problem: { state: true }, _result: { state: true }, _busy: { state: true }, _at: { state: true } };

    constructor() {
        super();
        this._plans = null;
        this._result = null;
        this._busy = false;
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    leave() {
        this._drift?.cancel();
    }

    /** The application was started anew: it counts its looks anew, and has forgotten who looks. */
    hotReload() {
        this._look = 0;
        this._drift?.cancel();
        this._drift = this.follow(this.jsonRpc.registrationDrift(), answer => this._show(answer.result));
        return this._load();
    }

    async _load() {
        this._show(await this.ask('registrationPlans'));
    }

    /** What was looked at before something was applied is not news. */
    _show(answer) {
        if (answer && answer.look >= this._look) {
            this._look = answer.look;
            this._plans = answer.plans;
            this._at = new Date().toLocaleTimeString();
        }
    }

    async _apply(bot) {
        this._busy = true;
        const result = await this.ask('applyRegistration', { bot });
        if (result) {
            this._look = result.look;
            const problem = this._problem;
            await this._load();
            this._problem = problem || this._problem;
        }
        this._result = result;
        this._busy = false;
    }

    render() {
        if (!this._plans) {
            return html`${this.problem()}<p>The hubs are asked …</p>`;
        }
        return html`
            <div class="row">
                <button @click=${() => this._load()} ?disabled=${this._busy}>Ask the hubs again</button>
                <span class="hint" aria-live="polite">As of ${this._at}; asked again every 15 s while this page is open</span>
            </div>
            ${this.problem()}
            ${this._plans.map(plan => this._bot(plan))}`;
    }

    _bot(plan) {
        if (!plan.declared) {
            return html`<h3>Bot ${plan.bot}</h3><p class="hint">Nothing is declared: it has no <code>registration.callback-url</code>, or its hub takes no registrations.</p>`;
        }
        if (plan.problem) {
            return html`<h3>Bot ${plan.bot}</h3><p class="problem">The hub could not be asked: ${plan.problem}</p>${this._outcome(plan.bot)}`;
        }
        return html`<h3>Bot ${plan.bot}: ${plan.asDeclared ? 'the hub is as declared' : 'the hub is other than declared'}</h3>
            <table>
                <thead><tr><th scope="col">What</th><th scope="col">Field</th><th scope="col">The hub has</th><th scope="col">Declared</th></tr></thead>
                <tbody>${plan.steps.map(step => this._step(step))}</tbody>
            </table>
            ${this._others(plan.others)}
            <div class="row"><button class="primary" ?disabled=${this._busy || plan.asDeclared} @click=${() => this._apply(plan.bot)}>Apply to the hub of ${plan.bot}</button></div>
            ${this._outcome(plan.bot)}`;
    }

    _step(step) {
        const head = html`<tr class=${step.action}><td colspan="4">${SIGNS[step.action]} ${step.kind} <strong>${step.name}</strong> ${WORDS[step.action]}${step.because ? ': ' + step.because : ''}</td></tr>`;
        return html`${head}${step.fields.map(field => html`<tr><td></td><td><code>${field.path}</code></td><td>${field.before ?? ''}</td><td>${field.after ?? ''}</td></tr>`)}`;
    }

    _others(others) {
        const kinds = Object.entries(others).filter(([, count]) => count > 0);
        return kinds.length === 0 ? '' : html`<p class="hint">Not this bot's, and left alone: ${kinds.map(([kind, count]) => count + ' ' + kind).join(', ')}</p>`;
    }

    _outcome(bot) {
        const result = this._result;
        if (!result || result.bot !== bot) {
            return '';
        }
        return html`<div role="status">
            ${result.problem ? html`<p class="problem">${result.problem}</p>` : html`<p>Applied.</p>`}
            ${result.done.length ? html`<h4>Done</h4><ul>${result.done.map(line => html`<li>${line}</li>`)}</ul>` : ''}
            ${result.notDone.length ? html`<h4>Not done</h4><ul>${result.notDone.map(line => html`<li class="problem">${line}</li>`)}</ul>` : ''}
        </div>`;
    }
}

customElements.define('qwc-custom-bot-registration', QwcCustomBotRegistration);
