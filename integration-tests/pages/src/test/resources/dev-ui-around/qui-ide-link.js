customElements.define('qui-ide-link', class extends HTMLElement {});
