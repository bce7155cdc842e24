package dev.custombot.runtime.dispatch;

/** A message's {@code content.json} is missing or not what the handler takes; a handler that takes no typed content still runs. */
class ContentFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContentFormatException() {
        super("content.json is missing or not what the handler takes");
    }
}
