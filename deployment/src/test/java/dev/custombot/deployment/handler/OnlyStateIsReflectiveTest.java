package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import dev.custombot.ConversationScoped;
import dev.custombot.Conversations;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** In a native image only what is state is read by reflection, and not what a bean has injected, with all that hangs on it. */
class OnlyStateIsReflectiveTest {

    @Test
    void whatIsInjectedIsNot() throws IOException {
        Index index = Index.of(Progress.class, RestClient.class);
        ReflectiveHierarchyBuildItem item = new ConversationScopeProcessor()
                .fields(new BeanArchiveIndexBuildItem(index, index, Set.of())).get(0);

        assertThat(index.getClassByName(Progress.class).fields()).filteredOn(item.getIgnoreFieldPredicate().negate())
                .extracting(FieldInfo::name).containsExactly("steps");
    }

    @ConversationScoped
    static class Progress {

        private static int shared;

        private List<String> steps;

        private transient Thread thread;

        @Inject
        Conversations conversations;

        @RestClient
        Runnable client;

        @ConfigProperty(name = "shop")
        String shop;
    }
}
