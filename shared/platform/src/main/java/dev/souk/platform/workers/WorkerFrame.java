package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.receipts.OpenReceipt;
import dev.souk.platform.receipts.Receipts;
import dev.souk.platform.telemetry.Metrics;
import io.avaje.jsonb.Jsonb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What stands around every worker; a worker passes it on to its superclass and knows nothing of it. */
@Singleton
public class WorkerFrame {
    private static final Logger LOG = Logger.getLogger(WorkerFrame.class);
    private static final String CORRELATION_ID = "correlationId";

    private final Jsonb jsonb;
    private final Metering metering;
    private final Metrics metrics;

    @Inject
    public WorkerFrame(Jsonb jsonb, Metering metering, Metrics metrics) {
        this.jsonb = jsonb;
        this.metering = metering;
        this.metrics = metrics;
    }

    <M> M decoded(String json, Class<M> type) {
        return jsonb.type(type).fromJson(json);
    }

    /** Carries out one call of a worker, with a receipt for each order that it worked for. */
    <T> T call(Class<?> worker, Context context, long bytesIn, Supplier<T> work) {
        MDC.put(CORRELATION_ID, context.getAwsRequestId());
        try {
            var occasion = new Metering.Occasion(
                    name(worker), context.getAwsRequestId(), context.getMemoryLimitInMB(), false, bytesIn);
            var metered = metering.measure(occasion, work);
            metered.shares().forEach(metering::write);
            return metered.result();
        } finally {
            MDC.remove(CORRELATION_ID);
        }
    }

    /**
     * Carries out a part of a call, with a receipt of its own.
     *
     * @return whether it went well; what went wrong is logged and counted
     */
    boolean done(Class<?> worker, String what, Runnable part) {
        return tried(worker, what, () -> Receipts.part(part));
    }

    /** The same for the sake of these parts of the call, which share what it takes. */
    boolean doneTogether(Class<?> worker, String what, List<OpenReceipt> parts, Runnable work) {
        return tried(worker, what, () -> Receipts.together(parts, work));
    }

    private boolean tried(Class<?> worker, String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not do %s", name(worker), what);
            metrics.count(Metrics.Count.WORKER_FAILURE, name(worker));
            return false;
        }
    }

    /** The class's simple name; a subclass that the container generates has a suffix after an underscore. */
    private static String name(Class<?> worker) {
        var name = worker.getSimpleName();
        var suffix = name.indexOf('_');
        return suffix < 0 ? name : name.substring(0, suffix);
    }
}
