package dev.custombot.runtime.dispatch.handler;

/** On which kind of thread a handler runs. */
public enum ExecutionModel {
    EVENT_LOOP,
    WORKER,
    VIRTUAL_THREAD
}
