package dev.souk.platform.payments.stripe;

import dev.souk.payments.Dispute;
import io.avaje.jsonb.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Of a dispute, what we go by. */
@Json
record DisputeJson(String id, String reason, String status, long created) {

    /** The disputes of a payment; more than a page of them no payment has. */
    @Json
    record PageJson(List<DisputeJson> data) {
        List<Dispute> oldestFirst() {
            return data.stream()
                    .sorted(Comparator.comparingLong(DisputeJson::created))
                    .map(DisputeJson::toDispute)
                    .toList();
        }
    }

    private Dispute toDispute() {
        return new Dispute(id, reason.replace('_', ' '), outcome());
    }

    /** What begins with {@code warning_} is an inquiry, before anything is taken. */
    private Optional<String> outcome() {
        return switch (status) {
            case "won", "lost", "prevented" -> Optional.of(status);
            case "warning_closed" -> Optional.of("withdrawn");
            default -> Optional.empty();
        };
    }
}
