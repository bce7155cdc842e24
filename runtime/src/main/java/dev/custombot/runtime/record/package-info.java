/** What lies on the topics: keys, headers and values, written and read in one place. A format must never change without its version. */
package dev.custombot.runtime.record;
