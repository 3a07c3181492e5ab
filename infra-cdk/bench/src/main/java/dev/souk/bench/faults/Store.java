package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.orders.Order;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.VariantRef;
import java.util.List;

/** Where the shop of a case keeps what it has. What is asked here goes past the line: it is the harness that asks. */
interface Store {
    /** How much of each variant the shelf holds at first. */
    long SHELF = 10;

    Settings settings();

    /** The two variants on the shelf, of two sellers or one, at £12.00 each. */
    List<VariantRef> variants();

    /** Puts the adapters in, with the line behind them and bugs around them. */
    void furnish(Parts parts, Line line, Mutation planted);

    /** Nothing but full shelves: a new case begins. */
    void begin();

    long stock(VariantRef variant);

    void putStock(VariantRef variant, long available);

    /** All orders; an order that cannot be read is an exception. */
    List<Order> orders();

    /** What the stream of the orders table has shown since it was last asked, oldest first. */
    List<DynamodbStreamRecord> changes();
}
