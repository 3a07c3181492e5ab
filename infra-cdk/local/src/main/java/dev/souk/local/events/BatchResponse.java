package dev.souk.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;

/** What a function's answer says of a batch, where its event source mapping reports item failures. */
public sealed interface BatchResponse {
    /** All of the batch is done. */
    record Done() implements BatchResponse {}

    /** These items failed, all others are done; never empty. */
    record ItemsFailed(Set<String> identifiers) implements BatchResponse {}

    /** The answer breaks the documented form, so nothing of the batch counts as done. */
    record Unreadable(String reason) implements BatchResponse {}

    /**
     * Reads an answer by Lambda's documented rules: nothing, null and an empty or missing list are success; no JSON, an
     * empty, missing or unknown identifier fail the whole batch.
     *
     * @param batch the identifiers that were sent
     */
    static BatchResponse of(String payload, Set<String> batch) {
        JsonNode answer;
        try {
            answer = Json.MAPPER.readTree(payload);
        } catch (JsonProcessingException e) {
            return new Unreadable("the answer is no JSON");
        }
        var failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull() || (failures.isArray() && failures.isEmpty())) {
            return new Done();
        }
        return failures.isArray() ? itemsFailed(failures, batch) : new Unreadable("batchItemFailures is no list");
    }

    private static BatchResponse itemsFailed(JsonNode failures, Set<String> batch) {
        var identifiers = new HashSet<String>();
        for (var failure : failures) {
            var identifier = failure.path("itemIdentifier").asText("");
            if (!batch.contains(identifier)) {
                return new Unreadable("itemIdentifier '" + identifier + "' is not of this batch");
            }
            identifiers.add(identifier);
        }
        return new ItemsFailed(Set.copyOf(identifiers));
    }

    /** Holds the mapper: an interface's own constants would be public. */
    final class Json {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        private Json() {}
    }
}
