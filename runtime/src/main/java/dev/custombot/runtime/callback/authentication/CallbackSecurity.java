package dev.custombot.runtime.callback.authentication;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.custombot.runtime.callback.http.CallbackPath;
import dev.custombot.runtime.config.CustomBotConfig;
import io.quarkus.vertx.http.security.HttpSecurity;

/**
 * Makes Quarkus' HTTP security ask {@link CallbackAuthenticationMechanism}, and no other mechanism of the application, for
 * requests to the callback.
 */
@Singleton
public class CallbackSecurity {

    void configure(@Observes HttpSecurity security, CustomBotConfig config, CallbackPath path) {
        if (config.defaultBot().callback().authentication().enabled()) {
            security.path(path.value(), path.value() + "/").authenticatedWith(CallbackAuthenticationMechanism.SCHEME)
                    .authenticated();
        } else {
            security.path(path.value(), path.value() + "/").permit();
        }
    }
}
