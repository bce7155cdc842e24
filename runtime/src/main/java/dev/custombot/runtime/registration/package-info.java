/**
 * What bots need at their hubs: planned, made and taken away by a command of the application, or when it starts. How a hub is told must never
 * be known here.
 */
package dev.custombot.runtime.registration;
