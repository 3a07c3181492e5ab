package dev.souk.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.OrderState.Pending;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.InMemoryPromotions;
import dev.souk.search.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders, stock and uses of promotions in memory, held to the same contract test as the ones in DynamoDB. Safe to share between threads. */
public final class InMemoryOrders implements Orders {
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<VariantRef, Long> stock = new LinkedHashMap<>();
    private final InMemoryPromotions promotions = new InMemoryPromotions();

    /** The promotions whose uses these orders take. */
    public InMemoryPromotions promotions() {
        return promotions;
    }

    /** Below zero, there is none at all. */
    public synchronized void putStock(VariantRef variant, long available) {
        if (available < 0) {
            stock.remove(variant);
        } else {
            stock.put(variant, available);
        }
    }

    public synchronized long stockOf(VariantRef variant) {
        return stock.getOrDefault(variant, -1L);
    }

    public synchronized List<Order> all() {
        return List.copyOf(orders.values());
    }

    @Override
    public synchronized Placing place(Order order) {
        var existing = find(order.id());
        if (existing.isPresent()) {
            return new Placing.Exists(existing.get());
        }
        var missing = new LinkedHashMap<VariantRef, Long>();
        for (var line : order.lines()) {
            if (stockOf(line.variant()) < line.quantity()) {
                missing.put(line.variant(), stockOf(line.variant()));
            }
        }
        synchronized (promotions) {
            var obstacles = promotions.obstacles(order.uses(), shopper(order));
            if (!missing.isEmpty() || !obstacles.isEmpty()) {
                return new Placing.FallsShort(missing, obstacles);
            }
            promotions.count(order.uses(), shopper(order), 1);
        }
        order.lines().forEach(line -> addToStock(line, -line.quantity()));
        orders.put(order.id(), order);
        return new Placing.Done();
    }

    @Override
    public synchronized Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public synchronized boolean advance(Order next) {
        var current = find(next.id());
        if (current.isEmpty() || current.get().version() != next.version() - 1) {
            return false;
        }
        orders.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized boolean expire(Order expired) {
        if (!advance(expired)) {
            return false;
        }
        expired.lines().stream()
                .filter(line -> stock.containsKey(line.variant()))
                .forEach(line -> addToStock(line, line.quantity()));
        promotions.count(expired.uses(), shopper(expired), -1);
        return true;
    }

    @Override
    public synchronized boolean release(Order next, Release release) {
        if (!advance(next)) {
            return false;
        }
        release.pieces().forEach((variant, count) -> stock.computeIfPresent(variant, (_, left) -> left + count));
        if (release.uses()) {
            promotions.count(next.uses(), shopper(next), -1);
        }
        return true;
    }

    @Override
    public synchronized List<OrderId> overdue(Instant now, int limit) {
        return orders.values().stream()
                .filter(order ->
                        order.state() instanceof Pending && !order.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(Order::expiresAt))
                .limit(limit)
                .map(Order::id)
                .toList();
    }

    @Override
    public synchronized Page ofMember(MemberId member, OrderFilter filter, int limit, Optional<String> cursor) {
        var after = cursor.map(text -> placed(text, filter));
        var all = orders.values().stream()
                .filter(order -> order.owner().equals(Optional.of(member)) && filter.matches(order))
                .filter(order -> after.filter(moment -> !order.placedAt().isBefore(moment))
                        .isEmpty())
                .sorted(Comparator.comparing(Order::placedAt).reversed())
                .toList();
        var page = all.stream().limit(limit).toList();
        return new Page(
                page, page.size() < all.size() ? Optional.of(page.getLast().id().value()) : Optional.empty());
    }

    /** When the order of a cursor was placed. */
    private Instant placed(String cursor, OrderFilter filter) {
        var span = new OrderFilter(Words.NONE, Optional.empty(), filter.from(), filter.before());
        return Optional.of(cursor)
                .filter(OrderId::isOne)
                .flatMap(id -> find(new OrderId(id)))
                .filter(span::matches)
                .map(Order::placedAt)
                .orElseThrow(InvalidCursor::new);
    }

    @Override
    public synchronized Optional<OrderId> ofGuest(String email, String number) {
        return orders.values().stream()
                .filter(order ->
                        order.owner().isEmpty() && GuestKey.of(order.email()).equals(GuestKey.of(email)))
                .map(Order::id)
                .filter(id -> id.number().equals(number))
                .findFirst();
    }

    private static String shopper(Order order) {
        return order.shopper().key().orElseThrow();
    }

    private void addToStock(PricedLine line, long change) {
        stock.merge(line.variant(), change, Long::sum);
    }
}
