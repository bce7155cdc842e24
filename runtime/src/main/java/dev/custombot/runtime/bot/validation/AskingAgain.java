package dev.custombot.runtime.bot.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.invoke.Invoker;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import dev.custombot.Reply;

/**
 * Calls the method of a question; where the answer breaks a constraint of its parameters, it is not called, and the question is asked again
 * with the constraint's message. What breaks a constraint elsewhere fails as it did.
 */
public final class AskingAgain implements Invoker<Object, Object> {

    private static final Set<ElementKind> ARGUMENTS = Set.of(ElementKind.PARAMETER, ElementKind.CROSS_PARAMETER);

    private final Invoker<Object, Object> invoker;
    private final String beanClass;
    private final String method;
    private final String question;

    /**
     * @param invoker calls the method
     * @param beanClass the name of the class that has the method
     * @param question asked again under this name
     */
    public AskingAgain(Invoker<Object, Object> invoker, String beanClass, String method, String question) {
        this.invoker = invoker;
        this.beanClass = beanClass;
        this.method = method;
        this.question = question;
    }

    @Override
    public Object invoke(Object instance, Object[] arguments) throws Exception {
        try {
            return invoker.invoke(instance, arguments);
        } catch (ConstraintViolationException e) {
            return words(e).map(text -> Reply.ask(text, question)).orElseThrow(() -> e);
        }
    }

    /** In the order of the parameters; empty if it is something else that is not as it should be. */
    private Optional<String> words(ConstraintViolationException e) {
        Collection<ConstraintViolation<?>> violations = e.getConstraintViolations();
        if (violations == null || !violations.stream().allMatch(this::isOfAnswer)) {
            return Optional.empty();
        }
        return Optional.of(violations.stream()
                .sorted(Comparator.<ConstraintViolation<?>>comparingInt(AskingAgain::place)
                        .thenComparing(ConstraintViolation::getMessage))
                .map(ConstraintViolation::getMessage).distinct().collect(Collectors.joining("\n")))
                .filter(text -> !text.isBlank());
    }

    private boolean isOfAnswer(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        return path.next().getName().equals(method) && path.hasNext() && ARGUMENTS.contains(path.next().getKind())
                && isOfBean(violation.getRootBeanClass());
    }

    /** The class of an intercepted bean extends the bean's. */
    private boolean isOfBean(Class<?> root) {
        for (Class<?> type = root; type != null; type = type.getSuperclass()) {
            if (type.getName().equals(beanClass)) {
                return true;
            }
        }
        return false;
    }

    private static int place(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        path.next();
        Path.Node argument = path.next();
        return argument.getKind() == ElementKind.PARAMETER
                ? argument.as(Path.ParameterNode.class).getParameterIndex()
                : Integer.MAX_VALUE;
    }
}
