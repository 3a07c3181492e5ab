package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Turns JSON into a handler's own types and back with AWS's own serializers, as the managed Java runtime does. */
final class EventJson {
    private final PojoSerializer<Object> input;
    private final PojoSerializer<Object> output;

    private EventJson(PojoSerializer<Object> input, PojoSerializer<Object> output) {
        this.input = input;
        this.output = output;
    }

    /** For the handler's one method {@code handleRequest(event, context)} that says its types. */
    static EventJson of(Class<?> handler) {
        var method = handleRequest(handler);
        return new EventJson(
                serializer(method.getGenericParameterTypes()[0]), serializer(method.getGenericReturnType()));
    }

    Object read(String json) {
        return input.fromJson(json);
    }

    String write(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        var bytes = new ByteArrayOutputStream();
        output.toJson(value, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The method nearest to the handler's own class; those that the compiler made for generics say only Object. */
    private static Method handleRequest(Class<?> handler) {
        return Arrays.stream(handler.getMethods())
                .filter(method -> method.getName().equals("handleRequest"))
                .filter(method -> method.getParameterCount() == 2 && method.getParameterTypes()[1] == Context.class)
                .filter(method -> !method.isBridge() && method.getParameterTypes()[0] != Object.class)
                .min(Comparator.comparingInt(method -> distance(handler, method.getDeclaringClass())))
                .orElseThrow(() -> new IllegalArgumentException(handler + " has no handleRequest(event, Context)"));
    }

    private static int distance(Class<?> from, Class<?> to) {
        var steps = 0;
        for (Class<?> type = from; type != null && type != to; type = type.getSuperclass()) {
            steps++;
        }
        return steps;
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Type type) {
        return type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())
                ? (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, known.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
