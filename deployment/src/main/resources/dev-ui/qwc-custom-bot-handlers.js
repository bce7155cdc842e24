import { CustomBotPage, html } from './custom-bot-page.js';

/** The handlers that the build found, with a link to the line of each. */
export class QwcCustomBotHandlers extends CustomBotPage {

    static properties = { _handlers: { state: true }, _filter: { state: true }, _problem: { state: true } };

    constructor() {
        super();
        this._handlers = [];
        this._filter = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.hotReload();
    }

    async hotReload() {
        this._handlers = await this.ask('handlers') ?? this._handlers;
    }

    render() {
        const wanted = this._handlers.filter(handler => JSON.stringify(handler).toLowerCase().includes(this._filter.toLowerCase()));
        return html`
            <div class="row"><label>Filter <input type="search" @input=${event => { this._filter = event.target.value; }}></label>
                <span class="hint" aria-live="polite">${wanted.length} of ${this._handlers.length} handlers</span></div>
            ${this.problem()}
            <table>
                <thead><tr><th scope="col">Bot</th><th scope="col">For</th><th scope="col">Conditions</th><th scope="col">Thread</th><th scope="col">Method</th></tr></thead>
                <tbody>${wanted.map(handler => html`<tr>
                    <td>${handler.bots.join(', ')}</td>
                    <td>${handler.role}</td>
                    <td>${handler.conditions.map(condition => html`<div><code>${condition}</code></div>`)}</td>
                    <td>${handler.thread}</td>
                    <td>${this._place(handler)}</td></tr>`)}
                </tbody>
            </table>`;
    }

    _place(handler) {
        const where = handler.line > 0 ? html`<div class="hint">${handler.file}:${handler.line}</div>` : '';
        return html`${this.toLine(handler, html`<code>${handler.name}</code>`)}${where}`;
    }
}

customElements.define('qwc-custom-bot-handlers', QwcCustomBotHandlers);
