package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Follows the changes of a table, in order for each key. The first change that fails ends the batch: Lambda delivers from
 * there again, so {@link #handle} sees changes again that it has seen before.
 */
public abstract class StreamWorker implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = Logger.getLogger(StreamWorker.class);

    protected StreamWorker(WorkerFrame frame) {}

    /** For client proxies only. */
    protected StreamWorker() {}

    /** Does what follows from a change. Returning means done for good; an exception means: deliver from here again. */
    protected abstract void handle(Change change);

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        for (var item : event.getRecords()) {
            try {
                handle(Change.of(item));
            } catch (RuntimeException e) {
                var number = item.getDynamodb().getSequenceNumber();
                LOG.errorf(e, "%s failed at change %s", getClass().getSimpleName(), number);
                return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
            }
        }
        return new StreamsEventResponse(List.of());
    }
}
