/**
 * Finds out from the header whether the caller may deliver callbacks, and says why not. It never reads a body, and never asks the
 * application's own security.
 */
package dev.custombot.runtime.callback.authentication;
