package dev.souk.sellers;

import dev.souk.identity.SellerId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What administrators decided of somebody who sells or wants to, of which they hear by mail. It is kept beside the account,
 * which may have gone on by the time that the mail is written.
 *
 * @param version of the account that came of it: what tells two decisions about somebody apart
 * @param reason what the administrator wrote; of a decline and a suspension alone
 */
public record SellerDecision(SellerId seller, long version, Kind kind, Instant at, Optional<String> reason) {
    /** What was decided. */
    public enum Kind {
        APPROVED("approved"),
        DECLINED("declined"),
        SUSPENDED("suspended"),
        REINSTATED("reinstated");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it is kept, and as messages name it. */
        public String code() {
            return code;
        }

        /**
         * The one of that code.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nobody decides '" + code + "'"));
        }
    }

    /** What was decided between two versions of an account; empty where nothing was. */
    public static Optional<SellerDecision> between(Optional<SellerAccount> before, SellerAccount after) {
        var from = before.map(SellerAccount::state);
        return from.equals(Optional.of(after.state()))
                ? Optional.empty()
                : kind(from, after.state())
                        .map(kind ->
                                new SellerDecision(after.id(), after.version(), kind, after.since(), after.reason()));
    }

    private static Optional<Kind> kind(Optional<SellerState> from, SellerState to) {
        return switch (to) {
            case APPLYING, WAITING -> Optional.empty();
            case APPROVED ->
                Optional.of(from.equals(Optional.of(SellerState.SUSPENDED)) ? Kind.REINSTATED : Kind.APPROVED);
            case DECLINED -> Optional.of(Kind.DECLINED);
            case SUSPENDED -> Optional.of(Kind.SUSPENDED);
        };
    }
}
