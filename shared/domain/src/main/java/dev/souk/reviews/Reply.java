package dev.souk.reviews;

import java.time.Instant;

/** What the seller says to a review. Plain text. */
public record Reply(String text, Instant at) {
    public Reply {
        text = PlainText.of(text);
    }
}
