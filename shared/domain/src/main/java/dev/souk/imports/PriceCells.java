package dev.souk.imports;

import dev.souk.catalog.Variant;
import dev.souk.money.Currencies;
import dev.souk.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what the variant of one row costs; as {@link VariantCells}, it leaves what the file does not say as it is. */
final class PriceCells {
    private static final int LONGEST = 40;

    private final Cells cells;
    private final Currencies currencies;

    /** @param currencies the shop's */
    PriceCells(Cells cells, Currencies currencies) {
        this.cells = cells;
        this.currencies = currencies;
    }

    /** A cell of {@link Column#OTHER_PRICES} that says these prices. */
    static String of(Collection<Money> prices) {
        return ListCell.of(prices.stream()
                .map(price -> price.currency() + " " + ProductRows.amount(price))
                .toList());
    }

    Money price(Optional<Variant> before) {
        var own = currencies.own();
        var given = cells.row().word(Column.CURRENCY).map(text -> text.toUpperCase(Locale.ROOT));
        if (given.isPresent() && !given.get().equals(own.getCurrencyCode())) {
            cells.problem(Column.CURRENCY, "Must be " + own + ", the shop's currency, or empty.");
        }
        var amount = cells.amount(Column.PRICE, own);
        if (amount.isPresent()) {
            return new Money(amount.getAsLong(), own);
        }
        if (before.isEmpty() && cells.row().word(Column.PRICE).isEmpty()) {
            cells.problem(Column.PRICE, "Is required for a variant that is new; write an amount such as 9.50.");
        }
        return before.map(Variant::price).orElse(new Money(0, own));
    }

    Optional<Money> compareAtPrice(Optional<Variant> before) {
        if (!cells.row().has(Column.COMPARE_AT_PRICE)) {
            return before.flatMap(Variant::compareAtPrice);
        }
        var amount = cells.amount(Column.COMPARE_AT_PRICE, currencies.own());
        return amount.isPresent() ? Optional.of(new Money(amount.getAsLong(), currencies.own())) : Optional.empty();
    }

    /** In other currencies; an empty cell says that there are none. */
    List<Money> namedPrices(Optional<Variant> before) {
        return cells.row().has(Column.OTHER_PRICES)
                ? cells.texts(Column.OTHER_PRICES, LONGEST).stream()
                        .flatMap(text -> named(text.strip()).stream())
                        .toList()
                : before.map(Variant::namedPrices).orElse(List.of());
    }

    private Optional<Money> named(String text) {
        var at = text.indexOf(' ');
        var currency = currencies
                .find(text.substring(0, Math.max(at, 0)).toUpperCase(Locale.ROOT))
                .filter(found -> !found.equals(currencies.own()));
        if (currency.isEmpty()) {
            cells.problem(Column.OTHER_PRICES, wanted());
            return Optional.empty();
        }
        var amount = cells.amount(Column.OTHER_PRICES, text.substring(at + 1).strip(), currency.get());
        return amount.isPresent() ? Optional.of(new Money(amount.getAsLong(), currency.get())) : Optional.empty();
    }

    private String wanted() {
        var others =
                currencies.besides().stream().map(Currency::getCurrencyCode).toList();
        return others.isEmpty()
                ? "Must be empty: the shop is paid in " + currencies.own() + " alone."
                : "Must be amounts such as " + others.getFirst() + " 9.50, parted by |, in: "
                        + String.join(", ", others) + ".";
    }
}
