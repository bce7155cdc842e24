package dev.custombot.deployment.handler.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.custombot.runtime.dispatch.handler.HandlerRole;

/** Finds the handler methods of a class, its own and those that it inherits. */
public final class HandlerMethods {

    private HandlerMethods() {}

    public static List<InheritedMethod> of(ClassInfo type, IndexView index) {
        List<Supertype> supertypes = Supertypes.of(type, index);
        if (supertypes.stream().noneMatch(supertype -> declaresAny(supertype.type()))) {
            return List.of();
        }
        List<ClassInfo> classes = supertypes.stream().map(Supertype::type).toList();
        List<InheritedMethod> methods = new ArrayList<>();
        for (Supertype supertype : supertypes) {
            // The compiler copies annotations to bridge methods, which call the method that is meant.
            supertype.type().methods().stream().filter(method -> !method.isSynthetic() && !method.isConstructor())
                    .forEach(method -> add(InheritedMethod.of(classes, supertype, method), methods));
        }
        return methods.stream().filter(method -> !method.called().isAbstract()
                && method.declarations().stream().anyMatch(HandlerMethods::isAnnotated)).toList();
    }

    private static void add(InheritedMethod inherited, List<InheritedMethod> methods) {
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).overrides(inherited)) {
                methods.set(i, methods.get(i).overriding(inherited));
                return;
            }
        }
        methods.add(inherited);
    }

    /** Whether the class itself has a handler. */
    public static boolean declaresAny(ClassInfo type) {
        return HandlerDotNames.HANDLERS.stream().anyMatch(type.annotationsMap()::containsKey);
    }

    public static boolean isAnnotated(MethodInfo method) {
        return HandlerDotNames.HANDLERS.stream().anyMatch(method::hasDeclaredAnnotation);
    }

    /** What the method is called for: by its own annotations, or else by those of the nearest method that it overrides. */
    public static Map<HandlerRole, List<AnnotationInstance>> roles(InheritedMethod method, IndexView index) {
        Map<HandlerRole, List<AnnotationInstance>> roles = new EnumMap<>(HandlerRole.class);
        method.declarations().stream().filter(HandlerMethods::isAnnotated).findFirst()
                .ifPresent(annotated -> HandlerDotNames.ROLES.forEach((role, annotation) -> {
                    Collection<AnnotationInstance> found = annotated.declaredAnnotationsWithRepeatable(annotation, index);
                    if (!found.isEmpty()) {
                        roles.put(role, List.copyOf(found));
                    }
                }));
        return roles;
    }
}
