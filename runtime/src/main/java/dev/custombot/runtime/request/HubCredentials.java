package dev.custombot.runtime.request;

import io.smallrye.mutiny.Uni;

/** What the bot shows to the hub with each request. */
public interface HubCredentials {

    /** The one to use now. Fails when there is none for the moment, by {@link NoCredentialException} if the cause has a name. */
    Uni<String> current();

    /** Another one than that which the hub has refused; the same when there is no other. */
    Uni<String> other(String refused);

    /** One that never changes: a key. */
    static HubCredentials fixed(String key) {
        Uni<String> credential = Uni.createFrom().item(key);
        return new HubCredentials() {

            @Override
            public Uni<String> current() {
                return credential;
            }

            @Override
            public Uni<String> other(String refused) {
                return credential;
            }
        };
    }
}
