package dev.souk.orders;

import dev.souk.payments.PaymentProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Lets one call of many fail, before or after it took effect: so that a test can go through all of them. */
public final class Flaky {
    private final int failing;
    private final boolean after;
    private final Supplier<RuntimeException> outage;
    private int calls;

    /**
     * Fails at that call.
     *
     * @param failing counted from 1 over everything that this wraps
     * @param after whether the call takes effect first
     */
    public Flaky(int failing, boolean after) {
        this(failing, after, Outage::new);
    }

    /** The same, with a failure of the test's choosing. */
    public Flaky(int failing, boolean after, Supplier<RuntimeException> outage) {
        this.failing = failing;
        this.after = after;
        this.outage = outage;
    }

    /** The failure where nothing else was said. */
    public static final class Outage extends RuntimeException {}

    public Orders orders(Orders orders) {
        return wrap(Orders.class, orders);
    }

    public PaymentProvider provider(PaymentProvider provider) {
        return wrap(PaymentProvider.class, provider);
    }

    /** Whether it came to that call. */
    public boolean hasFailed() {
        return calls >= failing;
    }

    /** Anything behind an interface. */
    public <T> T wrap(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            var fails = ++calls == failing;
            if (fails && !after) {
                throw outage.get();
            }
            try {
                var result = method.invoke(target, args);
                if (fails) {
                    throw outage.get();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
