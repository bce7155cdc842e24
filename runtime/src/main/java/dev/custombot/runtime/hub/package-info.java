/**
 * What a hub is to a bot: how it delivers, how it is called, what it can do, and how a request may have ended. A hub must never be named here.
 */
package dev.custombot.runtime.hub;
