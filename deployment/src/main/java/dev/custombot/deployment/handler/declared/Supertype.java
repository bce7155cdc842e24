package dev.custombot.deployment.handler.declared;

import java.util.Map;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;

/**
 * A class, or one that it inherits from.
 *
 * @param arguments what the class makes of its type parameters
 */
public record Supertype(ClassInfo type, Map<String, Type> arguments) {

    /** The type with the arguments in the place of the type parameters. */
    Type resolve(Type declared) {
        return switch (declared.kind()) {
            case TYPE_VARIABLE -> arguments.getOrDefault(declared.asTypeVariable().identifier(), declared);
            case PARAMETERIZED_TYPE -> ParameterizedType.create(declared.name(),
                    declared.asParameterizedType().arguments().stream().map(this::resolve).toArray(Type[]::new),
                    declared.asParameterizedType().owner());
            default -> declared;
        };
    }
}
