package dev.souk.bench.faults;

import dev.souk.money.Money;
import dev.souk.payments.Intent;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.PaymentProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bugs in how the payment provider is asked, and in how its answers are understood. */
final class ProviderMutations {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private ProviderMutations() {}

    /** What a bug makes of one of the provider's calls. */
    private interface Instead {
        Object call(PaymentProvider provider, Bank bank, Object[] arguments);
    }

    private static final class OfCalls extends Mutation {
        private final Map<String, Instead> instead;

        OfCalls(String name, Ending likely, String call, Instead instead) {
            super(name, likely);
            this.instead = Map.of(call, instead);
        }

        @Override
        PaymentProvider provider(PaymentProvider provider, Supplier<Bank> bank) {
            return (PaymentProvider) Proxy.newProxyInstance(
                    PaymentProvider.class.getClassLoader(),
                    new Class<?>[] {PaymentProvider.class},
                    (self, method, args) -> {
                        var other = instead.get(method.getName());
                        return other == null ? invoke(method, provider, args) : other.call(provider, bank.get(), args);
                    });
        }

        private static Object invoke(Method method, PaymentProvider provider, Object[] args) throws Throwable {
            try {
                return method.invoke(provider, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    static List<Mutation> all() {
        return List.of(
                new OfCalls(
                        "an order expires without the provider being asked",
                        Ending.UNPAID,
                        "cancel",
                        (provider, bank, args) -> Intents.with(bank.read(payment(args)), IntentStatus.CANCELED)),
                new OfCalls(
                        "a refund is asked for under a new key each time",
                        Ending.PAID_TOO_LATE,
                        "refund",
                        ProviderMutations::newKey),
                new OfCalls(
                        "a refund is taken for made",
                        Ending.PAID_TOO_LATE,
                        "refund",
                        (provider, bank, args) -> Intents.with(bank.read(payment(args)), IntentStatus.REFUNDED)),
                new OfCalls("a payment is opened anew each time", Ending.PAID, "open", ProviderMutations::anew),
                new OfCalls(
                        "an event is trusted without the provider being asked",
                        Ending.UNPAID,
                        "read",
                        (provider, bank, args) -> Intents.with(bank.read(payment(args)), IntentStatus.SUCCEEDED)));
    }

    private static String payment(Object[] arguments) {
        return (String) arguments[0];
    }

    private static Intent newKey(PaymentProvider provider, Bank bank, Object[] arguments) {
        return provider.refund(payment(arguments), (Money) arguments[1], Bank.WITHOUT_KEY);
    }

    private static Intent anew(PaymentProvider provider, Bank bank, Object[] arguments) {
        return provider.open(arguments[0] + Bank.ANOTHER + COUNT.incrementAndGet(), (Money) arguments[1]);
    }
}
