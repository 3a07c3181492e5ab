package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.bench.harness.Parts;
import dev.souk.identity.SellerId;
import dev.souk.insights.SalesJournal;
import dev.souk.invoices.IssuedDocument;
import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.SamplePromotions;
import dev.souk.promotions.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the shop of a case keeps what it has. What is asked here goes past the line: it is the harness that asks. */
interface Store {
    /** A setting: in what the shop is paid beside pounds. */
    Map<String, String> RATES = Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17");

    /** How much of each variant the shelf holds at first. */
    long SHELF = 10;

    /** A tenth off everything for whoever names this code: a hundred times, once for each shopper. */
    Promotion COUPON = SamplePromotions.promotion(
            "TENTH", new Benefit.PercentOff(1_000), SamplePromotions.limited(OptionalInt.of(100), OptionalInt.of(1)));

    Settings settings();

    /** The two variants on the shelf, of two sellers or one, at £12.00 each. */
    List<VariantRef> variants();

    /** Puts the adapters in, with the line behind them and bugs around them. */
    void furnish(Parts parts, Line line, Mutation planted);

    /** Nothing but full shelves: a new case begins. */
    void begin();

    long stock(VariantRef variant);

    void putStock(VariantRef variant, long available);

    /**
     * The coupon and the counts of its uses.
     *
     * @param shopper whose, see {@link dev.souk.promotions.Shopper#key()}
     */
    Standing coupon(Optional<String> shopper);

    /** All orders; an order that cannot be read is an exception. */
    List<Order> orders();

    /** The invoices and credit notes of an order. */
    List<IssuedDocument> documents(OrderId order);

    /** What a seller has by the sums that are kept of them. */
    Money balance(SellerId seller);

    /** The journal of what sellers sold. */
    SalesJournal sales();

    /** What the stream of the orders table has shown since it was last asked, oldest first. */
    List<DynamodbStreamRecord> changes();
}
