package dev.custombot.processes;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBrokerOptions;

/** What makes a broker one that lets nobody in without a password, and nobody do what he was not given the right to. */
final class GuardedBroker {

    private static final String OPERATOR = "operator";
    private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private GuardedBroker() {}

    /** Each user's password is his name. */
    static EmbeddedBrokerOptions options(String... users) {
        StringBuilder known = new StringBuilder(login(OPERATOR)).append(" user_" + OPERATOR + "=\"" + OPERATOR + "\"");
        for (String user : users) {
            known.append(" \"user_" + user + "\"=\"" + user + "\"");
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.plaintext.plain.sasl.jaas.config", known + ";");
        settings.put("authorizer.class.name", RememberingAuthorizer.class.getName());
        // The node itself comes to its controller without a name; nobody else knows that port.
        settings.put("super.users", "User:" + OPERATOR + ";User:ANONYMOUS");
        settings.put("auto.create.topics.enable", "false");
        return EmbeddedBrokerOptions.onPort(0).withSettings(settings);
    }

    /** How a client shows that it is the user. */
    static Map<String, String> client(String user) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config", login(user) + ";");
    }

    private static String login(String user) {
        return MODULE + " username=\"" + user + "\" password=\"" + user + "\"";
    }

    /** Who may do everything. */
    static Admin operator(Surroundings surroundings) {
        return admin(surroundings, OPERATOR);
    }

    static Admin admin(Surroundings surroundings, String user) {
        Map<String, Object> settings = new HashMap<>(client(user));
        settings.put("bootstrap.servers", surroundings.bootstrapServers());
        return Admin.create(settings);
    }

    /** Makes the topics that the rights are about, and grants them. */
    static void prepare(Admin operator, List<AclBinding> rights) throws Exception {
        Set<NewTopic> topics = rights.stream().map(AclBinding::pattern)
                .filter(pattern -> pattern.resourceType() == ResourceType.TOPIC)
                .map(pattern -> new NewTopic(pattern.name(), 2, (short) 1)).collect(Collectors.toSet());
        operator.createTopics(topics).all().get();
        grant(operator, rights);
    }

    /** Returns when the broker knows it. */
    static void grant(Admin operator, List<AclBinding> rights) throws Exception {
        operator.createAcls(rights).all().get();
        await(operator, known -> known.containsAll(rights));
    }

    /** Returns when the broker knows it. */
    static void withdraw(Admin operator, List<AclBinding> rights) throws Exception {
        operator.deleteAcls(rights.stream().map(AclBinding::toFilter).toList()).all().get();
        await(operator, known -> rights.stream().noneMatch(known::contains));
    }

    private static void await(Admin operator, Predicate<Collection<AclBinding>> condition) {
        Awaitility.await("the broker knows the rights").atMost(Duration.ofSeconds(30))
                .until(() -> condition.test(operator.describeAcls(AclBindingFilter.ANY).values().get()));
    }
}
