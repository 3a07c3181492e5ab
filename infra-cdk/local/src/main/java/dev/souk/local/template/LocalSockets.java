package dev.souk.local.template;

import dev.souk.local.template.LocalApi.Throttle;
import java.util.List;
import java.util.Optional;

/**
 * An API Gateway WebSocket API with its one stage.
 *
 * @param id as events carry it in {@code requestContext.apiId}
 * @param stage the stage's name, which is the path at which one connects
 * @param selection the member of a message, which is a JSON object, that names its route
 * @param throttle of all routes together; empty: the account's limits, which are not carried out
 */
public record LocalSockets(
        String id, String stage, String selection, Optional<Throttle> throttle, List<SocketRoute> routes) {

    /**
     * A route.
     *
     * @param key {@code $connect}, {@code $disconnect}, {@code $default}, or what messages name
     * @param functionName what carries it out; empty: the gateway alone, which takes the message and answers nothing
     */
    public record SocketRoute(String key, Optional<String> functionName) {}
}
