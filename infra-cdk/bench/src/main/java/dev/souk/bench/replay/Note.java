package dev.souk.bench.replay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** A line of the journal: something that is decided or done, and will not be decided or done again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "note")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Note.Begun.class, name = "begun"),
    @JsonSubTypes.Type(value = Note.Quoted.class, name = "quoted"),
    @JsonSubTypes.Type(value = Note.Ordered.class, name = "ordered"),
    @JsonSubTypes.Type(value = Note.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Note.Matched.class, name = "matched"),
    @JsonSubTypes.Type(value = Note.Refunded.class, name = "refunded"),
    @JsonSubTypes.Type(value = Note.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Note.Looked.class, name = "looked")
})
sealed interface Note {

    /**
     * The first line.
     *
     * @param file what the file of transactions hashes to: another file is another run
     * @param attempt 1, and one more each time it is begun anew
     */
    record Begun(String file, int attempt) implements Note {}

    /** What the order of an invoice is expected to cost: its body is the same when it is sent again. */
    record Quoted(String invoice, long amount, String currency) implements Note {}

    /** What became of an invoice. */
    sealed interface Sale extends Note {
        String invoice();
    }

    /**
     * Ordered, and paid as far as the buyer can.
     *
     * @param access opens the order
     * @param nanoseconds how long it took to place
     * @param again whether it had been placed before, by a run that was killed
     */
    record Ordered(
            String invoice,
            String orderId,
            String access,
            long total,
            long nanoseconds,
            boolean again,
            List<Bought> lines)
            implements Sale {}

    /** A line of an order. */
    record Bought(String stockCode, String productId, int quantity, String sellerId) {}

    /** Refused by the shop, which said why. */
    record Refused(String invoice, String why) implements Sale {}

    /** What a cancellation is about. */
    record Matched(String cancellation, List<Match> matches, List<Unmatched> unmatched) implements Note {}

    /** What became of the part of a cancellation that is about one order. */
    sealed interface Return extends Note {
        String cancellation();

        String invoice();
    }

    /**
     * The shop gives it back.
     *
     * @param refunds one for each seller
     * @param amount of all of them, in minor units
     */
    record Refunded(String cancellation, String invoice, int refunds, long amount) implements Return {}

    /** The shop does not give it back, and said why. */
    record Kept(String cancellation, String invoice, String why) implements Return {}

    /**
     * The mails that came since the last look.
     *
     * @param newest id of the newest of the inbox; empty where there is none
     * @param all whether the inbox still had all of them
     * @param mails how many to each address
     */
    record Looked(String newest, boolean all, Map<String, Integer> mails) implements Note {}
}
