/**
 * How an endpoint of the bot comes to the management interface. It must never be at the port of the application, and there is none
 * where the interface or its authentication is switched off: the build fails.
 */
package dev.custombot.deployment.management;
