/** What the build says of the keys that an application sets. */
package dev.custombot.deployment.configuration;
