package dev.souk.storage.writes;

import dev.souk.time.Ids;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes transactions, and tries again where only others were in the way. Two transactions on one item at a moment are a
 * conflict and one of them is cancelled: two hundred buyers of one thing are that all the time. The wait before each new
 * try is of random length, up to twice that of the one before, so that they do not meet again.
 */
public final class Transactions {
    private static final String NONE = "None";
    private static final String CONDITION = "ConditionalCheckFailed";
    /** Nothing is wrong with the transaction itself. */
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    /** With waits of 25 ms, doubled up to 400 ms, halved on average: two seconds in all, of a function's ten. */
    private static final int TRIES = 12;

    private static final long FIRST_WAIT_MILLIS = 25;
    private static final long LONGEST_WAIT_MILLIS = 400;

    private final DynamoDbClient client;
    private final Ids ids;
    private final Consumer<Duration> pause;

    /** What came of a transaction. */
    public sealed interface Result {
        /** All of it is written. */
        record Written() implements Result {}

        /** Nothing is written, since conditions do not hold. The reasons are in the order of the items. */
        record Cancelled(List<CancellationReason> reasons) implements Result {
            /** Whether the condition of this item does not hold. */
            public boolean failedAt(int index) {
                return CONDITION.equals(reasons.get(index).code());
            }
        }

        /** Nothing is written, since others were in the way each time. */
        record Crowded() implements Result {}
    }

    /**
     * Transactions of this client.
     *
     * @param pause waits between two tries
     */
    public Transactions(DynamoDbClient client, Ids ids, Consumer<Duration> pause) {
        this.client = client;
        this.ids = ids;
        this.pause = pause;
    }

    /** Writes all of it or nothing. */
    public Result write(List<TransactWriteItem> items) {
        var request = TransactWriteItemsRequest.builder().transactItems(items).build();
        var wait = FIRST_WAIT_MILLIS;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                client.transactWriteItems(request);
                return new Result.Written();
            } catch (TransactionCanceledException e) {
                var codes = e.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .filter(code -> !NONE.equals(code))
                        .toList();
                if (codes.contains(CONDITION)) {
                    return new Result.Cancelled(e.cancellationReasons());
                }
                if (!PASSING.containsAll(codes)) {
                    throw e;
                }
            }
            rest(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        }
        return new Result.Crowded();
    }

    /** Waits for a random while, so that who met once does not meet again. */
    public void rest(long longestMillis) {
        pause.accept(Duration.ofMillis(chance(longestMillis)));
    }

    /** Anything from 0 up to the longest. */
    private long chance(long longest) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(ids.bytes(Integer.BYTES)).getInt()) % (longest + 1);
    }
}
