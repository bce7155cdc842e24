package dev.custombot.deployment.handler.declared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.processor.DotNames;

/** Whether a method runs in a transaction: by {@code @Transactional} itself, or by a stereotype or a binding that has it. */
final class Transactions {

    private final IndexView index;

    private Transactions(IndexView index) {
        this.index = index;
    }

    /**
     * @param method the one that is called; an overriding one does not inherit it
     * @param classes the bean's, and those that it inherits from, the bean's first
     */
    static boolean has(MethodInfo method, List<ClassInfo> classes, IndexView index) {
        Transactions transactions = new Transactions(index);
        return transactions.begins(method.declaredAnnotations())
                || classes.stream().filter(type -> !type.isInterface())
                        .anyMatch(type -> transactions.begins(type.declaredAnnotations().stream()
                                .filter(annotation -> type.equals(classes.get(0))
                                        || transactions.isInherited(annotation.name()))
                                .toList()));
    }

    private boolean isInherited(DotName annotation) {
        return annotation.equals(HandlerDotNames.TRANSACTIONAL) || has(annotation, DotNames.INHERITED);
    }

    private boolean begins(Collection<AnnotationInstance> annotations) {
        return annotations.stream().anyMatch(annotation -> begins(annotation.name(), new HashSet<>()));
    }

    /** @param seen those that were looked at, as annotations may stand on one another */
    private boolean begins(DotName annotation, Set<DotName> seen) {
        if (annotation.equals(HandlerDotNames.TRANSACTIONAL)) {
            return true;
        }
        return seen.add(annotation) && (has(annotation, DotNames.STEREOTYPE) || has(annotation, DotNames.INTERCEPTOR_BINDING))
                && index.getClassByName(annotation).declaredAnnotations().stream()
                        .anyMatch(above -> begins(above.name(), seen));
    }

    private boolean has(DotName annotation, DotName above) {
        ClassInfo type = index.getClassByName(annotation);
        return type != null && type.hasDeclaredAnnotation(above);
    }
}
