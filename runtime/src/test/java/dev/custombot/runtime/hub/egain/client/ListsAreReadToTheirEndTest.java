package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Participant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A list is all that the hub has, each time that it is read, whether the hub says how many there are or not; and it has an end. */
class ListsAreReadToTheirEndTest {

    private final ScriptedApi api = new ScriptedApi();
    private final EgainConversationManager hub = api.client();

    @Test
    void itBeginsAgainForWhoeverReadsItAgain() {
        Multi<Participant> list = hub.participants().list();
        for (int i = 0; i < 2; i++) {
            page(0, 25, 27, 1);
            page(25, 2, 27, 2);
            assertThat(read(list)).hasSize(27);
        }
        assertThat(api.requests).containsExactly("GET participants page 1", "GET participants page 2",
                "GET participants page 1", "GET participants page 2");
    }

    @Test
    void whatIsLookedForAgainIsLookedForFromTheBeginning() {
        Uni<Optional<Participant>> search = hub.participants().find("bot-1");
        page(0, 3, 3, 1);
        page(0, 3, 3, 1);

        assertThat(search.await().indefinitely()).isPresent();
        assertThat(search.await().indefinitely()).isPresent();
    }

    @Test
    void withoutAWordAboutPagesAFullOneIsNotTheLast() {
        api.answers(200, list(0, 25, "")).answers(200, list(25, 1, ""));

        assertThat(read(hub.participants().list())).hasSize(26);
    }

    @Test
    void aHubThatGivesSmallerPagesIsAskedForAllOfThem() {
        api.answers(200, list(0, 10, info(15, 1, 10))).answers(200, list(10, 5, info(15, 1, 10)));

        assertThat(read(hub.participants().list())).hasSize(15);
    }

    @Test
    void aHubThatSaysNothingButHowLargeItsPagesAre() {
        String ten = ",\"paginationInfo\":{\"pagesize\":10}";
        api.answers(200, list(0, 10, ten)).answers(200, list(10, 5, ten));

        assertThat(read(hub.participants().list())).hasSize(15);
    }

    /** So it is documented for client applications: a hub that knows no bot yet must not end the first registration. */
    @Test
    void whatTheHubDoesNotFindIsNotThere() {
        api.answers(404, "{\"code\":\"404-101\",\"developerMessage\":\"none\"}");
        assertThat(read(hub.participants().list())).isEmpty();
        api.answers(200, list(0, 25, "")).answers(404, "{\"code\":\"404-101\",\"developerMessage\":\"none\"}");
        assertThat(read(hub.participants().list())).hasSize(25);
    }

    @Test
    void whatSomethingOnTheWayDoesNotFindMayBeThere() {
        api.answers(404, "<html>Not found</html>");

        assertThatThrownBy(() -> read(hub.participants().list())).isInstanceOf(HubRequestException.class);
    }

    @Test
    void aHubThatKnowsNoPagesIsAskedTwice() {
        api.answers(200, list(0, 30, "")).answers(200, list(0, 30, ""));

        assertThat(read(hub.participants().list())).hasSize(30);
        assertThat(api.requests).hasSize(2);
    }

    @Test
    void aHubThatSaysThatThereAreMoreAndNeverGivesThemIsNotBelieved() {
        page(0, 25, 40, 1);
        page(0, 25, 40, 1);

        assertThatThrownBy(() -> read(hub.participants().list())).isInstanceOf(HubRequestException.class)
                .hasMessageContaining(HubRequestException.NOT_THE_HUBS);
        assertThat(api.requests).hasSize(2);
    }

    private void page(int first, int number, int count, int page) {
        api.answers(200, list(first, number, info(count, page, 25)));
    }

    private static String info(int count, int page, int size) {
        return ",\"paginationInfo\":{\"count\":" + count + ",\"pagenum\":" + page + ",\"pagesize\":" + size + "}";
    }

    private static String list(int first, int number, String info) {
        return IntStream.range(first, first + number)
                .mapToObj(i -> "{\"id\":\"%036d\",\"name\":\"bot-%d\",\"type\":\"custom_bot\"}".formatted(i, i))
                .collect(Collectors.joining(",", "{\"participant\":[", "]" + info + "}"));
    }

    private static List<Participant> read(Multi<Participant> list) {
        return list.collect().asList().await().indefinitely();
    }
}
