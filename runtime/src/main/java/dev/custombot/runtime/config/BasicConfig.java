package dev.custombot.runtime.config;

import java.util.Optional;

/**
 * User and password in {@code Authorization: Basic}. Secrets are taken to the letter: only a value that is one reference, such as
 * <code>${HUB_PASSWORD}</code>, stands for another.
 */
public interface BasicConfig {

    /** The user's name. With it, or with a credentials provider, callers may come by {@code Basic}. */
    Optional<String> username();

    /** The user's password: in production 12 characters at least. */
    Optional<String> password();

    /** A file that holds the password instead, as Kubernetes mounts a secret. It is read again every {@code reload-period}. */
    Optional<String> passwordFile();

    /** The name that is accepted besides, while the user is changed; the same name unless given. */
    Optional<String> previousUsername();

    /** The password that is accepted besides, during a rotation. */
    Optional<String> previousPassword();

    /** A file that holds it instead. While there is no such file, or nothing in it, there is no previous password. */
    Optional<String> previousPasswordFile();

    /** The credentials provider that has user and password instead, by the name that it gives its credentials. */
    Optional<String> credentialsProvider();

    /** The name of the bean that is the credentials provider, where there are several. */
    Optional<String> credentialsProviderName();
}
