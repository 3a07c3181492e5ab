package dev.souk.orders;

import dev.souk.payments.PaymentProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets one call of many fail, before or after it took effect: so that a test can go through all of them. */
final class Flaky {
    private final int failing;
    private final boolean after;
    private int calls;

    /**
     * Fails at that call.
     *
     * @param failing counted from 1 over everything that this wraps
     * @param after whether the call takes effect first
     */
    Flaky(int failing, boolean after) {
        this.failing = failing;
        this.after = after;
    }

    static final class Outage extends RuntimeException {}

    Orders orders(Orders orders) {
        return wrap(Orders.class, orders);
    }

    PaymentProvider provider(PaymentProvider provider) {
        return wrap(PaymentProvider.class, provider);
    }

    boolean hasFailed() {
        return calls >= failing;
    }

    private <T> T wrap(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            var fails = ++calls == failing;
            if (fails && !after) {
                throw new Outage();
            }
            try {
                var result = method.invoke(target, args);
                if (fails) {
                    throw new Outage();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
