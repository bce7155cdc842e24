package dev.custombot.deployment.handler.check;

import java.lang.reflect.Modifier;
import java.util.Optional;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.processor.DotNames;

/** Why a class cannot be a bean with handlers, or another one, with the mend. */
public final class BeanObstacle {

    private BeanObstacle() {}

    /**
     * Of the kind of class; interfaces and abstract classes have none, their heirs may be beans.
     *
     * @param content what can be moved to another class
     */
    static Optional<String> ofKind(ClassInfo type, String content) {
        String move = "; move the " + content + " to a class";
        if (type.isEnum()) {
            return Optional.of("an enum cannot be a bean" + move);
        }
        if (type.isRecord()) {
            return Optional.of("a record is data and cannot have interceptors or a scope" + move);
        }
        return switch (type.nestingType()) {
            case TOP_LEVEL -> Optional.empty();
            case ANONYMOUS -> Optional.of("an anonymous class cannot be a bean" + move + " with a name");
            case LOCAL -> Optional.of("a class inside of a method cannot be a bean" + move + " outside of it");
            case INNER -> Modifier.isStatic(type.flags())
                    ? Optional.empty()
                    : Optional.of("an inner class cannot be a bean; make it static");
        };
    }

    /** Of its constructors. */
    static Optional<String> ofConstructors(ClassInfo type) {
        boolean unusable = !type.hasNoArgsConstructor() && type.constructors().size() > 1
                && type.constructors().stream().noneMatch(BeanObstacle::isInjected);
        return unusable
                ? Optional.of("the class has several constructors with parameters, and CDI cannot choose; annotate one of them "
                        + "with @Inject")
                : Optional.empty();
    }

    private static boolean isInjected(MethodInfo constructor) {
        return constructor.hasDeclaredAnnotation(DotNames.INJECT);
    }

    /** Whether CDI takes a scope on the class; it refuses one on what it cannot make. */
    public static boolean mayHaveScope(ClassInfo type) {
        return type.isRecord() || ofKind(type, "").isEmpty();
    }

    /** Whether beans can be made of the class, not only of its subclasses. */
    public static boolean canBeBean(ClassInfo type) {
        return !type.isInterface() && !type.isAbstract() && ofKind(type, "").isEmpty();
    }
}
