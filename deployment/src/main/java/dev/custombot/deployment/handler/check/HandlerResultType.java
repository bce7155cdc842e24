package dev.custombot.deployment.handler.check;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import dev.custombot.Sendable;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.Subtypes;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/** Checks what a handler returns. */
public final class HandlerResultType {

    private HandlerResultType() {}

    static Optional<String> mistake(HandlerRole role, Type type, Function<Set<String>, Optional<String>> refusal) {
        if (role == HandlerRole.REJECTED_REPLY) {
            return isNothing(type) || isSingle(type) && isNothing(argument(type))
                    ? Optional.empty()
                    : Optional.of("a result of type " + type + " would be refused as well; return void, or a Uni or a "
                            + "CompletionStage of Void");
        }
        if (isValue(type) || isSingle(type) && isValue(argument(type)) || isMulti(type) && isReply(argument(type))) {
            return Optional.empty();
        }
        return forbidden(type, refusal).or(() -> Optional.of("a result of type " + type
                + " is not supported; return void, String, Reply, a content that a bot may send such as QuickReply, a List of "
                + "these, an Optional, a Uni or a CompletionStage of these (of Void for none), or a Multi of Reply, String or "
                + "a content"));
    }

    /** What can only be a type that no hub of the bot takes. */
    private static Optional<String> forbidden(Type type, Function<Set<String>, Optional<String>> refusal) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return forbidden(argument(type), refusal);
        }
        Set<String> types = MessageCatalogue.typesOf(type.name().toString());
        return types.isEmpty()
                ? Optional.empty()
                : refusal.apply(types).map(rule -> "a result of type " + type.name().withoutPackagePrefix() + " can only be \""
                        + String.join("\", \"", types) + "\". " + rule + "; return something else");
    }

    /** Such a handler is not expected to block. */
    public static boolean isAsynchronous(Type type) {
        return isSingle(type) || isMulti(type);
    }

    private static boolean isSingle(Type type) {
        return isParameterized(type, HandlerDotNames.UNI) || isParameterized(type, HandlerDotNames.COMPLETION_STAGE)
                || isParameterized(type, HandlerDotNames.COMPLETABLE_FUTURE);
    }

    private static boolean isMulti(Type type) {
        return isParameterized(type, HandlerDotNames.MULTI);
    }

    private static boolean isNothing(Type type) {
        return type.kind() == Type.Kind.VOID || type.name().equals(HandlerDotNames.VOID_OBJECT);
    }

    private static boolean isValue(Type type) {
        return isNothing(type) || isReply(type)
                || isParameterized(type, HandlerDotNames.LIST) && isReply(argument(type))
                || isParameterized(type, HandlerDotNames.OPTIONAL) && isReply(argument(type));
    }

    private static boolean isReply(Type type) {
        return type.name().equals(DotName.STRING_NAME) || Subtypes.isSubtype(type.name(), Sendable.class);
    }

    private static Type argument(Type type) {
        return type.asParameterizedType().arguments().get(0);
    }

    private static boolean isParameterized(Type type, DotName name) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(name);
    }
}
