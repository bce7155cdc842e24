/**
 * The command that registers the bots at their hubs, and the task of a deployment that runs it. An application must never change
 * anything at its hub by starting, unless it is told to.
 */
package dev.custombot.deployment.registration;
