/**
 * What waits for the turn of its conversation, in memory or aside: one conversation must never keep another's records from being read, and its
 * own keep their order whatever holds them back.
 */
package dev.custombot.runtime.lane.aside;
