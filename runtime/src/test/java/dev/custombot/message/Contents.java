package dev.custombot.message;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Arbitrary contents of every type, with unknown fields at each level: whatever the records' constructors can make. */
class Contents extends DomainContextBase {

    /** Stands in every text, so that it can be looked for. */
    static final String MARK = "\u00a4";

    private static final Arbitrary<String> TEXT = Arbitraries.strings().all().ofMaxLength(12).map(text -> MARK + text);

    private static final Arbitrary<Object> SCALAR = Arbitraries.oneOf(
            Arbitraries.integers().map(number -> (Object) number),
            Arbitraries.bigDecimals().ofScale(3).map(number -> (Object) number),
            Arbitraries.of(true, false).map(value -> (Object) value),
            Arbitraries.just((Object) null),
            TEXT.map(text -> (Object) text));

    /** What an unknown field may hold. */
    static final Arbitrary<Object> JSON = Arbitraries.oneOf(SCALAR, SCALAR, fields(SCALAR).map(object -> (Object) object),
            Arbitraries.oneOf(SCALAR, fields(SCALAR).map(object -> (Object) object)).list().ofMaxSize(2)
                    .map(array -> (Object) array));

    /** Found by jqwik as a member of its domain. */
    static class AnyContent implements ArbitraryProvider {

        @Override
        public boolean canProvideFor(TypeUsage target) {
            return RichContent.class.isAssignableFrom(target.getRawType());
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
            return Set.of(record(target.getRawType()));
        }
    }

    private static Arbitrary<Map<String, Object>> fields(Arbitrary<Object> value) {
        return Arbitraries.maps(Arbitraries.oneOf(TEXT, Arbitraries.just("otherFields")), value).ofMaxSize(2);
    }

    private static Arbitrary<?> record(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        List<Arbitrary<Object>> values = Arrays.stream(components).map(component -> component(record, component)).toList();
        return Combinators.combine(values).as(made -> {
            try {
                Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                return record.getDeclaredConstructor(types).newInstance(made.toArray());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** A page's type is no arbitrary text: it says of which class the page is. */
    private static Arbitrary<Object> component(Class<?> record, RecordComponent component) {
        if (FormPage.class.isAssignableFrom(record) && component.getName().equals("type")) {
            String simpleName = record.getSimpleName().replace("Page", "");
            return Arbitraries.just(simpleName.substring(0, 1).toLowerCase() + simpleName.substring(1));
        }
        return value(component.getGenericType()).asGeneric();
    }

    private static Arbitrary<?> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return fields(JSON);
            }
            Arbitrary<?> element = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class ? element.list().ofMaxSize(3) : element.optional();
        }
        return value((Class<?>) type);
    }

    private static Arbitrary<?> value(Class<?> type) {
        if (type == String.class) {
            return Arbitraries.oneOf(TEXT, TEXT, Arbitraries.just(""));
        } else if (type == boolean.class) {
            return Arbitraries.of(true, false);
        } else if (type == OptionalInt.class) {
            return Arbitraries.integers().optional().map(n -> n.map(OptionalInt::of).orElse(OptionalInt.empty()));
        } else if (type == BigDecimal.class) {
            return Arbitraries.bigDecimals().ofScale(6);
        } else if (type == Object.class) {
            return fields(JSON);
        } else if (type == FormPage.class) {
            return Arbitraries.oneOf(Arrays.stream(FormPage.class.getPermittedSubclasses()).map(Contents::record)
                    .map(page -> (Arbitrary<Object>) page.asGeneric()).toList());
        }
        return record(type);
    }
}
