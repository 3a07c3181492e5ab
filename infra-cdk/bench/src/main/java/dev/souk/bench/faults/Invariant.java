package dev.souk.bench.faults;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.invoices.DocumentsDue;
import dev.souk.invoices.IssuedDocument;
import dev.souk.money.Money;
import dev.souk.orders.Account;
import dev.souk.orders.Earnings;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import dev.souk.orders.SalesMovement;
import dev.souk.orders.TimelineEntry;
import dev.souk.payments.IntentStatus;
import dev.souk.pricing.PricedLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must hold after every case.
 *
 * @param name as it is printed
 * @param violation what is wrong; empty where nothing is
 */
record Invariant(String name, Function<Outcome, Optional<String>> violation) {
    /** All of them; the first that does not hold is reported. */
    static final List<Invariant> ALL = List.of(
            new Invariant("nothing is stuck", Invariant::stuck),
            new Invariant("nothing is given up", Invariant::givenUp),
            new Invariant("one order for one intention", Invariant::orders),
            new Invariant("the order ends as it should", Invariant::ends),
            new Invariant("stock = initial - sold, and never oversold", Invariant::stock),
            new Invariant("a coupon's uses = orders that hold it", Invariant::uses),
            new Invariant("charged once, refunded in full", Invariant::money),
            new Invariant("the ledger is zero and agrees with the provider", Invariant::ledger),
            new Invariant("every event once in the timeline", Invariant::timeline),
            new Invariant("one invoice of what was paid, one credit note of what went back", Invariant::documents),
            new Invariant("each seller has what the ledger says, counted once", Invariant::sellers),
            new Invariant("the sellers' journal holds each movement of money once", Invariant::sales),
            new Invariant("one mail for each event", Invariant::mails));

    private static Optional<String> when(boolean wrong, String what) {
        return wrong ? Optional.of(what) : Optional.empty();
    }

    private static Optional<String> stuck(Outcome outcome) {
        return when(!outcome.world().isQuiet(), "it does not come to rest");
    }

    private static Optional<String> givenUp(Outcome outcome) {
        var dead = outcome.world().dead();
        return when(!dead.isEmpty(), "set aside: " + dead);
    }

    private static Optional<String> orders(Outcome outcome) {
        var count = outcome.orders().size();
        return when(
                count != (outcome.world().shopper().isRefused() ? 0 : 1),
                count + " orders" + (outcome.world().shopper().isRefused() ? " though refused" : ""));
    }

    private static Optional<String> ends(Outcome outcome) {
        return outcome.order()
                .map(order -> order.state().code())
                .filter(state -> !state.equals(outcome.ending().state()))
                .map(state -> state + " instead of " + outcome.ending().state());
    }

    private static Optional<String> stock(Outcome outcome) {
        var store = outcome.world().store();
        var sold = outcome.order().filter(Invariant::isSold).isPresent() ? Shopper.QUANTITY : 0;
        for (var variant : store.variants()) {
            var rival = variant.equals(store.variants().getFirst())
                    ? outcome.world().rivalTook()
                    : 0;
            var due = Store.SHELF - sold - rival;
            var left = store.stock(variant);
            if (left != due || left < 0) {
                return Optional.of(variant.productId() + ": " + left + " instead of " + Math.max(0, due));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> uses(Outcome outcome) {
        var held = outcome.order().filter(Invariant::isSold).isPresent() ? 1 : 0;
        var coupon = outcome.world()
                .store()
                .coupon(outcome.order().flatMap(order -> order.shopper().key()));
        var byShopper = outcome.order().isPresent() ? coupon.usedByShopper() : held;
        return when(
                coupon.used() != held || byShopper != held,
                "used %d times, %d by the shopper, instead of %d".formatted(coupon.used(), byShopper, held));
    }

    private static boolean cameToNothing(Order order) {
        return List.of("expired", "cancelled").contains(order.state().code());
    }

    private static boolean isSold(Order order) {
        return order.state().code().equals("paid");
    }

    private static Optional<String> money(Outcome outcome) {
        var movements = outcome.world().bank().movements();
        var amounts = movements.stream().map(Bank.Movement::amount).toList();
        var total =
                outcome.order().map(order -> order.totals().total().amount()).orElse(0L);
        List<Long> due = outcome.order().isEmpty()
                ? List.of()
                : switch (outcome.ending().state()) {
                    case "paid" -> List.of(total);
                    case "refunded" -> List.of(total, -total);
                    default -> List.of();
                };
        if (!amounts.equals(due)) {
            return Optional.of("moved " + amounts + " instead of " + due);
        }
        return outcome.order()
                .filter(Invariant::cameToNothing)
                .flatMap(order -> outcome.world().shopper().payment())
                .map(payment -> outcome.world().bank().read(payment).status())
                .filter(status -> status != IntentStatus.CANCELED)
                .map(status -> "over, and can still be paid: " + status.code());
    }

    private static Optional<String> ledger(Outcome outcome) {
        return outcome.order().flatMap(order -> {
            var sum = order.ledger().entries().stream()
                    .mapToLong(entry -> entry.amount().amount())
                    .sum();
            var moved = outcome.world().bank().movements().stream()
                    .mapToLong(Bank.Movement::amount)
                    .sum();
            var shopper = -order.ledger().balance(new Account.Shopper()).amount();
            var fee = order.ledger().balance(new Account.ProviderFee()).amount();
            var kept = order.state()
                    .payment()
                    .map(payment -> outcome.world().bank().read(payment).fee().amount())
                    .orElse(0L);
            return when(
                    sum != 0 || shopper != moved || fee != kept,
                    "sum %d; shopper paid %d, by the provider %d; fee %d, by the provider %d"
                            .formatted(sum, shopper, moved, fee, kept));
        });
    }

    private static Optional<String> timeline(Outcome outcome) {
        return outcome.order().flatMap(order -> {
            var events = order.timeline().stream().map(TimelineEntry::event).toList();
            return when(new HashSet<>(events).size() < events.size(), "the timeline is " + events);
        });
    }

    /** The case's own order is the only one of its year: its numbers are the first. */
    private static Optional<String> documents(Outcome outcome) {
        return outcome.order().flatMap(order -> {
            var due = DocumentsDue.between(Optional.empty(), order);
            var issued = outcome.world().store().documents(order.id());
            var keys = issued.stream().map(IssuedDocument::key).toList();
            var firsts = issued.stream().map(IssuedDocument::number).allMatch(number -> number.count() == 1);
            return when(!keys.equals(due) || !firsts, "of " + due + " was issued " + issued);
        });
    }

    private static Optional<String> sellers(Outcome outcome) {
        return outcome.order()
                .flatMap(order -> order.lines().stream()
                        .map(PricedLine::sellerId)
                        .filter(seller ->
                                !outcome.world().store().balance(seller).equals(due(order, seller)))
                        .map(seller ->
                                seller + " has " + outcome.world().store().balance(seller))
                        .findFirst());
    }

    /** What the ledger says; of an order in another currency, what its sums are in that in which sellers are paid. */
    private static Money due(Order order, SellerId seller) {
        return order.ledger().rate().isNone()
                ? order.ledger().balance(new Account.Seller(seller))
                : Earnings.of(order, seller).balance();
    }

    private static Optional<String> sales(Outcome outcome) {
        return outcome.order().flatMap(order -> {
            var moved = SalesMovement.of(order);
            var placed = LocalDate.ofInstant(order.placedAt(), ZoneOffset.UTC);
            var days = new Days(placed, placed.plusDays(2));
            var noted = order.lines().stream()
                    .map(PricedLine::sellerId)
                    .distinct()
                    .flatMap(seller -> outcome.world()
                            .store()
                            .sales()
                            .of(seller, order.ledger().rate().from(), days))
                    .toList();
            return when(
                    noted.size() != moved.size() || !noted.containsAll(moved), "of " + moved + " is noted " + noted);
        });
    }

    private static Optional<String> mails(Outcome outcome) {
        var mails = outcome.world().mails();
        var events = outcome.order().map(Invariant::mailed).orElse(List.of());
        var subjects = new HashSet<>(mails);
        var most = subjects.stream()
                .mapToInt(subject -> Collections.frequency(mails, subject))
                .max()
                .orElse(0);
        return when(
                subjects.size() != events.size() || most > 1 + outcome.mailWindows(),
                "of " + events + " went out " + mails);
    }

    private static List<OrderMail> mailed(Order order) {
        return OrderMail.between(Optional.empty(), order);
    }
}
