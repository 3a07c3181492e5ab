package dev.souk.reviews;

import dev.souk.identity.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody holds that a review should not be there.
 *
 * @param words more about why
 */
public record Report(MemberId reporter, Reason reason, Optional<String> words, Instant at) {
    /** What is wrong with it. */
    public enum Reason {
        OFFENSIVE,
        SPAM,
        OFF_TOPIC,
        PERSONAL_DATA,
        UNTRUE,
        OTHER;

        /** As the contract writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * The reason that is written so.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Report {
        words = words.map(PlainText::of).filter(text -> !text.isEmpty());
    }
}
