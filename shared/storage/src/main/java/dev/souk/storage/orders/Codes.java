package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Account;
import dev.souk.orders.OrderEvent;
import java.util.List;

/** The short codes in an order's item. */
final class Codes {
    private Codes() {}

    static String of(OrderEvent event) {
        return switch (event) {
            case PLACED -> "o";
            case PAYMENT_STARTED -> "s";
            case PAYMENT_FAILED -> "f";
            case PAID -> "p";
            case EXPIRED -> "e";
            case REFUNDED -> "r";
        };
    }

    static OrderEvent event(String code) {
        return switch (code) {
            case "o" -> OrderEvent.PLACED;
            case "s" -> OrderEvent.PAYMENT_STARTED;
            case "f" -> OrderEvent.PAYMENT_FAILED;
            case "p" -> OrderEvent.PAID;
            case "e" -> OrderEvent.EXPIRED;
            case "r" -> OrderEvent.REFUNDED;
            default -> throw new IllegalArgumentException("No event has the code '" + code + "'");
        };
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
