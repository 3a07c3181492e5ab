package dev.souk.storage.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import dev.souk.orders.Ledger;
import dev.souk.orders.LedgerEntry;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderState;
import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.orders.PaymentFailure;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.Shipment;
import dev.souk.pricing.Totals;
import dev.souk.pricing.VariantRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** From items to orders. An item that makes no sense is an exception: nothing is guessed about money. */
final class OrderReading {
    private final OrderItem item;
    private final Currency currency;
    private final List<SellerId> sellers;

    private OrderReading(OrderItem item) {
        this.item = item;
        this.currency = Currency.getInstance(item.currency);
        this.sellers = item.sellers.stream()
                .map(seller -> new SellerId(seller.getFirst()))
                .toList();
    }

    static Order order(OrderItem item) {
        return new OrderReading(item).order();
    }

    private Order order() {
        var lines = item.lines.stream().map(this::line).toList();
        var shipments = item.shipments.stream().map(this::shipment).toList();
        return new Order(
                OrderKey.id(item.pk),
                item.version,
                isClaimed() ? Optional.empty() : OrderKey.memberIn(item.member),
                isClaimed() ? OrderKey.memberIn(item.member) : Optional.empty(),
                HexFormat.of().formatHex(item.fingerprint.asByteArray()),
                item.email,
                Optional.ofNullable(item.language).map(Locale::forLanguageTag),
                address(item.address),
                Optional.ofNullable(item.billing).map(OrderReading::address),
                lines,
                shipments,
                Totals.of(currency, lines, shipments, item.taxIncluded),
                Objects.requireNonNullElse(item.uses, List.<List<String>>of()).stream()
                        .map(Codes::use)
                        .toList(),
                item.commission,
                OrderKey.time(item.placedAt),
                OrderKey.time(item.expiresAt),
                state(),
                new Ledger(rate(), item.ledger.stream().map(this::entry).toList()),
                Objects.requireNonNullElse(item.refunds, List.<RefundItem>of()).stream()
                        .map(refund -> refund.read(sellers, currency))
                        .toList(),
                Objects.requireNonNullElse(item.returns, List.<ReturnItem>of()).stream()
                        .map(request -> request.read(sellers))
                        .toList(),
                TimelineItems.read(item, sellers));
    }

    private ExchangeRate rate() {
        return item.rate == null
                ? ExchangeRate.none(currency)
                : new ExchangeRate(
                        Currency.getInstance(item.rate.getFirst()), currency, Long.parseLong(item.rate.getLast()));
    }

    private PricedLine line(LineItem line) {
        return new PricedLine(
                new VariantRef(line.product, line.variant),
                line.title,
                Objects.requireNonNullElse(line.choices, List.of()),
                sellers.get(line.seller),
                item.sellers.get(line.seller).getLast(),
                Optional.ofNullable(line.image),
                line.quantity,
                money(line.unitPrice),
                Discounted.read(line.discounts, item.promotions, currency),
                money(line.tax));
    }

    private Shipment shipment(ShipmentItem shipment) {
        return new Shipment(
                sellers.get(shipment.seller),
                item.sellers.get(shipment.seller).getLast(),
                Codes.method(shipment.method),
                money(shipment.fee),
                Discounted.read(shipment.discounts, item.promotions, currency),
                money(shipment.tax),
                LocalDate.ofEpochDay(shipment.earliest),
                LocalDate.ofEpochDay(shipment.latest),
                Optional.ofNullable(shipment.sendBy).map(LocalDate::ofEpochDay),
                shipment.cancellationHours == null ? OptionalInt.empty() : OptionalInt.of(shipment.cancellationHours));
    }

    static PostalAddress address(Map<String, String> map) {
        return new PostalAddress(
                required(map, "n"),
                required(map, "1"),
                Optional.ofNullable(map.get("2")),
                required(map, "c"),
                Optional.ofNullable(map.get("r")),
                required(map, "p"),
                required(map, "y"));
    }

    private static String required(Map<String, String> map, String name) {
        return Objects.requireNonNull(map.get(name), () -> "An address without '" + name + "'");
    }

    /** A guest placed it; its member came later. */
    private boolean isClaimed() {
        return Boolean.TRUE.equals(item.claimed);
    }

    private OrderState state() {
        var payment = Optional.ofNullable(item.payment);
        return switch (item.state) {
            case OrderItem.PENDING -> new Pending(payment, failure());
            case "D" -> new Paid(payment.orElseThrow(), when(OrderEvent.PAID));
            case "E" -> new Expired(payment, when(OrderEvent.EXPIRED));
            case "C" -> new Cancelled(payment, cancelledAt());
            case "R" -> new Refunded(payment.orElseThrow(), when(OrderEvent.REFUNDED));
            default -> throw new IllegalArgumentException("No order has the state '" + item.state + "'");
        };
    }

    private Optional<PaymentFailure> failure() {
        return last(OrderEvent.PAYMENT_FAILED)
                .map(event -> new PaymentFailure(
                        Objects.requireNonNullElse(event.attempt, 1), Objects.requireNonNullElse(event.detail, "")));
    }

    /** As a whole, or by the last of its sellers. */
    private Instant cancelledAt() {
        return last(OrderEvent.CANCELLED).isPresent()
                ? when(OrderEvent.CANCELLED)
                : when(OrderEvent.FULFILMENT_CANCELLED);
    }

    private Instant when(OrderEvent event) {
        return Instant.ofEpochMilli(last(event).orElseThrow().when);
    }

    private Optional<EventItem> last(OrderEvent event) {
        return item.timeline.reversed().stream()
                .filter(entry -> entry.event.equals(Codes.of(event)))
                .findFirst();
    }

    private LedgerEntry entry(EntryItem entry) {
        return new LedgerEntry(Codes.event(entry.event), Codes.account(entry.account, sellers), money(entry.amount));
    }

    private Money money(long amount) {
        return new Money(amount, currency);
    }
}
