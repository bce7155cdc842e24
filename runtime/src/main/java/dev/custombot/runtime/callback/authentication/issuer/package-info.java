/**
 * The token endpoint of the bot's own, for a hub without an identity provider: who may have a token, and the token. A secret must never be
 * kept here but as its hash, and whoever shows a wrong one must never keep out who has the right one.
 */
package dev.custombot.runtime.callback.authentication.issuer;
