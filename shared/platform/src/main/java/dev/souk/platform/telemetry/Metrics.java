package dev.souk.platform.telemetry;

import io.avaje.jsonb.Jsonb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Custom metrics in CloudWatch's embedded format, namespace {@value #NAMESPACE}, without dimensions: one line of the log,
 * no call. A metric bills in each month in which it is sent, so few exist, and only when something happens.
 */
@Singleton
public class Metrics {
    public static final String NAMESPACE = "Souk";
    private final JsonLines lines;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public Metrics(JsonLines lines, Jsonb jsonb, Clock clock) {
        this.lines = lines;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** What is counted. */
    public enum Count {
        /** An order whose ledger does not sum to zero. */
        LEDGER_IMBALANCE("LedgerImbalance"),
        /** A request that ended in a fault of ours. */
        FAULT("Fault"),
        /** A message or change that a worker could not do and will get again. */
        WORKER_FAILURE("WorkerFailure");

        private final String metric;

        Count(String metric) {
            this.metric = metric;
        }

        /** The metric's name in CloudWatch. */
        public String metric() {
            return metric;
        }
    }

    /**
     * Counts one.
     *
     * @param function the function, as a property to query by: not a dimension, which would bill for each
     */
    public void count(Count count, String function) {
        var line = new LinkedHashMap<String, Object>();
        line.put(
                "_aws",
                Map.of(
                        "Timestamp",
                        clock.millis(),
                        "CloudWatchMetrics",
                        List.of(Map.of(
                                "Namespace",
                                NAMESPACE,
                                "Dimensions",
                                List.of(List.of()),
                                "Metrics",
                                List.of(Map.of("Name", count.metric(), "Unit", "Count"))))));
        line.put("function", function);
        line.put(count.metric(), 1);
        lines.accept(jsonb.type(Object.class).toJson(line));
    }
}
