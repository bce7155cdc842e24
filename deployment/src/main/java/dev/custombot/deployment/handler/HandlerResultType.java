package dev.custombot.deployment.handler;

import java.util.Optional;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** Checks what a handler returns. */
final class HandlerResultType {

    private HandlerResultType() {}

    static Optional<String> mistake(Type type) {
        if (isValue(type) || isSingle(type) && isValue(argument(type)) || isMulti(type) && isReply(argument(type))) {
            return Optional.empty();
        }
        return Optional.of("a result of type " + type + " is not supported; return void, String, Reply, List<Reply>, "
                + "an Optional, a Uni or a CompletionStage of these (of Void for none), or a Multi of Reply or String");
    }

    /** Such a handler is not expected to block. */
    static boolean isAsynchronous(Type type) {
        return isSingle(type) || isMulti(type);
    }

    private static boolean isSingle(Type type) {
        return isParameterized(type, HandlerDotNames.UNI) || isParameterized(type, HandlerDotNames.COMPLETION_STAGE);
    }

    private static boolean isMulti(Type type) {
        return isParameterized(type, HandlerDotNames.MULTI);
    }

    private static boolean isValue(Type type) {
        return type.kind() == Type.Kind.VOID || type.name().equals(HandlerDotNames.VOID_OBJECT) || isReply(type)
                || isParameterized(type, HandlerDotNames.LIST) && argument(type).name().equals(HandlerDotNames.REPLY)
                || isParameterized(type, HandlerDotNames.OPTIONAL) && isReply(argument(type));
    }

    private static boolean isReply(Type type) {
        return type.name().equals(HandlerDotNames.STRING) || type.name().equals(HandlerDotNames.REPLY);
    }

    private static Type argument(Type type) {
        return type.asParameterizedType().arguments().get(0);
    }

    private static boolean isParameterized(Type type, DotName name) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(name);
    }
}
