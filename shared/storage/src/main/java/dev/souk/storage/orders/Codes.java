package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Account;
import dev.souk.orders.Actor;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.ReturnReason;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.PromotionUse;
import dev.souk.shipping.ShippingMethod;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The short codes in an order's item. */
final class Codes {
    private static final Pattern COUNTS = Pattern.compile("(c?)(t?)(f?)([0-9]*)");

    private Codes() {}

    static String of(OrderEvent event) {
        return switch (event) {
            case PLACED -> "o";
            case PAYMENT_STARTED -> "s";
            case PAYMENT_FAILED -> "f";
            case PAID -> "p";
            case EXPIRY_WARNED -> "w";
            case EXPIRED -> "e";
            case REFUNDED -> "r";
            case ACCEPTED -> "a";
            case SHIPPED -> "h";
            case DELIVERED -> "d";
            case FULFILMENT_CANCELLED -> "n";
            case CANCELLED -> "c";
            case REFUND_REQUESTED -> "q";
            case PARTLY_REFUNDED -> "b";
            case RETURN_REQUESTED -> "i";
            case RETURN_WITHDRAWN -> "y";
            case RETURN_APPROVED -> "g";
            case RETURN_REFUSED -> "j";
            case RETURN_RECEIVED -> "k";
            case CLAIMED -> "l";
            case DISPUTED -> "x";
            case DISPUTE_CLOSED -> "z";
        };
    }

    static OrderEvent event(String code) {
        return switch (code) {
            case "o" -> OrderEvent.PLACED;
            case "s" -> OrderEvent.PAYMENT_STARTED;
            case "f" -> OrderEvent.PAYMENT_FAILED;
            case "p" -> OrderEvent.PAID;
            case "w" -> OrderEvent.EXPIRY_WARNED;
            case "e" -> OrderEvent.EXPIRED;
            case "r" -> OrderEvent.REFUNDED;
            case "a" -> OrderEvent.ACCEPTED;
            case "h" -> OrderEvent.SHIPPED;
            case "d" -> OrderEvent.DELIVERED;
            case "n" -> OrderEvent.FULFILMENT_CANCELLED;
            case "c" -> OrderEvent.CANCELLED;
            case "q" -> OrderEvent.REFUND_REQUESTED;
            case "b" -> OrderEvent.PARTLY_REFUNDED;
            case "i" -> OrderEvent.RETURN_REQUESTED;
            case "y" -> OrderEvent.RETURN_WITHDRAWN;
            case "g" -> OrderEvent.RETURN_APPROVED;
            case "j" -> OrderEvent.RETURN_REFUSED;
            case "k" -> OrderEvent.RETURN_RECEIVED;
            case "l" -> OrderEvent.CLAIMED;
            case "x" -> OrderEvent.DISPUTED;
            case "z" -> OrderEvent.DISPUTE_CLOSED;
            default -> throw new IllegalArgumentException("No event has the code '" + code + "'");
        };
    }

    static String of(Actor actor) {
        return switch (actor) {
            case SHOPPER -> "b";
            case SELLER -> "s";
            case ADMINISTRATOR -> "a";
            case SYSTEM -> "y";
        };
    }

    static Actor actor(String code) {
        return switch (code) {
            case "b" -> Actor.SHOPPER;
            case "s" -> Actor.SELLER;
            case "a" -> Actor.ADMINISTRATOR;
            case "y" -> Actor.SYSTEM;
            default -> throw new IllegalArgumentException("Nobody has the code '" + code + "'");
        };
    }

    static String of(ReturnReason reason) {
        return switch (reason) {
            case DAMAGED -> "d";
            case FAULTY -> "f";
            case NOT_AS_DESCRIBED -> "n";
            case WRONG_ITEM -> "w";
            case DOES_NOT_FIT -> "s";
            case CHANGED_MIND -> "c";
            case OTHER -> "o";
        };
    }

    static ReturnReason returnReason(String code) {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> of(reason).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason has the code '" + code + "'"));
    }

    static String of(ShippingMethod method) {
        return switch (method) {
            case STANDARD -> "s";
            case EXPRESS -> "e";
        };
    }

    static ShippingMethod method(String code) {
        return switch (code) {
            case "s" -> ShippingMethod.STANDARD;
            case "e" -> ShippingMethod.EXPRESS;
            default -> throw new IllegalArgumentException("No method has the code '" + code + "'");
        };
    }

    /** The promotion, and what it counts: {@code c} by code, {@code t} in all, {@code f} a first order, a shopper's limit. */
    static List<String> of(PromotionUse use) {
        var counts = (use.code() ? "c" : "")
                + (use.total() ? "t" : "")
                + (use.first() ? "f" : "")
                + (use.shopperLimit() > 0 ? use.shopperLimit() : "");
        return List.of(use.promotion().value(), counts);
    }

    static PromotionUse use(List<String> item) {
        var counts = COUNTS.matcher(item.getLast());
        if (!counts.matches()) {
            throw new IllegalArgumentException("No promotion counts '" + item.getLast() + "'");
        }
        return new PromotionUse(
                new PromotionId(item.getFirst()),
                !counts.group(1).isEmpty(),
                !counts.group(2).isEmpty(),
                counts.group(4).isEmpty() ? 0 : Integer.parseInt(counts.group(4)),
                !counts.group(3).isEmpty());
    }

    /** A seller is the number of their place in the order's list of sellers. */
    static String of(Account account, List<SellerId> sellers) {
        return switch (account) {
            case Account.Shopper _ -> "s";
            case Account.Commission _ -> "c";
            case Account.Tax _ -> "t";
            case Account.ProviderFee _ -> "f";
            case Account.Seller(var id) -> Integer.toString(sellers.indexOf(id));
        };
    }

    static Account account(String code, List<SellerId> sellers) {
        return switch (code) {
            case "s" -> new Account.Shopper();
            case "c" -> new Account.Commission();
            case "t" -> new Account.Tax();
            case "f" -> new Account.ProviderFee();
            default -> new Account.Seller(sellers.get(Integer.parseInt(code)));
        };
    }
}
