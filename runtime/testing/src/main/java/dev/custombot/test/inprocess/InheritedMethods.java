package dev.custombot.test.inprocess;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of a class, its own and those that it inherits. */
final class InheritedMethods {

    /**
     * A method as a class has it.
     *
     * @param owner the class
     * @param arguments what it makes of type parameters
     * @param declarations the method that is called, then those that it overrides, from the nearest one on
     */
    record Declared(Class<?> owner, TypeArguments arguments, List<Method> declarations) {

        Method called() {
            return declarations.get(0);
        }

        /** Where its annotations stand, the nearest place first. */
        Stream<AnnotatedElement> places() {
            return Stream.of(declarations.stream(), Stream.of(called().getDeclaringClass()),
                    InheritedMethods.classes(owner).stream().filter(type -> !type.isInterface()))
                    .flatMap(places -> places);
        }

        /** With what the class makes of type parameters. */
        List<Type> parameterTypes() {
            return parameterTypes(called());
        }

        private List<Type> parameterTypes(Method method) {
            return Arrays.stream(method.getGenericParameterTypes()).map(arguments::resolve).toList();
        }

        /** The same. */
        Type returnType() {
            return arguments.resolve(called().getGenericReturnType());
        }

        private boolean overrides(Method other) {
            return called().getName().equals(other.getName())
                    && erasure(parameterTypes()).equals(erasure(parameterTypes(other)))
                    && !Modifier.isPrivate(other.getModifiers()) && !Modifier.isStatic(other.getModifiers());
        }
    }

    private InheritedMethods() {}

    private static List<Type> erasure(List<Type> types) {
        return types.stream().map(TypeArguments::erasure).toList();
    }

    static List<Declared> of(Class<?> type) {
        TypeArguments arguments = TypeArguments.of(type);
        List<Declared> methods = new ArrayList<>();
        for (Class<?> declaring : classes(type)) {
            for (Method method : declaring.getDeclaredMethods()) {
                if (!method.isSynthetic()) {
                    add(new Declared(type, arguments, List.of(method)), methods);
                }
            }
        }
        return methods.stream().filter(method -> !Modifier.isAbstract(method.called().getModifiers())).toList();
    }

    private static void add(Declared inherited, List<Declared> methods) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).overrides(inherited.called())) {
                methods.set(i, new Declared(inherited.owner(), inherited.arguments(), Stream
                        .concat(methods.get(i).declarations().stream(), inherited.declarations().stream()).toList()));
                return;
            }
        }
        methods.add(inherited);
    }

    /** The class and all that it inherits from, in the order in which the JVM looks for a method. */
    private static Set<Class<?>> classes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            found.add(one);
        }
        List.copyOf(found).forEach(one -> addInterfaces(one, found));
        return found;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> found) {
        for (Class<?> parent : type.getInterfaces()) {
            // A nearer one of the same name comes behind what extends it, as in the build.
            found.remove(parent);
            found.add(parent);
            addInterfaces(parent, found);
        }
    }
}
