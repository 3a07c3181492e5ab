package dev.souk.payouts;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.payouts.SellersMovement.Cause;
import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.SellersMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payouts in memory, of the money that these entries know; held to the same contract test as those in DynamoDB. */
public final class InMemoryPayouts implements Payouts, Statements {
    private final InMemorySellersEntries entries;
    private final Currency currency;
    private final Map<SellerId, List<Payout>> payouts = new HashMap<>();
    private final Map<List<String>, Integer> keys = new HashMap<>();

    public InMemoryPayouts(InMemorySellersEntries entries, Currency currency) {
        this.entries = entries;
        this.currency = currency;
    }

    @Override
    public SellersMoney money(SellerId seller) {
        synchronized (entries) {
            return new SellersMoney(
                    seller,
                    currency,
                    entries.of(seller, currency),
                    entries.movements(seller).size(),
                    all(seller).size());
        }
    }

    @Override
    public Optional<Payout> find(SellerId seller, int number) {
        synchronized (entries) {
            return all(seller).stream()
                    .filter(payout -> payout.number() == number)
                    .findFirst();
        }
    }

    @Override
    public Optional<Payout> recorded(SellerId seller, String idempotencyKey) {
        synchronized (entries) {
            return Optional.ofNullable(keys.get(List.of(seller.value(), idempotencyKey)))
                    .flatMap(number -> find(seller, number));
        }
    }

    @Override
    public boolean book(SellersMoney seen, Payout payout, String idempotencyKey) {
        synchronized (entries) {
            var key = List.of(payout.seller().value(), idempotencyKey);
            if (!money(payout.seller()).equals(seen) || keys.containsKey(key)) {
                return false;
            }
            keys.put(key, payout.number());
            payouts.computeIfAbsent(payout.seller(), _ -> new ArrayList<>()).add(payout);
            move(payout, payout.at(), payout.amount());
            entries.unpaid().remove(payout.seller());
            return true;
        }
    }

    @Override
    public boolean change(Payout before, Payout after) {
        synchronized (entries) {
            if (!find(before.seller(), before.number()).equals(Optional.of(before))) {
                return false;
            }
            all(before.seller()).set(before.number() - 1, after);
            if (after.state() == PayoutState.FAILED) {
                move(after, after.since(), after.amount().negated());
                entries.unpaid().putIfAbsent(after.seller(), month(after.since()));
            }
            return true;
        }
    }

    private void move(Payout payout, Instant at, Money amount) {
        var moved = new SellersMonth(SellersMonth.nothing(currency).earnings(), amount);
        entries.move(payout.seller(), new SellersMovement(at, new Cause.OfPayout(payout.number()), moved));
    }

    private List<Payout> all(SellerId seller) {
        return payouts.getOrDefault(seller, new ArrayList<>());
    }

    @Override
    public Page<Payout> of(SellerId seller, int limit, Optional<String> cursor) {
        synchronized (entries) {
            return page(all(seller).reversed(), limit, cursor);
        }
    }

    @Override
    public Page<Payout> in(PayoutState state, int limit, Optional<String> cursor) {
        synchronized (entries) {
            var order = Comparator.comparing(Payout::since)
                    .thenComparing(payout -> payout.seller().value())
                    .thenComparingInt(Payout::number);
            var found = payouts.values().stream()
                    .flatMap(List::stream)
                    .filter(payout -> payout.state() == state)
                    .sorted(state == PayoutState.WAITING ? order : order.reversed())
                    .toList();
            return page(found, limit, cursor);
        }
    }

    @Override
    public Page<SellerId> unpaid(int limit, Optional<String> cursor) {
        synchronized (entries) {
            var order = Map.Entry.<SellerId, YearMonth>comparingByValue()
                    .thenComparing(entry -> entry.getKey().value());
            var found = entries.unpaid().entrySet().stream()
                    .sorted(order)
                    .map(Map.Entry::getKey)
                    .toList();
            return page(found, limit, cursor);
        }
    }

    @Override
    public Page<SellersMovement> of(SellerId seller, YearMonth month, int limit, Optional<String> cursor) {
        var found = entries.movements(seller).stream()
                .filter(movement -> month(movement.at()).equals(month))
                .sorted(Comparator.comparing(SellersMovement::at))
                .toList();
        return page(found, limit, cursor);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static <T> Page<T> page(List<T> all, int limit, Optional<String> cursor) {
        var start = cursor.map(InMemoryPayouts::place).orElse(0);
        var end = Math.min(all.size(), start + limit);
        return new Page<>(
                all.subList(Math.min(start, end), end),
                end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }

    private static int place(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }
}
