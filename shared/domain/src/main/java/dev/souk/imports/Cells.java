package dev.souk.imports;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the cells of one row, and notes what is wrong with them. */
final class Cells {
    /** The most that the contract lets anything cost, in minor units. */
    private static final BigDecimal DEAREST = BigDecimal.valueOf(999_999_999_999L);

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final Row row;
    private final List<Problem> problems;

    Cells(Row row, List<Problem> problems) {
        this.row = row;
        this.problems = problems;
    }

    Row row() {
        return row;
    }

    void problem(Column column, String detail) {
        problems.add(Problem.of(row, column, detail));
    }

    /** As written; too long a text is noted, and taken all the same: the product is refused anyway. */
    Optional<String> text(Column column, int longest) {
        var text = row.text(column);
        text.ifPresent(found -> checkLength(column, found, longest));
        return text;
    }

    List<String> texts(Column column, int longest) {
        var texts = ListCell.texts(row.text(column).orElse(""));
        texts.forEach(text -> checkLength(column, text, longest));
        return texts;
    }

    private void checkLength(Column column, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            problem(column, "Has " + length + " characters; shorten it to " + longest + ".");
        }
    }

    /** A whole number within these bounds; empty where nothing is written, or something else. */
    OptionalLong number(Column column, long least, long most) {
        var word = row.word(column);
        if (word.isEmpty()) {
            return OptionalLong.empty();
        }
        if (WHOLE.matcher(word.get()).matches()) {
            var number = Long.parseLong(word.get());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        }
        problem(
                column,
                String.format(
                        Locale.ROOT, "Must be a whole number from %d to %,d, written in digits alone.", least, most));
        return OptionalLong.empty();
    }

    /** An amount in major units, as minor ones. */
    OptionalLong amount(Column column, Currency currency) {
        var word = row.word(column);
        return word.isEmpty() ? OptionalLong.empty() : amount(column, word.get(), currency);
    }

    /** The amount of that text, which stands in the column; empty where it is none, which is noted. */
    OptionalLong amount(Column column, String text, Currency currency) {
        if (AMOUNT.matcher(text).matches()) {
            var digits = currency.getDefaultFractionDigits();
            var minor = new BigDecimal(text).movePointRight(digits).stripTrailingZeros();
            if (minor.scale() <= 0 && minor.compareTo(DEAREST) <= 0) {
                return OptionalLong.of(minor.longValueExact());
            }
            problem(column, "Must have at most " + digits + " digits after the point, and fewer than 11 before it.");
        } else {
            problem(column, "Must be an amount such as 9.50: digits and a point, no sign of a currency.");
        }
        return OptionalLong.empty();
    }
}
