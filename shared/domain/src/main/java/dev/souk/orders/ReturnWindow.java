package dev.souk.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long after its arrival a parcel may go back. */
public final class ReturnWindow {
    private final Duration length;
    private final Clock clock;

    public ReturnWindow(Duration length, Clock clock) {
        this.length = length;
        this.clock = clock;
    }

    /** Until when things of this part may be asked to come back; empty where it has not arrived. */
    public Optional<Instant> end(Fulfilment part) {
        return part.state() == FulfilmentState.DELIVERED
                ? Optional.of(part.since().plus(length))
                : Optional.empty();
    }

    /** How many pieces of each line, by its place, may be asked to come back now. */
    public Map<Integer, Integer> returnable(Order order) {
        var pieces = new HashMap<>(order.returnable());
        pieces.keySet()
                .removeIf(place -> obstacle(
                                order.fulfilment(order.lines().get(place).sellerId())
                                        .orElseThrow())
                        .isPresent());
        return Map.copyOf(pieces);
    }

    /** What keeps things of this part from being taken back; empty where nothing does. */
    Optional<ReturnObstacle> obstacle(Fulfilment part) {
        return end(part)
                .map(end -> clock.instant().isBefore(end)
                        ? Optional.<ReturnObstacle>empty()
                        : Optional.of(ReturnObstacle.RETURN_WINDOW_OVER))
                .orElse(Optional.of(ReturnObstacle.NOT_DELIVERED));
    }
}
