package dev.custombot.deployment.handler.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * A class with all that it inherits from, apart from the JDK's, in the order in which the JVM looks for a method: the superclasses
 * from the nearest one on, then the interfaces, none before one that extends it.
 */
public final class Supertypes {

    private final IndexView index;
    private final Map<DotName, Supertype> found = new LinkedHashMap<>();

    private Supertypes(IndexView index) {
        this.index = index;
    }

    public static List<Supertype> of(ClassInfo type, IndexView index) {
        Supertypes supertypes = new Supertypes(index);
        List<Supertype> classes = supertypes.addClasses(type);
        classes.forEach(supertypes::addInterfaces);
        return List.copyOf(supertypes.found.values());
    }

    private List<Supertype> addClasses(ClassInfo type) {
        List<Supertype> classes = new ArrayList<>();
        Supertype current = new Supertype(type, Map.of());
        while (current != null) {
            classes.add(current);
            found.put(current.type().name(), current);
            current = current.type().superClassType() == null ? null : parent(current, current.type().superClassType());
        }
        return classes;
    }

    private void addInterfaces(Supertype child) {
        for (Type type : child.type().interfaceTypes()) {
            Supertype parent = parent(child, type);
            if (parent != null) {
                found.remove(type.name());
                found.put(type.name(), parent);
                addInterfaces(parent);
            }
        }
    }

    private Supertype parent(Supertype child, Type type) {
        ClassInfo parent = type.name().toString().startsWith("java.") ? null : index.getClassByName(type.name());
        if (parent == null) {
            return null;
        }
        Map<String, Type> arguments = new HashMap<>();
        for (int i = 0; i < parent.typeParameters().size(); i++) {
            arguments.put(parent.typeParameters().get(i).identifier(), type.kind() == Type.Kind.PARAMETERIZED_TYPE
                    ? child.resolve(type.asParameterizedType().arguments().get(i))
                    : Type.create(parent.typeParameters().get(i).name(), Type.Kind.CLASS));
        }
        return new Supertype(parent, arguments);
    }
}
