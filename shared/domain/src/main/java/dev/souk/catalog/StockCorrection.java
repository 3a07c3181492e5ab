package dev.souk.catalog;

/**
 * What a seller, or an administrator, says of a shelf. It moves the stock by a difference, so that what is sold meanwhile
 * stays sold.
 *
 * @param id follows from the key under which it was asked for: what is asked twice is done once
 * @param by pieces more, or fewer where negative; never 0
 * @param note may be empty
 */
public record StockCorrection(
        String id, ProductId product, VariantId variant, long by, CorrectionReason reason, String note, ChangedBy who) {
    /** What a shelf holds at the most, as where a product is saved. */
    public static final long MOST = 1_000_000;
}
