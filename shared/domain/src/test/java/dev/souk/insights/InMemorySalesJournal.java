package dev.souk.insights;

import dev.souk.identity.SellerId;
import dev.souk.orders.SalesMovement;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The journal in memory, held to the same contract test as that in DynamoDB. Safe to share between threads. */
public final class InMemorySalesJournal implements SalesJournal {
    private final Map<List<String>, SalesMovement> movements = new LinkedHashMap<>();

    @Override
    public synchronized void note(SalesMovement movement) {
        movements.put(List.of(movement.order().value(), movement.seller().value(), movement.cause()), movement);
    }

    @Override
    public synchronized Stream<SalesMovement> of(SellerId seller, Currency currency, Days days) {
        return movements.values().stream()
                .filter(movement -> movement.seller().equals(seller))
                .filter(movement -> movement.shipping().currency().equals(currency))
                .filter(movement -> !movement.day().isBefore(days.first())
                        && !movement.day().isAfter(days.last()))
                .sorted(Comparator.comparing(SalesMovement::day))
                .toList()
                .stream();
    }
}
