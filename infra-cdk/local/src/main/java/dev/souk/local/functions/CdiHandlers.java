package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.util.Optional;

/** Finds handlers among the beans of this process by their names, as a function of its own finds its one. */
public final class CdiHandlers implements Handlers {

    @Override
    public Optional<Handler> find(String operation) {
        var instance = Arc.container().select(Object.class, NamedLiteral.of(operation));
        if (!instance.isResolvable()) {
            return Optional.empty();
        }
        var handle = instance.getHandle();
        return Optional.of(new Handler(
                (RequestHandler<?, ?>) handle.get(), handle.getBean().getBeanClass()));
    }
}
