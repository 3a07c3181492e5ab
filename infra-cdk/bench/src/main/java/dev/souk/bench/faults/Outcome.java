package dev.souk.bench.faults;

import dev.souk.orders.Order;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The world after a case. */
record Outcome(World world, Ending ending, List<Order> orders) {
    private static final Set<Fault> MAIL_WENT_OUT_UNHEARD =
            EnumSet.of(Fault.AFTER, Fault.LATE, Fault.LAST, Fault.KILLED_AFTER, Fault.TWICE);
    private static final Set<Fault> MAIL_WAS_NOT_MARKED =
            EnumSet.of(Fault.BEFORE, Fault.LATE, Fault.LAST, Fault.THROTTLED, Fault.KILLED_BEFORE);
    private static final Set<String> MARKS = Set.of(DynamoCalls.MAIL_SENT, "SentMails.sent");

    /** The order, where there is one. */
    Optional<Order> order() {
        return orders.stream().findFirst();
    }

    /**
     * How many faults hit the one window in which a mail can come twice, between the mail service's yes and our mark of it:
     * {@link dev.souk.mail.SentMails} says why it cannot be closed from our side. Each may cost one mail more.
     */
    int mailWindows() {
        return (int) world.line().fired().stream()
                .filter(fired -> fired.call().party() == Party.SES
                        ? MAIL_WENT_OUT_UNHEARD.contains(fired.fault())
                        : MARKS.contains(fired.call().name()) && MAIL_WAS_NOT_MARKED.contains(fired.fault()))
                .count();
    }

    /** Mails that came more than once. */
    int mailsTwice() {
        return world.mails().size() - (int) world.mails().stream().distinct().count();
    }
}
