package dev.souk.functions.reviews;

import dev.souk.reviews.Reply;
import io.avaje.jsonb.Json;

/** The contract's {@code ReviewReply}. */
@Json
record ReviewReplyJson(String text, String writtenAt) {
    static ReviewReplyJson of(Reply reply) {
        return new ReviewReplyJson(reply.text(), reply.at().toString());
    }
}
