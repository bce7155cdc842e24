/**
 * What operators want, over HTTP on the management interface. It must never be there unless it was asked for, nor answer whoever lacks the role.
 */
package dev.custombot.runtime.control.endpoint;
