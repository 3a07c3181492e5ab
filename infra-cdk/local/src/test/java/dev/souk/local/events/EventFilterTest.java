package dev.souk.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventFilterTest {
    private static final JsonNode INSERT =
            json("{\"eventName\":\"INSERT\",\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":\"ORDER#1\"}}}}");

    @Test
    void passesEverythingWithoutPatterns() {
        assertThat(EventFilter.ALL.passes(INSERT)).isTrue();
    }

    @Test
    void passesWhatMatchesAnyPattern() {
        var filter = new EventFilter(List.of(
                "{\"eventName\":[\"REMOVE\"]}",
                "{\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"ORDER#\"}]}}}}"));
        assertThat(filter.passes(INSERT)).isTrue();
    }

    @Test
    void dropsWhatMatchesNone() {
        assertThat(new EventFilter(List.of("{\"eventName\":[\"REMOVE\"]}")).passes(INSERT))
                .isFalse();
    }

    @Test
    void asksForAllThatAPatternNames() {
        var filter = new EventFilter(
                List.of("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[\"ORDER\"]}}},\"eventName\":[\"MODIFY\"]}"));
        assertThat(filter.passes(change("MODIFY", "ORDER"))).isTrue();
        assertThat(filter.passes(change("INSERT", "ORDER"))).isFalse();
        assertThat(filter.passes(change("MODIFY", "INVOICE"))).isFalse();
    }

    private static JsonNode change(String kind, String sort) {
        return json("{\"eventName\":\"%s\",\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":\"ORDER#1\"},\"sk\":{\"S\":\"%s\"}}}}"
                .formatted(kind, sort));
    }

    @Test
    void namesAPatternThatIsNone() {
        assertThatThrownBy(() -> new EventFilter(List.of("{\"eventName\":\"INSERT\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{\"eventName\":\"INSERT\"}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
