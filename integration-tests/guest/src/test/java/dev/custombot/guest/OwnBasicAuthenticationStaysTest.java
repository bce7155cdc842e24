package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Users who log in by Basic, which Quarkus brings along where there is no other mechanism, still do. */
@QuarkusTest
class OwnBasicAuthenticationStaysTest {

    @Inject
    Callback callback;

    @Test
    void aStrangerIsAskedForCredentials() {
        HttpResponse<String> response = Web.get("/admin", Web.nobody());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("basic");
    }

    @Test
    void anAdministratorComesIn() {
        HttpResponse<String> response = Web.get("/admin", Web.user("kim"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("kim");
    }

    @Test
    void somebodyElseIsForbidden() {
        assertThat(Web.get("/admin", Web.user("lee")).statusCode()).isEqualTo(403);
    }

    @Test
    void itsUsersAreNotTheCallbacks() {
        callback.answersExactly();
    }
}
