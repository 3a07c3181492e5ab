package dev.souk.storage.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.orders.Ledger;
import dev.souk.orders.LedgerEntry;
import dev.souk.orders.Order;
import dev.souk.orders.OrderState;
import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.Shipment;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** From orders to items. */
final class OrderWriting {
    private OrderWriting() {}

    static OrderItem item(Order order) {
        var sellers = sellers(order);
        var ids = List.copyOf(sellers.keySet());
        var item = new OrderItem();
        item.pk = OrderKey.partition(order.id());
        item.sk = OrderKey.SORT;
        item.member = order.owner().map(OrderKey::member).orElseGet(() -> OrderKey.guest(order.email()));
        item.claimed = order.claimedBy().isPresent() ? true : null;
        item.placedAt = OrderKey.time(order.placedAt());
        item.expiresAt = OrderKey.time(order.expiresAt());
        item.pending = order.state() instanceof Pending ? OrderItem.PENDING : null;
        item.version = order.version();
        item.state = state(order.state());
        item.payment = order.state().payment().orElse(null);
        item.fingerprint = SdkBytes.fromByteArray(HexFormat.of().parseHex(order.fingerprint()));
        item.email = order.email();
        item.language = order.language().map(Locale::toLanguageTag).orElse(null);
        item.address = address(order.address());
        item.billing = order.billing().map(OrderWriting::address).orElse(null);
        item.currency = order.totals().subtotal().currency().getCurrencyCode();
        item.rate = rate(order.ledger().rate());
        item.taxIncluded = order.totals().taxIncluded();
        item.commission = order.commissionBasisPoints();
        sellers.forEach((id, name) -> item.sellers.add(List.of(id.value(), name)));
        var promotions = Discounted.promotions(order);
        item.promotions = promotions.isEmpty() ? null : promotions;
        item.uses = order.uses().isEmpty()
                ? null
                : order.uses().stream().map(Codes::of).toList();
        order.lines().forEach(line -> item.lines.add(line(line, ids, promotions)));
        order.shipments().forEach(shipment -> item.shipments.add(shipment(shipment, ids, promotions)));
        item.ledger = ledger(order.ledger(), ids);
        item.refunds = order.refunds().isEmpty()
                ? null
                : order.refunds().stream()
                        .map(refund -> RefundItem.of(refund, ids))
                        .toList();
        item.returns = order.returnRequests().isEmpty()
                ? null
                : order.returnRequests().stream()
                        .map(request -> ReturnItem.of(request, ids))
                        .toList();
        item.timeline = TimelineItems.of(order, ids);
        return item;
    }

    private static @Nullable List<String> rate(ExchangeRate rate) {
        return rate.isNone() ? null : List.of(rate.from().getCurrencyCode(), Long.toString(rate.millionths()));
    }

    static String state(OrderState state) {
        return switch (state) {
            case Pending _ -> OrderItem.PENDING;
            case Paid _ -> "D";
            case Expired _ -> "E";
            case Cancelled _ -> "C";
            case Refunded _ -> "R";
        };
    }

    private static Map<SellerId, String> sellers(Order order) {
        var sellers = new LinkedHashMap<SellerId, String>();
        order.lines().forEach(line -> sellers.putIfAbsent(line.sellerId(), line.sellerName()));
        return sellers;
    }

    private static ShipmentItem shipment(Shipment shipment, List<SellerId> sellers, List<List<String>> promotions) {
        var item = new ShipmentItem();
        item.seller = sellers.indexOf(shipment.sellerId());
        item.method = Codes.of(shipment.method());
        item.fee = shipment.fee().amount();
        item.discounts = Discounted.item(shipment.adjustments(), promotions);
        item.tax = shipment.tax().amount();
        item.earliest = shipment.earliest().toEpochDay();
        item.latest = shipment.latest().toEpochDay();
        item.sendBy = shipment.sendBy().map(LocalDate::toEpochDay).orElse(null);
        item.cancellationHours = shipment.cancellationHours().isPresent()
                ? shipment.cancellationHours().getAsInt()
                : null;
        return item;
    }

    private static LineItem line(PricedLine line, List<SellerId> sellers, List<List<String>> promotions) {
        var item = new LineItem();
        item.product = line.variant().productId();
        item.variant = line.variant().variantId();
        item.title = line.title();
        item.choices = line.choices().isEmpty() ? null : line.choices();
        item.seller = sellers.indexOf(line.sellerId());
        item.image = line.image().orElse(null);
        item.quantity = line.quantity();
        item.unitPrice = line.unitPrice().amount();
        item.discounts = Discounted.item(line.adjustments(), promotions);
        item.tax = line.tax().amount();
        return item;
    }

    static Map<String, String> address(PostalAddress address) {
        var map = new LinkedHashMap<String, String>();
        map.put("n", address.name());
        map.put("1", address.line1());
        address.line2().ifPresent(line -> map.put("2", line));
        map.put("c", address.city());
        address.region().ifPresent(region -> map.put("r", region));
        map.put("p", address.postalCode());
        map.put("y", address.country());
        return map;
    }

    private static List<EntryItem> ledger(Ledger ledger, List<SellerId> sellers) {
        return ledger.entries().stream().map(entry -> entry(entry, sellers)).toList();
    }

    private static EntryItem entry(LedgerEntry entry, List<SellerId> sellers) {
        var item = new EntryItem();
        item.event = Codes.of(entry.event());
        item.account = Codes.of(entry.account(), sellers);
        item.amount = entry.amount().amount();
        return item;
    }
}
