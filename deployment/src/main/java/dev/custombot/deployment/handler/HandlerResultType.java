package dev.custombot.deployment.handler;

import java.util.Optional;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** Checks what a handler returns. */
final class HandlerResultType {

    private HandlerResultType() {}

    static Optional<String> mistake(Type type) {
        if (isValue(type) || isUni(type) && isValue(type.asParameterizedType().arguments().get(0))) {
            return Optional.empty();
        }
        return Optional.of("a result of type " + type + " is not supported; return void, String, Reply, List<Reply>, "
                + "or a Uni of these (Uni<Void> for none)");
    }

    static boolean isUni(Type type) {
        return isParameterized(type, HandlerDotNames.UNI);
    }

    private static boolean isValue(Type type) {
        DotName name = type.name();
        return type.kind() == Type.Kind.VOID || name.equals(HandlerDotNames.VOID_OBJECT) || name.equals(HandlerDotNames.STRING)
                || name.equals(HandlerDotNames.REPLY)
                || isParameterized(type, HandlerDotNames.LIST)
                        && type.asParameterizedType().arguments().get(0).name().equals(HandlerDotNames.REPLY);
    }

    private static boolean isParameterized(Type type, DotName name) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(name);
    }
}
