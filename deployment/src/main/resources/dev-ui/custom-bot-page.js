import { QwcHotReloadElement, html, css } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { devuiState } from 'devui-state';

export { html, css };

/* The application cancels by the number of a call, whichever tab it is of: two tabs must not count alike. It reads a number of 32 bits. */
const NUMBERS_OF_A_TAB = 1_000_000;
const TABS = 2_000;
JsonRpc.messageCounter = NUMBERS_OF_A_TAB * Math.floor(Math.random() * TABS);

/** What the pages of the extension share: native controls, so that everything can be reached and done by keyboard. */
export class CustomBotPage extends QwcHotReloadElement {

    jsonRpc = new JsonRpc(this);
    ide = new JsonRpc('devui-ide-interaction');

    static styles = css`
        :host { display: block; height: 100%; overflow: auto; padding: 0 1em 1em; box-sizing: border-box; color: var(--lumo-body-text-color); }
        h3, h4 { margin: 1em 0 0.4em; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; font-weight: 600; padding: 0.8em 0 0.3em; }
        th, td { text-align: left; vertical-align: top; padding: 0.35em 0.8em 0.35em 0; border-bottom: 1px solid var(--lumo-contrast-10pct); overflow-wrap: anywhere; }
        th { color: var(--lumo-secondary-text-color); font-weight: 500; }
        code, pre { font-family: monospace; font-size: 90%; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--lumo-contrast-5pct); padding: 0.6em; }
        button, select, input, textarea { font: inherit; color: inherit; background: var(--lumo-base-color); border: 1px solid var(--lumo-contrast-30pct); border-radius: 4px; padding: 0.3em 0.7em; }
        button { cursor: pointer; background: var(--lumo-contrast-5pct); }
        button.primary { background: var(--lumo-primary-color); color: var(--lumo-primary-contrast-color); }
        button.link { background: none; border: none; padding: 0; color: var(--lumo-primary-text-color); text-decoration: underline; font-weight: 600; font-family: inherit; text-align: left; white-space: normal; overflow-wrap: anywhere; }
        button[disabled] { cursor: default; opacity: 0.5; }
        button:focus-visible, select:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 2px solid var(--lumo-primary-color); outline-offset: 1px; }
        .row { display: flex; flex-wrap: wrap; gap: 0.6em; align-items: end; margin: 0.6em 0; }
        .row label { display: flex; flex-direction: column; gap: 0.2em; color: var(--lumo-secondary-text-color); font-size: 90%; }
        .hint { color: var(--lumo-secondary-text-color); }
        .problem { color: var(--lumo-error-text-color); }
        .create, .chosen { color: var(--lumo-success-text-color); }
        .change { color: var(--lumo-warning-text-color, #a66b00); }
        .delete { color: var(--lumo-error-text-color); }
        .chosen td { font-weight: 600; }
    `;

    connectedCallback() {
        super.connectedCallback();
        window.addEventListener('pagehide', this._gone);
        window.addEventListener('pageshow', this._back);
    }

    disconnectedCallback() {
        window.removeEventListener('pagehide', this._gone);
        window.removeEventListener('pageshow', this._back);
        this.leave();
        super.disconnectedCallback();
    }

    /** A tab that is closed tells no element. */
    _gone = () => this.leave();

    /** A browser may keep a page that one has left, and show it again. */
    _back = event => event.persisted && this.hotReload();

    /** To cancel what is told to this page: the application goes on telling it otherwise. */
    leave() {
    }

    /** Listens, and shows why nothing is told any more. */
    follow(stream, listener) {
        return stream.onNext(listener).onError(failure => {
            this._problem = failure?.error?.message ?? 'The application tells nothing any more: open the page again';
        });
    }

    /** Calls a method, and shows why it failed. */
    async ask(method, parameters = {}) {
        try {
            const answer = await this.jsonRpc[method](parameters);
            this._problem = '';
            return answer.result;
        } catch (failure) {
            this._problem = failure?.error?.message ?? String(failure);
            return undefined;
        }
    }

    problem() {
        return this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : '';
    }

    /** A link of the application's own code to its line; a button, unlike the Dev UI's own link, is reached by keyboard. */
    toLine(place, text) {
        const isOwn = place.line > 0 && (devuiState.ideInfo?.idePackages ?? []).some(own => own && place.declaredBy.startsWith(own));
        return isOwn ? html`<button class="link" @click=${() => this._openInIde(place)}>${text}</button>` : text;
    }

    async _openInIde(place) {
        const answer = await this.ide.open({ fileName: place.declaredBy, lang: place.lang, lineNumber: String(place.line) });
        this._problem = answer.result ? '' : 'The IDE could not be opened.';
    }

    botChoice(bots, chosen, change) {
        return html`<label>Bot
            <select id="bot" @change=${event => change(event.target.value)}>
                ${bots.map(bot => html`<option value=${bot} .selected=${bot === chosen}>${bot}</option>`)}
            </select></label>`;
    }
}
