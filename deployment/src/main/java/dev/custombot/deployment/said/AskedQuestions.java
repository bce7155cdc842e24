package dev.custombot.deployment.said;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.objectweb.asm.Type;

import dev.custombot.Reply;
import dev.custombot.deployment.said.ClassCalls.Method;

/**
 * Which questions a method may ask, as far as bytecode shows it: those whose name is written where {@code Reply.ask} or {@code asking} is
 * called, in it and in those methods of the application that it calls. What is overridden is not looked into: another method may be meant.
 */
public final class AskedQuestions {

    private static final String REPLY = Type.getInternalName(Reply.class);
    private static final Set<String> ASKING = Set.of("ask", "asking");

    private final CalledMethods methods;
    private final IndexView index;

    /** @param index all classes that there are */
    public AskedQuestions(IndexView index) {
        this.index = index;
        methods = new CalledMethods(new ApplicationClassFiles(index));
    }

    public Set<String> of(String className, String method, String descriptor) {
        Set<String> asked = new LinkedHashSet<>();
        methods.walk(new Method(className.replace('.', '/'), method, descriptor), called -> {
            if (called.owner().equals(REPLY) && ASKING.contains(called.name())) {
                called.lastArgument().ifPresent(asked::add);
            }
            return isOverridden(called);
        });
        return asked;
    }

    private boolean isOverridden(Method called) {
        DotName owner = DotName.createSimple(called.owner().replace('/', '.'));
        return Stream.of(index.getAllKnownSubclasses(owner), index.getAllKnownImplementations(owner))
                .flatMap(Collection::stream)
                .flatMap(heir -> heir.methods().stream())
                .anyMatch(heirs -> heirs.name().equals(called.name())
                        && parameters(heirs.descriptor()).equals(parameters(called.descriptor())));
    }

    private static String parameters(String descriptor) {
        return descriptor.substring(0, descriptor.indexOf(')'));
    }
}
