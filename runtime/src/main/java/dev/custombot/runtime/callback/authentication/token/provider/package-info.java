/**
 * Asks identity providers over HTTP. Each request has an end, in time and in bytes, and holds no thread; what it carries and brings is never
 * logged.
 */
package dev.custombot.runtime.callback.authentication.token.provider;
