package dev.custombot.test.inprocess;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InstanceHandle;
import io.smallrye.config.inject.ConfigProducerUtil;

/**
 * Finds the objects that handlers belong to: beans of the container where a test has one, with interceptors and all; otherwise one object of
 * each class, made by its constructor of what the test gives, of the configuration, or of further such objects.
 */
final class TestBeans {

    /** Quarkus injects these without {@link Inject} as well. */
    private static final List<Class<? extends Annotation>> INJECTED = List.of(Inject.class, RestClient.class, Channel.class);

    private final Map<Class<?>, Object> made = new LinkedHashMap<>();
    private final List<Object> given;
    private final Set<Object> taken = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private Optional<RuntimeException> failure = Optional.empty();

    TestBeans(List<Object> given) {
        this.given = List.copyOf(given);
    }

    /** @throws IllegalArgumentException if there is none, and none can be made; it says what is missing */
    Object of(Class<?> type) {
        try {
            return given(type).or(() -> Optional.ofNullable(made.get(type))).or(() -> bean(type)).orElseGet(() -> make(type));
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    /** Why one was not there; whoever has asked for it may have kept that for itself. */
    Optional<RuntimeException> failure() {
        return failure;
    }

    private Optional<Object> given(Class<?> type) {
        List<Object> fit = given.stream().filter(type::isInstance).toList();
        List<Object> exact = fit.size() == 1 ? fit : fit.stream().filter(one -> one.getClass() == type).toList();
        if (fit.size() > 1 && exact.size() != 1) {
            throw new IllegalArgumentException("The BotTester has " + fit.size() + " objects by with(…) that are a "
                    + type.getName() + ", and cannot know which one is meant: give it the object that asks for them");
        }
        Optional<Object> found = exact.stream().findFirst();
        found.ifPresent(taken::add);
        return found;
    }

    /** Whether somebody has asked for the object, and has got it. */
    boolean hasGiven(Object one) {
        return taken.contains(one);
    }

    private static Optional<Object> bean(Class<?> type) {
        ArcContainer container = Arc.container();
        if (container == null || !container.isRunning()) {
            return Optional.empty();
        }
        InstanceHandle<?> handle = container.instance(type);
        if (!handle.isAvailable()) {
            throw new IllegalArgumentException("The container of the test has no bean " + type.getName()
                    + ", or has removed it because nobody uses it: @Inject it into the test, or give the BotTester an object by "
                    + "with(…)");
        }
        return Optional.of(handle.get());
    }

    private Object make(Class<?> type) {
        if (type.isInterface() || type.getName().startsWith("java.") || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException("There is no " + type.getName() + ": give the BotTester one by with(…)");
        }
        Constructor<?> constructor = constructor(type);
        try {
            constructor.setAccessible(true);
            Object object = constructor.newInstance(arguments(constructor));
            made.put(type, object);
            inject(type, object);
            postConstruct(type, object);
            return object;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The constructor of " + type.getName() + " has failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + type.getName() + " can be made", e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        return Arrays.stream(all).filter(one -> one.isAnnotationPresent(Inject.class)).findFirst()
                .or(() -> all.length == 1
                        ? Optional.of(all[0])
                        : Arrays.stream(all).filter(one -> one.getParameterCount() == 0).findFirst())
                .orElseThrow(() -> new IllegalArgumentException(type.getName()
                        + " has several constructors and none with @Inject: give the BotTester an object by with(…)"));
    }

    private Object[] arguments(Constructor<?> constructor) {
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
            arguments.add(property == null ? of(parameter.getType()) : configured(property, parameter.getParameterizedType()));
        }
        return arguments.toArray();
    }

    private static void postConstruct(Class<?> type, Object object) {
        postConstruct(type, object, Set.of());
    }

    /**
     * As the container does it, the superclass first.
     *
     * @param overridden names of methods that are not called here: a subclass has its own
     */
    private static void postConstruct(Class<?> type, Object object, Set<String> overridden) {
        if (type.getSuperclass() != Object.class) {
            Set<String> names = new HashSet<>(overridden);
            Arrays.stream(type.getDeclaredMethods()).map(Method::getName).forEach(names::add);
            postConstruct(type.getSuperclass(), object, names);
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class) && method.getParameterCount() == 0
                    && !overridden.contains(method.getName())) {
                method.setAccessible(true);
                Reflection.call(method, object, new Object[0]);
            }
        }
    }

    private static boolean isInjected(Field field) {
        return INJECTED.stream().anyMatch(field::isAnnotationPresent);
    }

    private void inject(Class<?> type, Object object) throws IllegalAccessException {
        for (Class<?> owner = type; owner != Object.class; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                ConfigProperty property = field.getAnnotation(ConfigProperty.class);
                if (property != null || isInjected(field)) {
                    field.setAccessible(true);
                    field.set(object, property == null ? of(field.getType()) : configured(property, field.getGenericType()));
                }
            }
        }
    }

    /** With the type arguments, as the container does it: an optional one may be missing, a list has elements of a type. */
    private static @Nullable Object configured(ConfigProperty property, Type type) {
        boolean hasDefault = !property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
        try {
            return ConfigProducerUtil.getValue(property.name(), type, hasDefault ? property.defaultValue() : null,
                    ConfigProvider.getConfig());
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException("The configuration has no " + property.name(), e);
        }
    }
}
