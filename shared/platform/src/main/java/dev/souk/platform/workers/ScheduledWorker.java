package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/**
 * Runs by the clock. A run may come twice or not at all, and two may overlap. An exception makes Lambda try again, twice
 * at the most.
 */
public abstract class ScheduledWorker implements RequestHandler<Map<String, Object>, String> {
    protected ScheduledWorker(WorkerFrame frame) {}

    /** For client proxies only. */
    protected ScheduledWorker() {}

    /**
     * Does what is due.
     *
     * @param remaining how long this run may still take
     * @return what was done, in a sentence for the log
     */
    protected abstract String run(Remaining remaining);

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        return run(() -> java.time.Duration.ofMillis(context.getRemainingTimeInMillis()));
    }
}
