/**
 * What the extension is for Quarkus, and what the clients of the hubs' APIs need of the build. What is about one room stands there, and
 * never here.
 */
package dev.custombot.deployment;
