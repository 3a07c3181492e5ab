package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;

/**
 * Follows the changes of a table, a batch at a time: for work that costs by the batch. A batch that fails comes again, whole
 * or in halves, so {@link #handle} sees changes again that it has seen before.
 */
public abstract class StreamBatchWorker implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final WorkerFrame frame;

    protected StreamBatchWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected StreamBatchWorker() {
        this.frame = null;
    }

    /**
     * Does what follows from these changes. Returning means done for good; an exception means: deliver all of them again.
     *
     * @param changes in order for each key; not empty
     */
    protected abstract void handle(List<Change> changes);

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return frame.call(
                getClass(), context, StreamWorker.sizeOf(event), () -> new StreamsEventResponse(failures(event)));
    }

    private List<StreamsEventResponse.BatchItemFailure> failures(DynamodbEvent event) {
        var changes = event.getRecords().stream().map(Change::of).toList();
        if (changes.isEmpty() || frame.done(getClass(), changes.size() + " changes", () -> handle(changes))) {
            return List.of();
        }
        // From the first on: Lambda halves the batch each time, until the one that fails is alone.
        return StreamWorker.from(changes.getFirst().sequenceNumber());
    }
}
