package dev.souk.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;

/**
 * Filter criteria of an event source mapping: an event passes where it matches any pattern, and where there is none.
 * Patterns are EventBridge's; AWS's own open-source matcher decides.
 */
public final class EventFilter {
    /** Lets everything pass. */
    public static final EventFilter ALL = new EventFilter(List.of());

    private final boolean all;
    private final Machine machine = Machine.builder().build();

    /**
     * A filter of these patterns, each a JSON document as it stands in the template.
     *
     * @throws IllegalArgumentException naming the pattern that is not one
     */
    public EventFilter(List<String> patterns) {
        all = patterns.isEmpty();
        for (var pattern : patterns) {
            try {
                machine.addRule(pattern, pattern);
            } catch (IOException e) {
                throw new IllegalArgumentException("Not a filter pattern: " + pattern, e);
            }
        }
    }

    /** Whether the function is to see this event. */
    public boolean passes(JsonNode event) {
        if (all) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(event.toString()).isEmpty();
        } catch (Exception e) {
            // The matcher declares Exception; on a JSON document, which this is, it has no reason to throw.
            throw new IllegalStateException("The event filter failed on an event", e);
        }
    }
}
