package dev.souk.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One movement of a variant's stock.
 *
 * @param id tells it from the others of the variant; later ones sort later
 * @param at when it was written, to the second
 * @param by pieces more, or fewer where negative; never 0
 * @param balance what was available right after it; never negative
 * @param who empty for what orders do, and for what nobody put their name to
 * @param order whose pieces they are
 * @param correction of a correction, the id that its answer told
 * @param reason of a correction
 * @param note in the words of whoever corrected it; empty where they said nothing
 */
public record StockMovement(
        ProductId product,
        VariantId variant,
        String id,
        Instant at,
        Kind kind,
        long by,
        long balance,
        Optional<ChangedBy> who,
        Optional<String> order,
        Optional<String> correction,
        Optional<CorrectionReason> reason,
        Optional<String> note) {

    /** What moved it. */
    public enum Kind {
        /** The first stock of the variant. */
        INITIAL,
        /** A save of the product with another count. */
        COUNT,
        IMPORT,
        SALE,
        /** Nobody paid the order in time. */
        EXPIRY,
        /** The order, or the seller's part of it, was called off. */
        CANCELLATION,
        /** It came back and is sold again. */
        RETURN,
        CORRECTION,
        /** The product has this variant no longer. */
        WITHDRAWN,
        /** Whoever changed the number did not say why: no part of Souk does that. */
        UNEXPLAINED;

        /** The kind's name, as the contract lists it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    public StockMovement {
        if (by == 0 || balance < 0) {
            throw new IllegalArgumentException("No stock moves by " + by + " to " + balance);
        }
    }
}
