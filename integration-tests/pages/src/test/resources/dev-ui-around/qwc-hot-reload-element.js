/* The Dev UI's own element also hears when the application was started anew, and calls hotReload(). */
export * from 'lit';
export { LitElement as QwcHotReloadElement } from 'lit';
