package dev.souk.orders;

import dev.souk.orders.PlacingOutcome.Crowded;
import dev.souk.orders.PlacingOutcome.KeyUsedOtherwise;
import dev.souk.orders.PlacingOutcome.Placed;
import dev.souk.orders.PlacingOutcome.Refused;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.CheckoutProblem;
import dev.souk.pricing.CheckoutProblem.CouponRefused;
import dev.souk.pricing.CheckoutProblem.OutOfStock;
import dev.souk.pricing.CheckoutProblem.TooFew;
import dev.souk.pricing.CheckoutProblem.TotalChanged;
import dev.souk.pricing.CheckoutProblem.Withdrawn;
import dev.souk.pricing.Quote;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.PromotionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Places orders. The same request under the same key is the same order, however often and however much at once it is sent:
 * the id derives from the key, and storage takes an id once.
 */
public final class OrderPlacing {
    /** What the marketplace keeps of the goods: a tenth. */
    public static final int COMMISSION_BASIS_POINTS = 1_000;

    private final Checkout checkout;
    private final Orders orders;
    private final Clock clock;

    public OrderPlacing(Checkout checkout, Orders orders, Clock clock) {
        this.checkout = checkout;
        this.orders = orders;
        this.clock = clock;
    }

    /** Places what is wanted, or says why not. A fault leaves open whether it was placed: sent again, it is cleared up. */
    public PlacingOutcome place(Placement placement) {
        var quote = checkout.quote(placement.basket());
        var problems = problems(quote, placement);
        if (!problems.isEmpty()) {
            // Stock and prices may have changed since this very order was placed: then it still stands.
            return orders.find(placement.orderId())
                    .map(order -> known(order, placement))
                    .orElseGet(() -> new Refused(problems));
        }
        var order = Order.placed(
                placement.orderId(),
                placement,
                placement.fingerprint(),
                quote,
                COMMISSION_BASIS_POINTS,
                clock.instant());
        return switch (orders.place(order)) {
            case Orders.Placing.Done _ -> new Placed(order, false);
            case Orders.Placing.Exists(var existing) -> known(existing, placement);
            case Orders.Placing.FallsShort(var available, var coupons) -> new Refused(problems(available, coupons));
            case Orders.Placing.Crowded _ -> new Crowded();
        };
    }

    private static PlacingOutcome known(Order order, Placement placement) {
        return order.fingerprint().equals(placement.fingerprint()) ? new Placed(order, true) : new KeyUsedOtherwise();
    }

    private static List<CheckoutProblem> problems(Quote quote, Placement placement) {
        var problems = new ArrayList<>(quote.problems());
        var total = quote.totals().total();
        if (!total.equals(placement.expectedTotal())) {
            problems.add(new TotalChanged(placement.expectedTotal(), total));
        }
        return problems;
    }

    /** Somebody was faster between the quote and the order. */
    private static List<CheckoutProblem> problems(
            Map<VariantRef, Long> available, Map<PromotionId, CouponFlaw> coupons) {
        var lines = available.entrySet().stream().map(left -> problem(left.getKey(), left.getValue()));
        var refused = coupons.entrySet().stream()
                .map(coupon -> (CheckoutProblem) new CouponRefused(coupon.getKey(), coupon.getValue()));
        return Stream.concat(lines, refused).toList();
    }

    private static CheckoutProblem problem(VariantRef variant, long left) {
        if (left < 0) {
            return new Withdrawn(variant);
        }
        return left == 0 ? new OutOfStock(variant) : new TooFew(variant, left);
    }
}
