package dev.souk.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.identity.SellerId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Corrects stock: of the own products, or for an administrator of any. */
public final class StockCorrecting {
    private static final int DIGEST_KEPT = 16;

    private final Products products;
    private final StockCorrections corrections;

    /** Correcting the stock of these products. */
    public StockCorrecting(Products products, StockCorrections corrections) {
        this.products = products;
        this.corrections = corrections;
    }

    /**
     * What to correct.
     *
     * @param by as of {@link StockCorrection}
     * @param key the caller's own name for the intention
     * @param only the one seller whose product it may be; empty for an administrator
     */
    public record Command(
            ChangedBy who,
            ProductId product,
            VariantId variant,
            long by,
            CorrectionReason reason,
            String note,
            String key,
            Optional<SellerId> only) {}

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It is done.
         *
         * @param id of the correction, by which its movement is found
         * @param available right after it, or what others have made of that since
         */
        record Done(String id, long available, ShelvedProduct product) implements Outcome {}

        /** There is no such variant, or it is another seller's. */
        record Unknown() implements Outcome {}

        /** As of {@link StockCorrections.Outcome.KeyUsedOtherwise}. */
        record KeyUsedOtherwise() implements Outcome {}

        /** As of {@link StockCorrections.Outcome.OutOfBounds}. */
        record OutOfBounds(long available) implements Outcome {}

        /** As of {@link StockCorrections.Outcome.Crowded}. */
        record Crowded() implements Outcome {}
    }

    /** Carries the command out. Repeating it changes nothing. */
    public Outcome correct(Command command) {
        var found = find(command);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var correction = new StockCorrection(
                id(command),
                command.product(),
                command.variant(),
                command.by(),
                command.reason(),
                command.note(),
                command.who());
        var counted = found.get().stock().containsKey(command.variant());
        return switch (corrections.write(correction, counted)) {
            case StockCorrections.Outcome.Written() -> done(command, correction);
            case StockCorrections.Outcome.KeyUsedOtherwise() -> new Outcome.KeyUsedOtherwise();
            case StockCorrections.Outcome.OutOfBounds(var available) -> new Outcome.OutOfBounds(available);
            case StockCorrections.Outcome.Gone() -> new Outcome.Unknown();
            case StockCorrections.Outcome.Crowded() -> new Outcome.Crowded();
        };
    }

    private Outcome done(Command command, StockCorrection correction) {
        return find(command)
                .<Outcome>map(now -> new Outcome.Done(
                        correction.id(), now.stockOf(command.variant()).available(), now))
                .orElseGet(Outcome.Unknown::new);
    }

    private Optional<ShelvedProduct> find(Command command) {
        return products.findLatest(command.product())
                .filter(there -> command.only()
                        .map(there.product().content().seller().id()::equals)
                        .orElse(true))
                .filter(there -> there.product().variant(command.variant()).isPresent());
    }

    private static String id(Command command) {
        try {
            var text = command.who().text() + "\n" + command.key();
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_KEPT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
