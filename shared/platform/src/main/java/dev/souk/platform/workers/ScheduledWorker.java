package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Runs by the clock. A run may come twice or not at all, and two may overlap. An exception makes Lambda try again, twice
 * at the most.
 */
public abstract class ScheduledWorker implements RequestHandler<Map<String, Object>, String> {
    private static final Logger LOG = Logger.getLogger(ScheduledWorker.class);
    private final WorkerFrame frame;

    protected ScheduledWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected ScheduledWorker() {
        this.frame = null;
    }

    /**
     * Does what is due.
     *
     * @param remaining how long this run may still take
     * @return what was done, in a sentence for the log
     */
    protected abstract String run(Remaining remaining);

    /**
     * Works on one thing of several: what goes wrong with it keeps no other waiting, and it has its own share of the run's
     * receipt, for the order that it names.
     *
     * @param what its name in the log
     * @return whether it went well; what went wrong is logged and counted
     */
    protected boolean done(String what, Runnable part) {
        return frame.done(getClass(), what, part);
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        return frame.call(getClass(), context, 0, () -> {
            var done = run(() -> Duration.ofMillis(context.getRemainingTimeInMillis()));
            LOG.info(done);
            return done;
        });
    }
}
