package dev.souk.bench.faults;

import dev.souk.mail.SentMails;
import dev.souk.orders.Orders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Bugs around the ports to storage. */
final class PortMutations {
    private PortMutations() {}

    private static final class OfMails extends Mutation {
        private final UnaryOperator<SentMails> around;

        OfMails(String name, UnaryOperator<SentMails> around) {
            super(name);
            this.around = around;
        }

        @Override
        SentMails sentMails(SentMails mails) {
            return around.apply(mails);
        }
    }

    private static final class OfOrders extends Mutation {
        private final String call;
        private final Instead instead;

        /** What a bug makes of the call. */
        private interface Instead {
            Object call(Call call) throws Throwable;
        }

        private interface Call {
            Object make() throws Throwable;
        }

        OfOrders(String name, Ending likely, String call, Instead instead) {
            super(name, likely);
            this.call = call;
            this.instead = instead;
        }

        @Override
        Orders orders(Orders orders) {
            return (Orders) Proxy.newProxyInstance(
                    Orders.class.getClassLoader(), new Class<?>[] {Orders.class}, (self, method, args) -> {
                        Call made = () -> {
                            try {
                                return method.invoke(orders, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        };
                        return method.getName().equals(call) ? instead.call(made) : made.make();
                    });
        }
    }

    private abstract static class Around implements SentMails {
        final SentMails mails;

        Around(SentMails mails) {
            this.mails = mails;
        }

        @Override
        public Claim claim(String key, Duration lease) {
            return mails.claim(key, lease);
        }

        @Override
        public void sent(String key) {
            mails.sent(key);
        }

        @Override
        public void release(String key) {
            mails.release(key);
        }
    }

    static List<Mutation> all() {
        return List.of(
                new OfMails("a mail is marked as sent before it is sent", MarkedBefore::new),
                new OfMails("a sent mail is not marked", NotMarked::new),
                new OfMails("a claim to send a mail holds for no time", HeldForNoTime::new),
                new OfMails("a mail that another has claimed is taken for sent", TakenForSent::new),
                new OfOrders("the sweep finds no overdue order", Ending.UNPAID, "overdue", call -> List.of()),
                new OfOrders(
                        "a payment whose start was not stored goes on",
                        Ending.UNPAID,
                        "advance",
                        PortMutations::goneOn));
    }

    private static Object goneOn(OfOrders.Call call) throws Throwable {
        try {
            return call.make();
        } catch (RuntimeException notStored) {
            return true;
        }
    }

    private static final class MarkedBefore extends Around {
        MarkedBefore(SentMails mails) {
            super(mails);
        }

        @Override
        public Claim claim(String key, Duration lease) {
            var claim = mails.claim(key, lease);
            if (claim == Claim.GRANTED) {
                mails.sent(key);
            }
            return claim;
        }
    }

    private static final class NotMarked extends Around {
        NotMarked(SentMails mails) {
            super(mails);
        }

        @Override
        public void sent(String key) {}
    }

    private static final class HeldForNoTime extends Around {
        HeldForNoTime(SentMails mails) {
            super(mails);
        }

        @Override
        public Claim claim(String key, Duration lease) {
            return mails.claim(key, Duration.ZERO);
        }
    }

    private static final class TakenForSent extends Around {
        TakenForSent(SentMails mails) {
            super(mails);
        }

        @Override
        public Claim claim(String key, Duration lease) {
            var claim = mails.claim(key, lease);
            return claim == Claim.IN_PROGRESS ? Claim.SENT : claim;
        }
    }
}
