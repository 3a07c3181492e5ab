package dev.souk.storage.orders;

import dev.souk.identity.MemberId;
import dev.souk.orders.Order;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.orders.Release;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.PromotionId;
import dev.souk.storage.orders.UseRequests.Use;
import dev.souk.storage.reads.BatchReads;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Orders in their table, stock and the uses of promotions in the catalog's. */
@ApplicationScoped
public class DynamoOrders implements Orders {
    private final DynamoDbClient client;
    private final Settings settings;
    private final Transactions transactions;
    private final OrderQueries queries;

    @Inject
    public DynamoOrders(DynamoDbClient client, Settings settings, Ids ids) {
        this(client, settings, ids, LockSupport::parkNanos);
    }

    /**
     * Orders whose retries wait in another way.
     *
     * @param pause waits for so many nanoseconds
     */
    DynamoOrders(DynamoDbClient client, Settings settings, Ids ids, java.util.function.LongConsumer pause) {
        Consumer<Duration> waiting = duration -> pause.accept(duration.toNanos());
        this.client = client;
        this.settings = settings;
        this.transactions = new Transactions(client, ids, waiting);
        this.queries = new OrderQueries(client, new BatchReads(client, waiting), settings);
    }

    @Override
    public Placing place(Order order) {
        var requests = requests();
        var uses = new UseRequests(settings.catalogTable()).take(order);
        var items = Stream.of(
                        Stream.of(requests.put(order)),
                        order.lines().stream().map(line -> requests.take(order, line)),
                        uses.stream().map(Use::write))
                .flatMap(Function.identity())
                .toList();
        try {
            return switch (transactions.write(items)) {
                case Result.Written _ -> new Placing.Done();
                case Result.Crowded _ -> new Placing.Crowded();
                case Result.Cancelled cancelled -> refused(order, uses, cancelled);
            };
        } catch (SdkException e) {
            return clearedUp(order, e);
        }
    }

    private static Placing refused(Order order, List<Use> uses, Result.Cancelled cancelled) {
        if (cancelled.failedAt(0)) {
            var item = cancelled.reasons().getFirst().item();
            return new Placing.Exists(OrderReading.order(OrderItem.SCHEMA.mapToItem(item)));
        }
        var missing = new LinkedHashMap<VariantRef, Long>();
        for (int i = 0; i < order.lines().size(); i++) {
            if (cancelled.failedAt(i + 1)) {
                missing.put(
                        order.lines().get(i).variant(),
                        left(cancelled.reasons().get(i + 1).item()));
            }
        }
        var coupons = new LinkedHashMap<PromotionId, CouponFlaw>();
        for (int i = 0; i < uses.size(); i++) {
            if (cancelled.failedAt(i + 1 + order.lines().size())) {
                coupons.put(uses.get(i).promotion(), uses.get(i).flaw());
            }
        }
        return new Placing.FallsShort(missing, coupons);
    }

    private static long left(Map<String, AttributeValue> stock) {
        var available = stock.get("available");
        return available == null ? -1 : Long.parseLong(available.n());
    }

    /** The answer was lost, or there was none: the order itself says whether it was written. */
    private Placing clearedUp(Order order, SdkException fault) {
        try {
            var found = find(order.id());
            if (found.isPresent()) {
                var ours = found.get().placedAt().equals(order.placedAt())
                        && found.get().fingerprint().equals(order.fingerprint());
                return ours ? new Placing.Done() : new Placing.Exists(found.get());
            }
        } catch (SdkException again) {
            fault.addSuppressed(again);
        }
        throw fault;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        var response = client.getItem(get ->
                get.tableName(settings.ordersTable()).key(OrderKey.of(id)).consistentRead(true));
        return response.hasItem() ? OrderImages.read(response.item()) : Optional.empty();
    }

    @Override
    public boolean advance(Order next) {
        try {
            // A lost answer reads as "somebody else was faster" when the SDK tries again: whoever asked looks again.
            client.updateItem(new OrderRequests(settings.ordersTable(), "").advance(next));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public boolean expire(Order expired) {
        return released(requests().expire(expired), expired, Release.all(expired));
    }

    @Override
    public boolean release(Order next, Release release) {
        return released(requests().release(next), next, release);
    }

    private boolean released(TransactWriteItem change, Order next, Release release) {
        var requests = requests();
        var pieces = List.copyOf(release.pieces().entrySet());
        for (int round = 0; round < 2; round++) {
            var items = new ArrayList<TransactWriteItem>();
            items.add(change);
            pieces.forEach(part -> items.add(requests.giveBack(next, part.getKey(), part.getValue())));
            if (release.uses()) {
                items.addAll(new UseRequests(settings.catalogTable()).giveBack(next));
            }
            switch (transactions.write(items)) {
                case Result.Written _ -> {
                    return true;
                }
                case Result.Crowded _ -> {
                    return false;
                }
                case Result.Cancelled cancelled -> {
                    if (cancelled.failedAt(0)) {
                        return false;
                    }
                    pieces = stillSold(pieces, cancelled);
                }
            }
        }
        return false;
    }

    /** Without the stock that is gone for good: what is not sold any more cannot hold up an order's end. */
    private static List<Map.Entry<VariantRef, Integer>> stillSold(
            List<Map.Entry<VariantRef, Integer>> pieces, Result.Cancelled cancelled) {
        var left = new ArrayList<Map.Entry<VariantRef, Integer>>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!cancelled.failedAt(i + 1)) {
                left.add(pieces.get(i));
            }
        }
        return left;
    }

    @Override
    public List<OrderId> overdue(Instant now, int limit) {
        return queries.overdue(now, limit);
    }

    @Override
    public Page ofMember(MemberId member, OrderFilter filter, int limit, Optional<String> cursor) {
        return queries.ofMember(member, filter, limit, cursor);
    }

    @Override
    public Optional<OrderId> ofGuest(String email, String number) {
        return queries.ofGuest(email, number);
    }

    private OrderRequests requests() {
        return new OrderRequests(settings.ordersTable(), settings.catalogTable());
    }
}
