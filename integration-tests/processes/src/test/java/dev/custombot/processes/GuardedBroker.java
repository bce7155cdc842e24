package dev.custombot.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;

import dev.custombot.deployment.broker.EmbeddedBrokerOptions;

/**
 * A broker as the manifests have it: it talks TLS only, lets nobody in without a password, and nobody do what he was not given the right to.
 * Each user's password is his name.
 */
final class GuardedBroker {

    private static final String OPERATOR = "operator";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required";
    private static final String MECHANISM = "SCRAM-SHA-512";

    private final SelfSigned own;

    /** @param folder for its certificate */
    GuardedBroker(Path folder) throws IOException, InterruptedException {
        this.own = SelfSigned.of("localhost", folder);
    }

    EmbeddedBrokerOptions options() {
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", own.keyStore().toString());
        settings.put("ssl.keystore.password", SelfSigned.PASSWORD);
        settings.putAll(trust());
        // The operator is there before anybody, and makes the others.
        settings.put("sasl.enabled.mechanisms", "PLAIN," + MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.plaintext.plain.sasl.jaas.config",
                login(PLAIN, OPERATOR) + " user_" + OPERATOR + "=\"" + OPERATOR + "\";");
        settings.put("listener.name.plaintext.scram-sha-512.sasl.jaas.config", SCRAM + ";");
        settings.put("authorizer.class.name", RememberingAuthorizer.class.getName());
        // The node itself comes to its controller without a name; nobody else knows that port.
        settings.put("super.users", "User:" + OPERATOR + ";User:ANONYMOUS");
        settings.put("auto.create.topics.enable", "false");
        return EmbeddedBrokerOptions.onPort(0).withSettings(settings);
    }

    private Map<String, String> trust() {
        return Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", own.certificate().toString());
    }

    /** How a client shows that it is the user. */
    Map<String, String> client(String user) {
        return client(MECHANISM, login(SCRAM, user));
    }

    private Map<String, String> client(String mechanism, String login) {
        Map<String, String> settings = new HashMap<>(trust());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", mechanism);
        settings.put("sasl.jaas.config", login + ";");
        return settings;
    }

    private static String login(String module, String user) {
        return module + " username=\"" + user + "\" password=\"" + user + "\"";
    }

    /** Who may do everything. */
    Admin operator(Surroundings surroundings) {
        return admin(surroundings, client("PLAIN", login(PLAIN, OPERATOR)));
    }

    Admin admin(Surroundings surroundings, String user) {
        return admin(surroundings, client(user));
    }

    private static Admin admin(Surroundings surroundings, Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("bootstrap.servers", surroundings.bootstrapServers());
        return Admin.create(settings);
    }

    static void addUsers(Admin operator, String... users) throws Exception {
        ScramCredentialInfo hashing = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        operator.alterUserScramCredentials(Stream.of(users)
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(user, hashing, user)).toList())
                .all()
                .get();
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
