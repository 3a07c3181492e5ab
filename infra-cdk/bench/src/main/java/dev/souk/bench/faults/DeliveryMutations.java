package dev.souk.bench.faults;

import java.util.Collection;
import java.util.List;

/** Bugs in how messages are sent, and in what is done with those that fail. */
final class DeliveryMutations {
    private DeliveryMutations() {}

    /** Forgets to look whether a message was taken. */
    private static final class Forgetful extends Mutation {
        private final String message;

        Forgetful(String name, Ending likely, String message) {
            super(name, likely);
            this.message = message;
        }

        @Override
        boolean forgets(String sent) {
            return sent.equals(message);
        }
    }

    /** Takes a batch for done before it is. */
    private static final class Hasty extends Mutation {
        private final String worker;

        Hasty(String name, Ending likely, String worker) {
            super(name, likely);
            this.worker = worker;
        }

        @Override
        Collection<Integer> again(String whose, List<Integer> all, Collection<Integer> failed) {
            return whose.equals(worker) ? List.of() : failed;
        }
    }

    static List<Mutation> all() {
        return List.of(
                new Forgetful(
                        "a webhook is answered whether or not its message was queued",
                        Ending.PAID_TOO_LATE,
                        "PaymentMessage"),
                new Forgetful("the relay goes on whether or not its message was queued", Ending.PAID, "EmailMessage"),
                new Hasty("messages of payments are deleted before the work", Ending.PAID_TOO_LATE, "SettlePayment"),
                new Hasty("messages of mails are deleted before the work", Ending.PAID, "SendEmail"),
                new Hasty(
                        "changes of orders are acknowledged before they are relayed", Ending.PAID, "RelayOrderEvents"),
                new Mutation("the relay skips an event") {
                    @Override
                    boolean sends(String message) {
                        return !message.contains("event=paid");
                    }
                },
                new Mutation("the relay does not say that a refund is due", Ending.PAID_AND_CANCELLED) {
                    @Override
                    boolean sends(String message) {
                        return !message.contains("cause=refund");
                    }
                },
                new Mutation("one bad message fails its whole batch") {
                    @Override
                    Collection<Integer> again(String worker, List<Integer> all, Collection<Integer> failed) {
                        return failed.isEmpty() ? failed : all;
                    }
                },
                new Mutation("a lost reply is taken for a refusal, and ordered anew") {
                    @Override
                    String key(String intention, int attempt) {
                        return intention + "-" + attempt;
                    }
                });
    }
}
