package dev.souk.orders;

import dev.souk.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every movement of an order's money, in double entry: what one account gains another gave, so that all amounts sum to
 * zero, at any moment. Nothing is ever taken out; what is undone is posted against.
 *
 * @param entries oldest first
 */
public record Ledger(Currency currency, List<LedgerEntry> entries) {
    /**
     * A ledger that balances.
     *
     * @throws UnbalancedBooks where it does not
     */
    public Ledger {
        entries = List.copyOf(entries);
        var sum = Money.sum(currency, entries.stream().map(LedgerEntry::amount).toList());
        if (!sum.isZero()) {
            throw new UnbalancedBooks(sum.amount());
        }
    }

    static Ledger empty(Currency currency) {
        return new Ledger(currency, List.of());
    }

    /** This ledger with more entries, which balance among themselves. Entries of nothing are left out. */
    Ledger with(List<LedgerEntry> posting) {
        return new Ledger(
                currency,
                Stream.concat(
                                entries.stream(),
                                posting.stream().filter(entry -> !entry.amount().isZero()))
                        .toList());
    }

    /** What the account has gained in all. */
    public Money balance(Account account) {
        return Money.sum(
                currency,
                entries.stream()
                        .filter(entry -> entry.account().equals(account))
                        .map(LedgerEntry::amount)
                        .toList());
    }
}
