package dev.custombot.manifests;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a resource that its type does not know; these types keep them apart from the others. */
final class UnknownFields {

    private static final Pattern PACKAGES = Pattern.compile("io\\.(fabric8|strimzi)\\.");
    private static final String KEPT_APART = "additionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Where they are. */
    static List<String> of(Object resource) {
        UnknownFields fields = new UnknownFields();
        fields.walk(resource.getClass().getSimpleName(), resource);
        return fields.found;
    }

    private void walk(String place, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> walk(place + "." + key, item));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> walk(place + "[]", item));
        } else if (value != null && PACKAGES.matcher(value.getClass().getName()).lookingAt()) {
            walkBean(place, value);
        }
    }

    private void walkBean(String place, Object bean) {
        try {
            for (PropertyDescriptor property : Introspector.getBeanInfo(bean.getClass(), Object.class)
                    .getPropertyDescriptors()) {
                if (property.getReadMethod() == null || property.getReadMethod().getParameterCount() > 0) {
                    continue;
                }
                Object value = property.getReadMethod().invoke(bean);
                if (property.getName().equals(KEPT_APART)) {
                    ((Map<?, ?>) value).keySet().forEach(key -> found.add(place + "." + key));
                } else {
                    walk(place + "." + property.getName(), value);
                }
            }
        } catch (IntrospectionException | ReflectiveOperationException e) {
            throw new IllegalStateException(place, e);
        }
    }
}
