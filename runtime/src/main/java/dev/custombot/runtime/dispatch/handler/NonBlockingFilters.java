package dev.custombot.runtime.dispatch.handler;

import java.util.Set;

/** The classes of the filters that may run on the event loop, found at build time. */
public record NonBlockingFilters(Set<String> classNames) {}
