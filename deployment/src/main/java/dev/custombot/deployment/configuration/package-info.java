/** What the build says of the keys that an application sets. It tells of those that nothing reads, and must never change a value. */
package dev.custombot.deployment.configuration;
