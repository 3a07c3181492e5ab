package dev.souk.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchResponseTest {
    private static final Set<String> BATCH = Set.of("a", "b");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "\"ok\"", "{\"batchItemFailures\":[]}", "{\"batchItemFailures\":null}"})
    void takesAnAnswerWithoutFailuresAsSuccess(String payload) {
        assertThat(BatchResponse.of(payload, BATCH)).isEqualTo(new BatchResponse.Done());
    }

    @Test
    void namesTheItemsThatFailed() {
        assertThat(BatchResponse.of("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}", BATCH))
                .isEqualTo(new BatchResponse.ItemsFailed(Set.of("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"batchItemFailures\":\"a\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"wrongName\":\"a\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"of another batch\"}]}"
            })
    void failsTheWholeBatchWhereTheAnswerBreaksTheForm(String payload) {
        assertThat(BatchResponse.of(payload, BATCH)).isInstanceOf(BatchResponse.Unreadable.class);
    }
}
