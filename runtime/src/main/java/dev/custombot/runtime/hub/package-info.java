/**
 * What a hub is to a bot: how it delivers, how it is called, what it can do, and how a request may have ended. No hub is ever named here.
 */
package dev.custombot.runtime.hub;
