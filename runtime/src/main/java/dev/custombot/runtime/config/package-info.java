/**
 * The keys that teams configure, one interface per group, with their documentation. Nothing is decided here, and a group never knows the
 * name of its bot.
 */
package dev.custombot.runtime.config;
