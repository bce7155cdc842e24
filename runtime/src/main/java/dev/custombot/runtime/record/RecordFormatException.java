package dev.custombot.runtime.record;

/** A record on a topic cannot be read; the message says why without quoting its content. */
public class RecordFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordFormatException(String message) {
        super(message);
    }
}
