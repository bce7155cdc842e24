/** Finds the handlers in the beans of the application, and makes of each a method that can be called. It must never need reflection for that. */
package dev.custombot.deployment.handler;
