package dev.souk.local.console;

import dev.souk.platform.receipts.Receipt;
import dev.souk.platform.receipts.ReceiptSink;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The latest receipts, and all receipts of the newest 10,000 orders, which are kept over restarts. */
public final class ReceiptBook implements ReceiptSink {
    private static final int LATEST = 500;
    private static final int MOST_ORDERS = 10_000;

    private final Deque<Receipt> latest = new ArrayDeque<>();
    private final MVMap<String, String> orders;
    private final MVMap<Long, String> orderNumbers;
    private final JsonType<Receipt> one;
    private final JsonType<List<Receipt>> many;

    /** {@code store} keeps the orders' receipts; it writes them within a second by itself. */
    public ReceiptBook(MVStore store) {
        this.orders = store.openMap("order-receipts");
        this.orderNumbers = store.openMap("order-receipt-numbers");
        this.one = Jsonb.instance().type(Receipt.class);
        this.many = one.list();
    }

    @Override
    public synchronized void accept(Receipt receipt) {
        latest.addFirst(receipt);
        if (latest.size() > LATEST) {
            latest.removeLast();
        }
        receipt.orderId().ifPresent(orderId -> add(orderId, receipt));
    }

    /** Takes the receipts out of what a function in another process logged; lines that hold none are passed over. */
    public void acceptLog(List<String> lines) {
        lines.stream().map(ReceiptLine::receiptOf).flatMap(Optional::stream).forEach(json -> {
            try {
                accept(one.fromJson(json));
            } catch (JsonException e) {
                System.getLogger(ReceiptBook.class.getName())
                        .log(System.Logger.Level.WARNING, "A receipt in a log cannot be read: " + json, e);
            }
        });
    }

    /** The latest receipts, newest first. */
    public synchronized List<Receipt> latest() {
        return List.copyOf(latest);
    }

    /** All that was done for an order's sake, in the order in which it ended; empty where nothing was. */
    public List<Receipt> ofOrder(String orderId) {
        return Optional.ofNullable(orders.get(orderId)).map(many::fromJson).orElse(List.of());
    }

    /** Receipts as JSON. */
    String json(List<Receipt> receipts) {
        return many.toJson(receipts);
    }

    private void add(String orderId, Receipt receipt) {
        var before = orders.get(orderId);
        var receipts = new ArrayList<>(before == null ? List.of() : many.fromJson(before));
        receipts.add(receipt);
        orders.put(orderId, many.toJson(receipts));
        if (before == null) {
            orderNumbers.put(Optional.ofNullable(orderNumbers.lastKey()).orElse(0L) + 1, orderId);
        }
        while (orderNumbers.size() > MOST_ORDERS) {
            orders.remove(orderNumbers.remove(orderNumbers.firstKey()));
        }
    }
}
