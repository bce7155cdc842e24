package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.junit.jupiter.api.Test;

import io.quarkus.proxy.ProxyConfiguration;
import io.quarkus.proxy.ProxyType;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** What the application wants of its own REST clients is asked for wherever the hub's client says nothing itself. */
class ClientsOfTheApplicationAreOthersTest {

    private static final HubTransport DIRECT = new HubTransport(Optional.empty(), Optional.empty(), Optional.of("none"),
            Optional.empty());

    @Test
    void noProxyIsNotTheApplicationsProxy() {
        assertThat(told(DIRECT)).containsEntry("proxyAddress", List.of("none", 0));
    }

    @Test
    void withoutANameItIsTheApplications() {
        assertThat(told(HubTransport.PLAIN)).doesNotContainKey("proxyAddress");
    }

    @Test
    void aNamedProxyIsTheOne() {
        assertThat(told(new HubTransport(Optional.empty(), Optional.empty(), Optional.of("company"),
                Optional.of(new Company())))).containsEntry("proxyAddress", List.of("proxy.example.com", 3128));
    }

    /** The next address would get the token, and its answer would be taken for the hub's. */
    @Test
    void noRedirectIsFollowed() {
        assertThat(told(HubTransport.PLAIN)).containsEntry("followRedirects", List.of(false));
    }

    /** They have the token and what customers read. */
    @Test
    void requestsAreNotLogged() {
        assertThat(told(HubTransport.PLAIN)).containsEntry("loggingScope", List.of(LoggingScope.NONE));
    }

    /** As a property the application's own setting would come first. */
    @Test
    void errorsAreAnswers() {
        assertThat(told(HubTransport.PLAIN)).containsEntry("disableDefaultMapper", List.of(true));
    }

    private static Map<String, List<Object>> told(HubTransport transport) {
        Map<String, List<Object>> told = new HashMap<>();
        Class<?> builder = QuarkusRestClientBuilder.class;
        transport
                .configured((QuarkusRestClientBuilder) Proxy.newProxyInstance(builder.getClassLoader(), new Class<?>[]{builder},
                        (self, method, arguments) -> {
                            told.put(method.getName(), Arrays.asList(arguments));
                            return self;
                        }), Duration.ofSeconds(1));
        return told;
    }

    private record Company() implements ProxyConfiguration {

        @Override
        public String host() {
            return "proxy.example.com";
        }

        @Override
        public int port() {
            return 3128;
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> nonProxyHosts() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> proxyConnectTimeout() {
            return Optional.empty();
        }

        @Override
        public ProxyType type() {
            return ProxyType.HTTP;
        }
    }
}
