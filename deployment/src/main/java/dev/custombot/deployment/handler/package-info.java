/** Finds the handlers in the beans of the application, and makes of each a method that can be called without reflection. */
package dev.custombot.deployment.handler;
