package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassInfo.NestingType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import io.quarkus.arc.processor.BuiltinScope;

/** A class of the team's own that a handler takes: what can be seen of it. */
final class OwnClass {

    /** What makes beans of interfaces and of classes without a scope. */
    private static final List<DotName> BEANS = List.of(
            DotName.createSimple("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"),
            DotName.createSimple("io.quarkiverse.langchain4j.RegisterAiService"),
            DotName.createSimple("jakarta.ws.rs.Path"));
    private static final List<DotName> OF_JACKSON = List.of(
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonDeserialize"),
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonCreator"));

    private OwnClass() {}

    static boolean isBean(Type type, IndexView index) {
        ClassInfo declared = index.getClassByName(type.name());
        return declared != null
                && (BuiltinScope.isDeclaredOn(declared) || BEANS.stream().anyMatch(declared::hasDeclaredAnnotation));
    }

    /** Why the JSON of a message can never be bound to it. */
    static Optional<String> unbindable(Type type, IndexView index) {
        if (isBean(type, index)) {
            return Optional.of(type + " is a bean, and the JSON of the message would be bound to it; inject it into a field");
        }
        return unmakeable(type, index);
    }

    /** Why Jackson can never make one of its JSON. */
    static Optional<String> unmakeable(Type type, IndexView index) {
        ClassInfo declared = index.getClassByName(type.name());
        if (declared == null || OF_JACKSON.stream().anyMatch(annotation -> !declared.annotations(annotation).isEmpty())) {
            return Optional.empty();
        }
        if (declared.nestingType() == NestingType.INNER && !Modifier.isStatic(declared.flags())) {
            return Optional.of(type + " is an inner class, which Jackson cannot make; make it static");
        }
        return Optional.empty();
    }
}
