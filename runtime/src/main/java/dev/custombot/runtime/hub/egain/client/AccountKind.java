package dev.custombot.runtime.hub.egain.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.hub.egain.Account;
import dev.custombot.hub.egain.Account.Cases;
import dev.custombot.hub.egain.Account.Chat;
import dev.custombot.runtime.record.JsonFields;

/** Addresses to which customers write. */
final class AccountKind implements ResourceKind<Account> {

    private static final int MINUTES = 10_080;
    private static final int SHORTEST_TIMEOUT = 3;
    private static final int ATTRIBUTES = 10;

    @Override
    public String path() {
        return "accounts";
    }

    @Override
    public String label() {
        return "account";
    }

    @Override
    public Account read(JsonNode json) {
        return new Account(ResourceKind.origin(json), json.path("name").asText(""), JsonFields.text(json, "description"),
                ResourceKind.active(json), json.path("address").asText(""), WireParts.id(json, "channel"),
                chat(json.path("chatConfigurations")),
                JsonFields.object(json, "caseManagement", node -> new Cases(JsonFields.number(node, "sameCaseDuration"),
                        node.path("copyCustomAttributes").asBoolean(false))),
                WireParts.attributes(json.path("attributes")));
    }

    private static Chat chat(JsonNode chat) {
        return new Chat(WireParts.id(chat, "orchestration"), WireParts.id(chat, "entryPoint"),
                JsonFields.number(chat, "timeout"), JsonFields.text(chat, "defaultLanguage"),
                JsonFields.text(chat, "onAgentUnavailability"), chat.path("allowLogoutWithOpenChats").asBoolean(false),
                chat.path("allowQueueTransferOnAgentUnavailability").asBoolean(false));
    }

    @Override
    public ObjectNode write(Account resource) {
        ObjectNode node = ResourceKind.common(resource, nameField()).put("address", resource.address());
        node.putObject("channel").put("id", resource.channel());
        resource.cases().ifPresent(cases -> {
            ObjectNode management = node.putObject("caseManagement").put("copyCustomAttributes", cases.copyCustomAttributes());
            cases.sameCaseMinutes().ifPresent(minutes -> management.put("sameCaseDuration", minutes));
        });
        write(resource.chat(), node.putObject("chatConfigurations"));
        WireParts.attributes(node, "attributes", resource.attributes());
        return node;
    }

    private static void write(Chat chat, ObjectNode node) {
        chat.timeoutMinutes().ifPresent(minutes -> node.put("timeout", minutes));
        chat.defaultLanguage().ifPresent(language -> node.put("defaultLanguage", language));
        chat.onAgentUnavailability().ifPresent(what -> node.put("onAgentUnavailability", what));
        node.put("allowLogoutWithOpenChats", chat.allowLogoutWithOpenChats())
                .put("allowQueueTransferOnAgentUnavailability", chat.allowQueueTransfer());
        node.putObject("orchestration").put("id", chat.orchestration());
        node.putObject("entryPoint").put("id", chat.entryPoint());
    }

    @Override
    public void check(Account resource) {
        new FieldChecks("An account").name("name", resource.name()).description(resource.description())
                .name("address", resource.address()).id("channel.id", resource.channel())
                .id("chatConfigurations.orchestration.id", resource.chat().orchestration())
                .name("chatConfigurations.entryPoint.id", resource.chat().entryPoint())
                .range("chatConfigurations.timeout", resource.chat().timeoutMinutes(), SHORTEST_TIMEOUT, MINUTES)
                .attributes("attributes", resource.attributes(), 0, ATTRIBUTES);
        resource.cases().ifPresent(cases -> new FieldChecks("An account").range("caseManagement.sameCaseDuration",
                cases.sameCaseMinutes(), 1, MINUTES));
    }
}
