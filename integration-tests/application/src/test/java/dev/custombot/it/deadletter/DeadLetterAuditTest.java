package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.canary.LoggedLines;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The log says who read, rehearsed, replayed and discarded which dead letter, and who was used by a foreign page. */
@QuarkusTest
@TestProfile(Administration.class)
class DeadLetterAuditTest {

    @Inject
    Hub hub;

    @Test
    void whoDidWhat() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two");
        List<String> ids = Letters.await(conversation.id(), 2);

        try (LoggedLines log = LoggedLines.of("dev.custombot")) {
            Letters.get("?conversation=" + conversation.id());
            Letters.get("/" + ids.get(0));
            Letters.post("/replay?dry-run=true&conversation=" + conversation.id());
            Letters.delete("/" + ids.get(0));
            Letters.delete("?conversation=" + conversation.id());
            Letters.as(Users.ADMIN).get("/0-999999").then().statusCode(404);
            Letters.as(Users.ADMIN).header("Origin", "http://evil.example").post("/replay?all=true").then().statusCode(403);
            Letters.as(Users.OTHER).get("?conversation=" + conversation.id()).then().statusCode(403);

            String both = ids.get(0) + ", " + ids.get(1);
            assertThat(log.all()).filteredOn(line -> line.contains(" admin "))
                    .extracting(line -> line.replaceFirst(".*CBOT00", ""))
                    .containsExactly("505: Dead letters read by admin (list): " + both,
                            "505: Dead letters read by admin (show): " + ids.get(0),
                            "506: Dead letters dealt with by admin (rehearse): " + both,
                            "506: Dead letters dealt with by admin (discard): " + ids.get(0),
                            "506: Dead letters dealt with by admin (discard): " + ids.get(1),
                            "507: A request of admin for dead letters (show) failed: there is no such dead letter; GET without an "
                                    + "id lists those that are open, and with done=true the others, too");
            assertThat(log.all()).anyMatch(line -> line.contains("CBOT00508") && line.contains("password of admin"));
            assertThat(log.all()).anyMatch(line -> line.contains("CBOT00509: other asked for dead letters"));
        }
    }
}
