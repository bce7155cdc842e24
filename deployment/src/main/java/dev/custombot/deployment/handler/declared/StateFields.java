package dev.custombot.deployment.handler.declared;

import java.lang.reflect.Modifier;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/** Which fields of a {@code @ConversationScoped} bean are no state: the build's look at what the running bot leaves out. */
public final class StateFields {

    private static final Set<DotName> INJECTED = Set.of(DotName.createSimple(Inject.class),
            DotName.createSimple(ConfigProperty.class), DotName.createSimple("jakarta.annotation.Resource"),
            DotName.createSimple("jakarta.persistence.PersistenceContext"),
            DotName.createSimple("jakarta.persistence.PersistenceUnit"), DotName.createSimple("jakarta.ws.rs.core.Context"));
    private static final DotName QUALIFIER = DotName.createSimple("jakarta.inject.Qualifier");
    private static final DotName JSON_IGNORE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");

    private StateFields() {}

    public static boolean isLeftOut(FieldInfo field, IndexView index) {
        return Modifier.isStatic(field.flags()) || Modifier.isTransient(field.flags())
                || field.annotations().stream().anyMatch(annotation -> annotation.name().equals(JSON_IGNORE)
                        || isInjected(annotation.name(), index));
    }

    private static boolean isInjected(DotName annotation, IndexView index) {
        ClassInfo declared = index.getClassByName(annotation);
        return INJECTED.contains(annotation) || declared != null && declared.hasDeclaredAnnotation(QUALIFIER);
    }
}
