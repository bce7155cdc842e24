/** The form in which a request is refused, after RFC 9457. It must never quote what the request contains. */
package dev.custombot.runtime.http;
