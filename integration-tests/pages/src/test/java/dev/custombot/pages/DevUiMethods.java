package dev.custombot.pages;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.smallrye.mutiny.Multi;

/** The methods that the extension gives its pages, as the build announces them. */
final class DevUiMethods {

    private static final String PROCESSOR = "dev.custombot.deployment.devui.DevUiProcessor";

    private final Map<String, Method> methods = new HashMap<>();
    private final Set<String> ofTheBuild = new TreeSet<>();

    DevUiMethods() {
        try {
            Class<?> type = Class.forName(PROCESSOR);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object processor = constructor.newInstance();
            for (Object item : (List<?>) accessible(type, "tools").invoke(processor)) {
                add(((JsonRPCProvidersBuildItem) item).getJsonRPCMethodProviderClass());
            }
            Method handlers = Arrays.stream(type.getDeclaredMethods()).filter(one -> one.getName().equals("handlers"))
                    .findFirst()
                    .orElseThrow();
            handlers.setAccessible(true);
            ((BuildTimeActionBuildItem) handlers.invoke(processor, List.of(), null)).getDeploymentActions()
                    .forEach(action -> ofTheBuild.add(action.getMethodName()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method accessible(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    private void add(Class<?> tool) {
        Arrays.stream(tool.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(method -> methods.put(method.getName(), method));
    }

    boolean has(String name) {
        return methods.containsKey(name) || ofTheBuild.contains(name);
    }

    boolean isStream(String name) {
        return methods.containsKey(name) && Multi.class.isAssignableFrom(methods.get(name).getReturnType());
    }

    /** By their names, in the order of the alphabet. */
    Set<String> parameters(String name) {
        Set<String> names = new TreeSet<>();
        if (methods.containsKey(name)) {
            Arrays.stream(methods.get(name).getParameters()).map(Parameter::getName).forEach(names::add);
        }
        return names;
    }
}
