package dev.souk.bench.faults;

import dev.souk.platform.messaging.Queues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The queues, as a planted bug uses them. */
final class PlantedQueues {
    private PlantedQueues() {}

    static Queues around(Queues queues, Mutation planted) {
        return (Queues) Proxy.newProxyInstance(
                Queues.class.getClassLoader(), new Class<?>[] {Queues.class}, (self, method, args) -> {
                    var message = args[0];
                    if (!planted.sends(message.toString())) {
                        return null;
                    }
                    try {
                        return method.invoke(queues, args);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException
                                && planted.forgets(message.getClass().getSimpleName())) {
                            return null;
                        }
                        throw e.getCause();
                    }
                });
    }
}
