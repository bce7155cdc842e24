package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.StateFields;

/** Why a class cannot be what a conversation keeps: it could be written, and not read with the next message. */
final class OwnState {

    private final IndexView index;
    private final Set<DotName> seen = new LinkedHashSet<>();
    private final Set<String> mistakes = new LinkedHashSet<>();

    private OwnState(IndexView index) {
        this.index = index;
    }

    static List<String> mistakes(Type state, IndexView index) {
        ClassInfo declared = index.getClassByName(state.name());
        if (declared != null && declared.hasDeclaredAnnotation(HandlerDotNames.CONVERSATION_SCOPED)) {
            return List
                    .of(state.name() + " is @ConversationScoped, its fields are state already; take it as a parameter itself");
        }
        if (OwnClass.isBean(state, index)) {
            return List.of(state.name() + " is a bean, and would be written as state; inject it into a field");
        }
        Optional<String> unmakeable = OwnClass.unmakeable(state, index);
        return unmakeable.isPresent() || declared == null
                ? unmakeable.stream().toList()
                : ofFields(declared, index, OwnState::isSeen);
    }

    /** Of a {@code @ConversationScoped} bean: every field is written. */
    static List<String> ofBean(ClassInfo bean, IndexView index) {
        return ofFields(bean, index, any -> true);
    }

    private static List<String> ofFields(ClassInfo state, IndexView index, Predicate<FieldInfo> isWritten) {
        OwnState found = new OwnState(index);
        found.look(state, isWritten);
        return List.copyOf(found.mistakes);
    }

    private void look(ClassInfo type, Predicate<FieldInfo> isWritten) {
        if (type.name().toString().startsWith("java.") || !seen.add(type.name())) {
            return;
        }
        type.fields().stream()
                .filter(field -> !field.isSynthetic() && isWritten.test(field) && !StateFields.isLeftOut(field, index)
                        && !OwnClass.isToldItsHeirs(field))
                .forEach(field -> classes(field.type()).forEach(value -> {
                    Optional<String> unmakeable = OwnClass.unmakeable(value, index)
                            .map(mistake -> mistake.replace(value + " is ",
                                    value + ", which a field of " + type.name() + " has, is "));
                    unmakeable.ifPresent(mistakes::add);
                    Stream.ofNullable(index.getClassByName(value.name())).filter(found -> unmakeable.isEmpty())
                            .forEach(found -> look(found, isWritten));
                }));
    }

    private static Stream<Type> classes(Type type) {
        return switch (type.kind()) {
            case CLASS -> Stream.of(type);
            case ARRAY -> classes(type.asArrayType().elementType());
            case PARAMETERIZED_TYPE -> Stream.concat(Stream.of(Type.create(type.name(), Type.Kind.CLASS)),
                    type.asParameterizedType().arguments().stream().flatMap(OwnState::classes));
            default -> Stream.empty();
        };
    }

    /** Whether Jackson writes it unless it is told otherwise. */
    private static boolean isSeen(FieldInfo field) {
        String property = field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
        return Modifier.isPublic(field.flags()) || field.declaringClass().method("get" + property) != null
                || field.declaringClass().isRecord();
    }
}
