package dev.custombot.runtime.config;

import java.util.Optional;

/** What a header must say that the hub was told to send. */
public interface RequiredHeaderConfig {

    /** The value: in production 12 characters at least, taken to the letter as a password is. */
    Optional<String> value();

    /** A file that holds the value instead. It is read again every {@code reload-period}. */
    Optional<String> valueFile();

    /** The value that is accepted besides, during a rotation. */
    Optional<String> previousValue();

    /** A file that holds it instead. While there is no such file, or nothing in it, there is no previous value. */
    Optional<String> previousValueFile();
}
