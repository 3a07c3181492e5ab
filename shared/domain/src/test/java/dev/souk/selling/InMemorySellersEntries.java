package dev.souk.selling;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.OrderId;
import dev.souk.payouts.SellersMovement;
import dev.souk.payouts.SellersMovement.Cause;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists and takings in memory, held to the same contract test as those in DynamoDB. Safe to share between threads. */
public final class InMemorySellersEntries implements SellersEntries, Takings {
    private final Map<List<String>, SellersEntry> entries = new HashMap<>();
    private final Map<SellerId, TreeMap<YearMonth, SellersMonth>> months = new HashMap<>();
    private final Map<SellerId, List<SellersMovement>> movements = new HashMap<>();
    private final Map<SellerId, YearMonth> unpaid = new HashMap<>();

    @Override
    public synchronized void follow(Optional<SellersEntry> before, SellersEntry entry) {
        var key = List.of(entry.seller().value(), entry.order().value());
        var known = Optional.ofNullable(entries.get(key));
        if (known.filter(one -> one.version() >= entry.version()).isPresent()) {
            return;
        }
        var moved =
                known.map(SellersEntry::earnings).map(entry.earnings()::minus).orElse(entry.earnings());
        entries.put(key, entry);
        if (!moved.isNothing()) {
            var zero = Money.zero(moved.sales().currency());
            move(
                    entry.seller(),
                    new SellersMovement(
                            entry.moved(), new Cause.OfOrder(entry.order()), new SellersMonth(moved, zero)));
            unpaid.putIfAbsent(entry.seller(), entry.month());
        }
    }

    /** Writes a movement down and adds it to its month. */
    public synchronized void move(SellerId seller, SellersMovement movement) {
        months.computeIfAbsent(seller, _ -> new TreeMap<>(Comparator.reverseOrder()))
                .merge(YearMonth.from(movement.at().atOffset(ZoneOffset.UTC)), movement.moved(), SellersMonth::plus);
        movements.computeIfAbsent(seller, _ -> new ArrayList<>()).add(movement);
    }

    /** All that moved a seller's money, in the order in which it was written. */
    public synchronized List<SellersMovement> movements(SellerId seller) {
        return List.copyOf(movements.getOrDefault(seller, List.of()));
    }

    /** Whose money has moved since they were paid, and in which month first. */
    public Map<SellerId, YearMonth> unpaid() {
        return unpaid;
    }

    @Override
    public synchronized Page list(SellerId seller, Stage stage, int limit, Optional<String> cursor) {
        var all = new ArrayList<>(of(seller, stage));
        var start = cursor.map(text -> place(all, text)).orElse(0);
        var page = all.subList(start, Math.min(all.size(), start + limit));
        var next =
                start + limit < all.size() ? Optional.of(page.getLast().order().value()) : Optional.<String>empty();
        return new Page(page.stream().map(SellersEntry::order).toList(), next);
    }

    private List<SellersEntry> of(SellerId seller, Stage stage) {
        var order = Comparator.comparing(SellersEntry::at)
                .thenComparing(entry -> entry.order().value());
        return entries.values().stream()
                .filter(entry -> entry.seller().equals(seller) && entry.stage() == stage)
                .sorted(stage == Stage.DONE ? order.reversed() : order)
                .toList();
    }

    private static int place(List<SellersEntry> all, String cursor) {
        if (!OrderId.isOne(cursor)) {
            throw new InvalidCursor();
        }
        var ids = all.stream().map(entry -> entry.order().value()).toList();
        return ids.indexOf(cursor) + 1;
    }

    @Override
    public synchronized Map<Stage, Integer> waiting(SellerId seller, int most) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) {
            if (stage != Stage.DONE) {
                counts.put(stage, Math.min(most, of(seller, stage).size()));
            }
        }
        return counts;
    }

    @Override
    public synchronized SortedMap<YearMonth, SellersMonth> of(SellerId seller, Currency currency) {
        var found = new TreeMap<YearMonth, SellersMonth>(Comparator.reverseOrder());
        months.getOrDefault(seller, new TreeMap<>()).forEach((month, money) -> {
            if (money.paidOut().currency().equals(currency)) {
                found.put(month, money);
            }
        });
        return found;
    }

    /** What a seller has in all. */
    public Money balance(SellerId seller, Currency currency) {
        return Money.sum(
                currency,
                of(seller, currency).values().stream().map(SellersMonth::change).toList());
    }
}
