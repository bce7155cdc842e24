package dev.custombot.runtime.hub.brevo.client;

import java.util.List;
import java.util.function.Function;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.hub.brevo.BrevoMessage;
import dev.custombot.hub.brevo.BrevoPush;
import dev.custombot.hub.brevo.BrevoVisitorGroup;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.request.HubCalls;
import io.smallrye.mutiny.Uni;

/** The typed client of one bot. */
public final class BrevoClient implements BrevoConversations {

    private static final int GONE = 404;
    private static final Function<String, Void> NOTHING = body -> null;

    private final BrevoApi api;
    private final HubCalls calls;
    private final BrevoAgent bot;
    private final SaidParts said;

    /**
     * @param bot as whom the bot writes
     * @param sent what it has said
     */
    public BrevoClient(BrevoApi api, HubCalls calls, BrevoAgent bot, SentIds sent) {
        this.api = api;
        this.calls = calls;
        this.bot = bot;
        this.said = new SaidParts(sent);
    }

    @Override
    public Uni<BrevoMessage> send(String visitorId, String text) {
        return send(visitorId, text, bot);
    }

    @Override
    public Uni<BrevoMessage> send(String visitorId, String text, BrevoAgent agent) {
        requireId("visitor", visitorId);
        requireText(text);
        String body = BrevoBodies.message(visitorId, text, agent);
        return calls.make("send", key -> api.send(key, body), BrevoMessage::parse);
    }

    @Override
    public Uni<BrevoMessage> message(String id) {
        requireId("message", id);
        return calls.make("message", key -> api.message(key, id), BrevoMessage::parse);
    }

    @Override
    public Uni<BrevoMessage> edit(String id, String text) {
        requireId("message", id);
        requireText(text);
        return calls.make("edit", key -> api.edit(key, id, BrevoBodies.text(text)), BrevoMessage::parse);
    }

    @Override
    public Uni<Void> delete(String id) {
        requireId("message", id);
        return calls.make("delete", key -> api.delete(key, id), NOTHING);
    }

    @Override
    public Uni<BrevoMessage> push(BrevoPush message) {
        String body = BrevoBodies.push(message);
        return calls.make("push", key -> api.push(key, body), BrevoMessage::parse);
    }

    @Override
    public Uni<BrevoMessage> pushed(String id) {
        requireId("message", id);
        return calls.make("pushed", key -> api.pushed(key, id), BrevoMessage::parse);
    }

    @Override
    public Uni<BrevoMessage> editPushed(String id, String text) {
        requireId("message", id);
        requireText(text);
        return calls.make("edit_pushed", key -> api.editPushed(key, id, BrevoBodies.text(text)), BrevoMessage::parse);
    }

    @Override
    public Uni<Void> deletePushed(String id) {
        requireId("message", id);
        return calls.make("delete_pushed", key -> api.deletePushed(key, id), NOTHING);
    }

    @Override
    public Uni<Void> ping() {
        return ping(bot);
    }

    @Override
    public Uni<Void> ping(BrevoAgent agent) {
        return calls.make("ping", key -> api.ping(key, BrevoBodies.agent(agent)), NOTHING);
    }

    @Override
    public Uni<BrevoVisitorGroup> assignGroup(String visitorId, String groupId) {
        requireId("visitor", visitorId);
        requireId("group", groupId);
        return calls.make("assign_group", key -> api.assignGroup(key, BrevoBodies.group(visitorId, groupId)),
                BrevoVisitorGroup::parse);
    }

    @Override
    public Uni<BrevoMessage> editSaid(String messageId, String text) {
        requireId("message", messageId);
        requireText(text);
        return said.find("edit", messageId).chain(found -> editFirst(found.first(), text)
                .call(edited -> deleteAll(found.rest()).call(() -> said.keepAlone(messageId, found))));
    }

    @Override
    public Uni<Void> deleteSaid(String messageId) {
        requireId("message", messageId);
        return said.find("delete", messageId)
                .chain(found -> deleteAll(found.rest()).chain(() -> deleteAll(List.of(found.first()))));
    }

    private Uni<BrevoMessage> editFirst(SaidAs one, String text) {
        return one.isPushed() ? editPushed(one.id(), text) : edit(one.id(), text);
    }

    private Uni<Void> deleteOne(SaidAs one) {
        return one.isPushed() ? deletePushed(one.id()) : delete(one.id());
    }

    /** One after the other, the last first; what is gone already was deleted by an attempt whose answer did not come, or by an agent. */
    private Uni<Void> deleteAll(List<SaidAs> rest) {
        Uni<Void> deleted = Uni.createFrom().voidItem();
        for (int place = rest.size() - 1; place >= 0; place--) {
            SaidAs one = rest.get(place);
            deleted = deleted.chain(() -> deleteOne(one).onFailure(BrevoClient::isGone).recoverWithNull());
        }
        return deleted;
    }

    /** Says Brevo: of a gateway's page nothing is kept but its status. */
    private static boolean isGone(Throwable failure) {
        return failure instanceof HubRequestException answered && answered.status().orElse(0) == GONE
                && !(answered.text().isEmpty() && answered.code().equals(Integer.toString(GONE)));
    }

    private static void requireId(String what, String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The " + what + "'s id must not be blank");
        }
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The text must not be blank");
        }
    }
}
