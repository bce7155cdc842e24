/**
 * What every room inside needs: the log, with an id for each message, and the clock. Nothing in here is for bot teams, who must never
 * find a type of it in what they write with.
 */
package dev.custombot.runtime;
