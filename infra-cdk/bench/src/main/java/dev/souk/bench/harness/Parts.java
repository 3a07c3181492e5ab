package dev.souk.bench.harness;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the functions together as their container does, from {@code @Inject} constructors and {@code @Produces} methods, so
 * that what fails here is what is deployed, with other parts at its edges. Each part is made once.
 */
public final class Parts {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Class<?>> producers;

    /**
     * An empty box.
     *
     * @param producers names of classes with {@code @Produces} methods; those that are bound are not asked for
     */
    public Parts(String... producers) {
        this.producers =
                Arrays.<String>stream(producers).<Class<?>>map(Parts::named).toList();
    }

    /** Puts a part in. */
    public <T> void put(Class<T> type, T part) {
        made.put(type, part);
    }

    /** Lets a class that only its own package knows stand behind a port that only its package knows. */
    public void bind(String port, String adapter) {
        made.put(named(port), get(named(adapter)));
    }

    /** The part of this type. */
    public <T> T get(Class<T> type) {
        var part = made.get(type);
        if (part == null) {
            part = make(type);
            made.put(type, part);
        }
        return type.cast(part);
    }

    private Object make(Class<?> type) {
        var producer = producer(type);
        try {
            if (producer.isPresent()) {
                var method = producer.get();
                return method.invoke(get(method.getDeclaringClass()), arguments(method));
            }
            var constructor = constructor(type);
            return constructor.newInstance(arguments(constructor));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type + " can be made", e);
        }
    }

    private Optional<Method> producer(Class<?> type) {
        return producers.stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Produces.class) && method.getReturnType() == type)
                .findFirst();
    }

    private static Constructor<?> constructor(Class<?> type) {
        var all = type.getDeclaredConstructors();
        return Arrays.stream(all)
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseGet(() -> {
                    if (all.length != 1) {
                        throw new IllegalStateException("It is not plain how to make a " + type);
                    }
                    return all[0];
                });
    }

    private Object[] arguments(Executable executable) {
        executable.setAccessible(true);
        return Arrays.stream(executable.getParameterTypes())
                .map(type -> (Object) get(type))
                .toArray();
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
