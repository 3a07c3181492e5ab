package dev.souk.idempotency;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first answer to a request, as it is answered again. DynamoDB holds 400 kB an item: a larger answer cannot be kept.
 *
 * @param status below 500: what failed on our side is not an answer
 * @param headers as they were, in the order of their names
 * @param cookies {@code Set-Cookie} values
 * @param body JSON text, or empty where there was none
 */
public record KeptAnswer(int status, Map<String, String> headers, List<String> cookies, Optional<String> body) {
    public KeptAnswer {
        if (status >= 500) {
            throw new IllegalArgumentException("An answer of " + status + " is never kept");
        }
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }
}
