package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What the shop answered.
 *
 * @param body the JSON, or a missing node where there was none
 */
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    public boolean ok() {
        return status / 100 == 2;
    }

    /** Whether it is the first answer once more. */
    public boolean replayed() {
        return headers.firstValue("idempotent-replayed").isPresent();
    }

    /** What was wrong, in one line: the problem's detail and each field with what is wrong with it. */
    public String problem() {
        var text =
                new StringBuilder(body.path("detail").asText(body.path("title").asText("status " + status)));
        body.path("errors")
                .forEach(error -> text.append("; ")
                        .append(error.path("pointer").asText())
                        .append(' ')
                        .append(error.path("detail").asText()));
        body.path("problems")
                .forEach(
                        problem -> text.append("; ").append(problem.path("code").asText()));
        return text.toString();
    }
}
