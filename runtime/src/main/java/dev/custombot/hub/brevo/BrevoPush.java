package dev.custombot.hub.brevo;

import java.util.Optional;

/** A message that nobody has asked for, with the agent in whose name it comes: any one, unless said otherwise. Immutable. */
public final class BrevoPush {

    private final String visitorId;
    private final String text;
    private final Optional<String> agentId;
    private final Optional<String> groupId;

    private BrevoPush(String visitorId, String text, Optional<String> agentId, Optional<String> groupId) {
        this.visitorId = visitorId;
        this.text = text;
        this.agentId = agentId;
        this.groupId = groupId;
    }

    /** In the name of any agent. */
    public static BrevoPush of(String visitorId, String text) {
        return new BrevoPush(BrevoLimits.notBlank("The visitor's id", visitorId), BrevoLimits.notBlank("The text", text),
                Optional.empty(), Optional.empty());
    }

    /** In the name of this agent. */
    public BrevoPush by(String newAgentId) {
        return new BrevoPush(visitorId, text, Optional.of(BrevoLimits.notBlank("The agent's id", newAgentId)), groupId);
    }

    /** In the name of any agent of the group. */
    public BrevoPush byGroup(String newGroupId) {
        return new BrevoPush(visitorId, text, agentId, Optional.of(BrevoLimits.notBlank("The group's id", newGroupId)));
    }

    public String visitorId() {
        return visitorId;
    }

    public String text() {
        return text;
    }

    public Optional<String> agentId() {
        return agentId;
    }

    public Optional<String> groupId() {
        return groupId;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "BrevoPush[visitorId=" + visitorId + "]";
    }
}
