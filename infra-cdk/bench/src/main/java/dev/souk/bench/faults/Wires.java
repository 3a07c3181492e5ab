package dev.souk.bench.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Puts the line between a caller and whom it calls. */
final class Wires {
    private static final Set<String> READS = Set.of("find", "overdue", "read");
    /** Told without a call. */
    private static final Set<String> NO_CALLS = Set.of("name", "toString", "hashCode", "equals", "serviceName");

    private Wires() {}

    /** Calls of a port of the domain. */
    static <T> T port(Line line, Party party, Class<T> port, Supplier<? extends T> target) {
        return proxy(port, (self, method, args) -> {
            Line.Effect effect = () -> invoke(method, target.get(), args);
            return NO_CALLS.contains(method.getName())
                    ? effect.come()
                    : line.call(portCall(party, port, method), effect, effect);
        });
    }

    private static Call portCall(Party party, Class<?> port, Method method) {
        var name = party == Party.PROVIDER ? method.getName() : port.getSimpleName() + "." + method.getName();
        if (READS.contains(method.getName())) {
            return Call.read(party, name);
        }
        return method.getName().equals("place") ? new Call(party, name, Call.Kind.PLACING) : Call.write(party, name);
    }

    /**
     * Calls of DynamoDB.
     *
     * @param planted changes requests where a bug is planted
     * @param made is told of each request that has come through
     */
    static DynamoDbClient dynamo(
            Line line, DynamoDbClient target, UnaryOperator<DynamoDbRequest> planted, Consumer<DynamoDbRequest> made) {
        return proxy(DynamoDbClient.class, (self, method, args) -> {
            if (isShorthand(method, args)) {
                return InvocationHandler.invokeDefault(self, method, args);
            }
            if (args == null || !(args[0] instanceof DynamoDbRequest asked)) {
                return invoke(method, target, args);
            }
            var request = planted.apply(DynamoCalls.repeatable(asked));
            return line.call(
                    DynamoCalls.of(request),
                    () -> {
                        made.accept(request);
                        return invoke(method, target, request);
                    },
                    () -> partly(target, (BatchGetItemRequest) request));
        });
    }

    /** DynamoDB had time for nothing of it but the first key. */
    private static BatchGetItemResponse partly(DynamoDbClient target, BatchGetItemRequest request) {
        var table = request.requestItems().entrySet().iterator().next();
        var keys = table.getValue().keys();
        var first = table.getValue().toBuilder().keys(keys.subList(0, 1)).build();
        var rest =
                table.getValue().toBuilder().keys(keys.subList(1, keys.size())).build();
        var answer = target.batchGetItem(
                request.toBuilder().requestItems(Map.of(table.getKey(), first)).build());
        return answer.toBuilder().unprocessedKeys(Map.of(table.getKey(), rest)).build();
    }

    /**
     * Calls of another AWS service, whose requests have their effect here.
     *
     * @param effect of a request; answers the response
     */
    static <T> T service(Line line, Party party, Class<T> client, Service effect) {
        return proxy(client, (self, method, args) -> {
            if (isShorthand(method, args)) {
                return InvocationHandler.invokeDefault(self, method, args);
            }
            if (args == null || args.length != 1) {
                throw new UnsupportedOperationException(method.toString());
            }
            Line.Effect call = () -> effect.apply(args[0]);
            var name = args[0].getClass().getSimpleName().replace("Request", "");
            return line.call(Call.write(party, name), call, call);
        });
    }

    /** What a request does, and its response. */
    interface Service {
        Object apply(Object request);
    }

    /** Whether the SDK builds the request of it and calls again. */
    private static boolean isShorthand(Method method, Object @Nullable [] args) {
        return method.isDefault() && args != null && args.length == 1 && args[0] instanceof Consumer;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Method method, Object target, Object @Nullable ... args) {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
