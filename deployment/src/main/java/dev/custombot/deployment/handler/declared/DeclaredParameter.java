package dev.custombot.deployment.handler.declared;

import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.Text;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/**
 * What a handler's parameter is.
 *
 * @param typeName its class; of a list or a conversation's state the class of the element
 */
public record DeclaredParameter(Kind kind, DotName typeName) {

    private static final Set<String> API_PACKAGES = Set.of(Reply.class.getPackageName(), Conversation.class.getPackageName(),
            Text.class.getPackageName());

    /** Empty for what a handler cannot take. */
    public static Optional<DeclaredParameter> of(HandlerMethodBuildItem handler, Type type, IndexView index) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return generic(type, type.asParameterizedType().arguments().get(0));
        }
        if (type.kind() != Type.Kind.CLASS) {
            return Optional.empty();
        }
        return kind(handler, type.name(), index).map(kind -> new DeclaredParameter(kind, type.name()));
    }

    /** The class of the exception that a handler of failures is for; without one it is for all. */
    public static String failure(HandlerMethodBuildItem handler, IndexView index) {
        return handler.parameterTypes().stream().flatMap(type -> of(handler, type, index).stream())
                .filter(parameter -> parameter.kind() == Kind.EXCEPTION).map(parameter -> parameter.typeName().toString())
                .findFirst().orElse(Throwable.class.getName());
    }

    private static Optional<DeclaredParameter> generic(Type type, Type argument) {
        if (type.name().equals(HandlerDotNames.LIST) && argument.name().equals(HandlerDotNames.ATTACHMENT)) {
            return Optional.of(new DeclaredParameter(Kind.ATTACHMENTS, argument.name()));
        }
        return type.name().equals(HandlerDotNames.CONVERSATION_STATE) && argument.kind() == Type.Kind.CLASS
                ? Optional.of(new DeclaredParameter(Kind.STATE, argument.name()))
                : Optional.empty();
    }

    private static Optional<Kind> kind(HandlerMethodBuildItem handler, DotName name, IndexView index) {
        Optional<Kind> ofTheApi = Kind.of(name.toString());
        if (ofTheApi.isPresent()) {
            return ofTheApi;
        }
        if (handler.role() == HandlerRole.ANSWER && name.equals(DotName.STRING_NAME)) {
            return Optional.of(Kind.ANSWER_VALUE);
        }
        if (!MessageCatalogue.typesOf(name.toString()).isEmpty()) {
            return Optional.of(Kind.TYPED_CONTENT);
        }
        ClassInfo declared = index.getClassByName(name);
        if (declared != null && declared.hasDeclaredAnnotation(HandlerDotNames.CONVERSATION_SCOPED)) {
            return Optional.of(Kind.CONVERSATION_BEAN);
        }
        if (handler.role() == HandlerRole.FAILURE && Subtypes.isSubtype(name, Throwable.class)) {
            return Optional.of(Kind.EXCEPTION);
        }
        boolean custom = handler.role() == HandlerRole.MESSAGE && !name.toString().startsWith("java.")
                && Optional.ofNullable(name.packagePrefix()).filter(API_PACKAGES::contains).isEmpty()
                && handler.patterns().stream().allMatch(pattern -> pattern.startsWith(MessageType.CUSTOM_PREFIX));
        return custom ? Optional.of(Kind.CUSTOM_CONTENT) : Optional.empty();
    }

    /** Whether it reads or writes the state of conversations. */
    public boolean isStateful() {
        return kind.isKept();
    }

    /** Whether Jackson binds a class of the team's own. */
    public boolean isBound() {
        return kind == Kind.CUSTOM_CONTENT || kind == Kind.STATE;
    }
}
