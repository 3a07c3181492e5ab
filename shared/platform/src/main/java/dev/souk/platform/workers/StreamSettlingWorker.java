package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.platform.receipts.OpenReceipt;
import dev.souk.platform.receipts.Receipts;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the changes of a table as {@link StreamWorker} does, and does the last of it once for all that a batch leaves due.
 * What that takes is shared among the changes that left something.
 *
 * @param <D> what a change leaves due: all that {@link #settle} has to know of it
 */
public abstract class StreamSettlingWorker<D> implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final WorkerFrame frame;

    /** What a change left due, and the receipt of its part of the batch. */
    private record Open<D>(String number, List<D> due, OpenReceipt receipt) {}

    protected StreamSettlingWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected StreamSettlingWorker() {
        this.frame = null;
    }

    /**
     * Does what follows from a change, but for what it leaves due. Returning means done, once that is settled; an exception
     * means: deliver from here again.
     */
    protected abstract List<D> handle(Change change);

    /**
     * Does what these changes left due. Returning means done for good; an exception means: deliver from the first change
     * that left something again.
     *
     * @param due of all changes of a batch that went well, in their order; never nothing
     */
    protected abstract void settle(List<D> due);

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return frame.call(
                getClass(), context, StreamWorker.sizeOf(event), () -> new StreamsEventResponse(failures(event)));
    }

    private List<StreamsEventResponse.BatchItemFailure> failures(DynamodbEvent event) {
        var open = new ArrayList<Open<D>>();
        var failed = List.<StreamsEventResponse.BatchItemFailure>of();
        for (var item : event.getRecords()) {
            var number = item.getDynamodb().getSequenceNumber();
            if (!frame.done(getClass(), "change " + number, () -> handle(item, open))) {
                failed = StreamWorker.from(number);
                break;
            }
        }
        return open.isEmpty() || settled(open)
                ? failed
                : StreamWorker.from(open.getFirst().number());
    }

    private void handle(DynamodbStreamRecord item, List<Open<D>> open) {
        var due = handle(Change.of(item));
        if (!due.isEmpty()) {
            open.add(new Open<>(item.getDynamodb().getSequenceNumber(), due, Receipts.current()));
        }
    }

    private boolean settled(List<Open<D>> open) {
        var receipts = open.stream().map(Open::receipt).toList();
        var due = open.stream().flatMap(one -> one.due().stream()).toList();
        return frame.doneTogether(getClass(), open.size() + " together", receipts, () -> settle(due));
    }
}
