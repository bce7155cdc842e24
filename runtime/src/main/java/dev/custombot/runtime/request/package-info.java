/**
 * What requests to a hub stand on, whatever its kind: how it is reached, in which plan it is asked, and what becomes of a request of the typed
 * client. A hub must never be named here.
 */
package dev.custombot.runtime.request;
