/**
 * What a bot needs at the hub, as its configuration declares it: compared with what is there, made, changed and taken away again. It must
 * never happen without being asked for.
 */
package dev.custombot.runtime.hub.egain.registration;
