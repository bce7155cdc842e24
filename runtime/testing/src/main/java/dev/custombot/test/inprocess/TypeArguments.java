package dev.custombot.test.inprocess;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a class makes of the type parameters of all that it inherits from. */
final class TypeArguments {

    private final Map<TypeVariable<?>, Type> known = new HashMap<>();

    private TypeArguments() {}

    static TypeArguments of(Class<?> type) {
        TypeArguments arguments = new TypeArguments();
        arguments.addParents(type);
        return arguments;
    }

    private void addParents(Class<?> type) {
        add(type.getGenericSuperclass());
        Arrays.stream(type.getGenericInterfaces()).forEach(this::add);
    }

    private void add(@Nullable Type parent) {
        if (parent instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                known.put(raw.getTypeParameters()[i], resolve(generic.getActualTypeArguments()[i]));
            }
            addParents(raw);
        } else if (parent instanceof Class<?> plain) {
            addParents(plain);
        }
    }

    /** The type with the arguments in the place of the type parameters. */
    Type resolve(Type declared) {
        if (declared instanceof TypeVariable<?> variable) {
            return known.getOrDefault(variable, variable);
        }
        if (declared instanceof WildcardType wildcard) {
            // As Kotlin writes the elements of lists.
            return resolve(wildcard.getUpperBounds()[0]);
        }
        return declared instanceof ParameterizedType generic
                ? new Resolved(generic.getRawType(),
                        Arrays.stream(generic.getActualTypeArguments()).map(this::resolve).toList())
                : declared;
    }

    /** What is left of it in the class file. */
    static Type erasure(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }

    private record Resolved(Type raw, List<Type> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }

        @Override
        public String getTypeName() {
            return raw.getTypeName() + "<" + String.join(", ", arguments.stream().map(Type::getTypeName).toList()) + ">";
        }
    }
}
