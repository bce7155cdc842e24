package dev.custombot.deployment.handler.declared;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * A method as a class has it, its own or inherited.
 *
 * @param classes the class, its superclasses from the nearest one on, then the interfaces
 * @param declarations the method that is called, then those that it overrides, from the nearest one on
 * @param parameterTypes with what the class makes of type parameters
 * @param returnType the same
 */
public record InheritedMethod(List<ClassInfo> classes, List<MethodInfo> declarations, List<Type> parameterTypes,
        Type returnType) {

    static InheritedMethod of(List<ClassInfo> classes, Supertype declaring, MethodInfo method) {
        return new InheritedMethod(classes, List.of(method), method.parameterTypes().stream().map(declaring::resolve).toList(),
                declaring.resolve(method.returnType()));
    }

    ClassInfo owner() {
        return classes.get(0);
    }

    public MethodInfo called() {
        return declarations.get(0);
    }

    /** Whether it stands in the place of a method of a superclass or an interface. */
    boolean overrides(InheritedMethod other) {
        return called().name().equals(other.called().name()) && isVirtual(called()) && isVirtual(other.called())
                && erasure(parameterTypes).equals(erasure(other.parameterTypes))
                && (isVisibleToSubclasses(other.called()) || packageOf(called()).equals(packageOf(other.called())));
    }

    InheritedMethod overriding(InheritedMethod other) {
        return new InheritedMethod(classes, Stream.concat(declarations.stream(), other.declarations.stream()).toList(),
                parameterTypes, returnType);
    }

    /** Whether only another package than that of the class may call it. */
    boolean isOfOtherPackage() {
        return !isVisibleToSubclasses(called()) && !packageOf(called()).equals(packageOf(owner()));
    }

    /** Where its annotations stand, the nearest place first: it, what it overrides, the class that declares it, its class. */
    Stream<AnnotationTarget> places() {
        return Stream.of(declarations.stream(), Stream.of(called().declaringClass()), classes.stream())
                .flatMap(places -> places);
    }

    private static boolean isVirtual(MethodInfo method) {
        return !Modifier.isPrivate(method.flags()) && !Modifier.isStatic(method.flags());
    }

    private static boolean isVisibleToSubclasses(MethodInfo method) {
        return Modifier.isPublic(method.flags()) || Modifier.isProtected(method.flags());
    }

    private static Optional<String> packageOf(MethodInfo method) {
        return packageOf(method.declaringClass());
    }

    private static Optional<String> packageOf(ClassInfo type) {
        return Optional.ofNullable(type.name().packagePrefix());
    }

    private static List<DotName> erasure(List<Type> types) {
        return types.stream().map(Type::name).toList();
    }
}
