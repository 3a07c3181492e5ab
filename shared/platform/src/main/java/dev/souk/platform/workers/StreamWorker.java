package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the changes of a table, in order for each key. The first change that fails ends the batch: Lambda delivers from
 * there again, so {@link #handle} sees changes again that it has seen before. Each change has its
 * own share of the batch's receipt, for the order that {@link #handle} names.
 */
public abstract class StreamWorker implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final WorkerFrame frame;

    protected StreamWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected StreamWorker() {
        this.frame = null;
    }

    /** Does what follows from a change. Returning means done for good; an exception means: deliver from here again. */
    protected abstract void handle(Change change);

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return frame.call(getClass(), context, sizeOf(event), () -> new StreamsEventResponse(failures(event)));
    }

    private List<StreamsEventResponse.BatchItemFailure> failures(DynamodbEvent event) {
        for (var item : event.getRecords()) {
            var number = item.getDynamodb().getSequenceNumber();
            if (!frame.done(getClass(), "change " + number, () -> handle(Change.of(item)))) {
                return from(number);
            }
        }
        return List.of();
    }

    /** The answer that asks for the change of this number, and all behind it, again. */
    static List<StreamsEventResponse.BatchItemFailure> from(String number) {
        return List.of(new StreamsEventResponse.BatchItemFailure(number));
    }

    /** The bytes of all its changes. */
    static long sizeOf(DynamodbEvent event) {
        return event.getRecords().stream()
                .mapToLong(item -> sizeOf(item.getDynamodb().getSizeBytes()))
                .sum();
    }

    private static long sizeOf(@Nullable Long bytes) {
        return bytes == null ? 0 : bytes;
    }
}
