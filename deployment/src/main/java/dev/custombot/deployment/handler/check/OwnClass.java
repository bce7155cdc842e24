package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassInfo.NestingType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import dev.custombot.deployment.handler.declared.Supertype;
import dev.custombot.deployment.handler.declared.Supertypes;
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

    private static final List<DotName> OF_HEIRS = List.of(
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonTypeInfo"),
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonDeserialize"));
    private static final List<String> KNOWN = List.of("java.", "jakarta.", "com.fasterxml.", "com.google.common.");
    private static final DotName MIXIN = DotName.createSimple("io.quarkus.jackson.JacksonMixin");
    private static final DotName CUSTOMIZER = DotName.createSimple("io.quarkus.jackson.ObjectMapperCustomizer");

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
        if (declared.isAbstract() && !declared.isEnum() && !isKnown(declared) && !isToldItsHeirs(declared, index)) {
            return Optional.of(type + " is " + (declared.isInterface() ? "an interface" : "an abstract class")
                    + ", of which Jackson cannot tell what to make; annotate it with @JsonTypeInfo, or take a class or a record");
        }
        return Optional.empty();
    }

    /** Whether Jackson, or a module of it, has a value for it: a list, a {@code JsonNode}, a {@code JsonObject}. */
    private static boolean isKnown(ClassInfo declared) {
        return KNOWN.stream().anyMatch(declared.name().toString()::startsWith);
    }

    /** Whether anything says what to make of an abstract class; a mapper that the team changes may know, too. */
    private static boolean isToldItsHeirs(ClassInfo declared, IndexView index) {
        return Supertypes.of(declared, index).stream().map(Supertype::type)
                .anyMatch(type -> OF_HEIRS.stream().anyMatch(type::hasDeclaredAnnotation))
                || !index.getAnnotations(MIXIN).isEmpty()
                || index.getAllKnownImplementations(CUSTOMIZER).stream().anyMatch(OwnClass::isOfTheTeam);
    }

    /** Whether the field itself says what to make. */
    static boolean isToldItsHeirs(FieldInfo field) {
        return OF_HEIRS.stream().anyMatch(field::hasDeclaredAnnotation);
    }

    private static boolean isOfTheTeam(ClassInfo type) {
        String name = type.name().toString();
        return !name.startsWith("io.quarkus.") && !name.startsWith("dev.custombot.runtime.");
    }
}
