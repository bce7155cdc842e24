/**
 * The keys that tokens of our own are signed with: which one signs, and which are accepted still or already. Nothing is stored or sent, and
 * a private key must never leave this room but to sign.
 */
package dev.custombot.runtime.callback.authentication.issuer.keys;
