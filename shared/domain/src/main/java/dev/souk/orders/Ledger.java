package dev.souk.orders;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every movement of an order's money, in double entry: what one account gains another gave, so that all amounts sum to
 * zero, at any moment. Nothing is ever taken out; what is undone is posted against.
 *
 * @param rate from the shop's own currency, in which sellers are paid, to that of the order: agreed at placing
 * @param entries oldest first, in the order's currency
 */
public record Ledger(ExchangeRate rate, List<LedgerEntry> entries) {
    /**
     * A ledger that balances.
     *
     * @throws UnbalancedBooks where it does not
     */
    public Ledger {
        entries = List.copyOf(entries);
        var sum = Money.sum(rate.to(), entries.stream().map(LedgerEntry::amount).toList());
        if (!sum.isZero()) {
            throw new UnbalancedBooks(sum.amount());
        }
    }

    static Ledger empty(ExchangeRate rate) {
        return new Ledger(rate, List.of());
    }

    /** The order's. */
    public Currency currency() {
        return rate.to();
    }

    /** This ledger with more entries, which balance among themselves. Entries of nothing are left out. */
    Ledger with(List<LedgerEntry> posting) {
        return new Ledger(
                rate,
                Stream.concat(
                                entries.stream(),
                                posting.stream().filter(entry -> !entry.amount().isZero()))
                        .toList());
    }

    /** What the account has gained in all. */
    public Money balance(Account account) {
        return Money.sum(
                currency(),
                entries.stream()
                        .filter(entry -> entry.account().equals(account))
                        .map(LedgerEntry::amount)
                        .toList());
    }
}
