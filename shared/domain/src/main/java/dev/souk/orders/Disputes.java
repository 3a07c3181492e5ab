package dev.souk.orders;

import dev.souk.payments.Dispute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notes disputes in the timeline, one entry a step. The ledger stays as it is: what a dispute takes is the provider's to
 * take and may come back, and who bears it in the end is decided by people.
 */
final class Disputes {
    private Disputes() {}

    /** The order with the oldest news of these that it does not have yet, or the order itself. */
    static Order noted(Order order, List<Dispute> disputes, Instant now) {
        return disputes.stream()
                .flatMap(dispute -> news(order, dispute, now).stream())
                .findFirst()
                .map(entry -> order.next(order.state(), order.ledger(), order.refunds(), entry))
                .orElse(order);
    }

    private static Optional<TimelineEntry> news(Order order, Dispute dispute, Instant now) {
        if (!has(order, OrderEvent.DISPUTED, dispute)) {
            return Optional.of(entry(now, OrderEvent.DISPUTED, dispute.reason(), dispute));
        }
        return dispute.outcome()
                .filter(_ -> !has(order, OrderEvent.DISPUTE_CLOSED, dispute))
                .map(outcome -> entry(now, OrderEvent.DISPUTE_CLOSED, outcome, dispute));
    }

    private static TimelineEntry entry(Instant now, OrderEvent event, String what, Dispute dispute) {
        return TimelineEntry.of(now, event).because(Optional.of(what)).of(dispute.disputeId());
    }

    private static boolean has(Order order, OrderEvent event, Dispute dispute) {
        return order.timeline().stream()
                .filter(entry -> entry.event() == event)
                .anyMatch(entry -> entry.subject().equals(Optional.of(dispute.disputeId())));
    }
}
