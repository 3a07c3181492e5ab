package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Optional;

/** Finds a function's handler in this process. */
@FunctionalInterface
public interface Handlers {
    /**
     * The handler of that name, and its class as it was written.
     *
     * @param operation the operation's or worker's name
     */
    Optional<Handler> find(String operation);

    /**
     * A handler.
     *
     * @param bean what to call
     * @param type its class without what the container wraps around it
     */
    record Handler(RequestHandler<?, ?> bean, Class<?> type) {}
}
