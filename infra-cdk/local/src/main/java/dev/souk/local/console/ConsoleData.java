package dev.souk.local.console;

import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.mail.Inbox;
import dev.souk.local.queues.Queues;
import dev.souk.local.queues.Redrive;
import dev.souk.local.schedules.Schedules;
import dev.souk.local.streams.Streams;
import dev.souk.local.template.CloudModel;

/** Everything that the console shows and does. */
public record ConsoleData(
        CloudModel model,
        WatchedRuntime functions,
        ReceiptBook receipts,
        Queues queues,
        Redrive redrive,
        Streams streams,
        Schedules schedules,
        AcceptedEvents accepted,
        Inbox inbox) {

    /** Whether nothing waits or runs behind the requests: queues, streams, asynchronous calls. */
    boolean idle() {
        return accepted.waiting() == 0
                && queues.idle()
                && streams.figures().stream().allMatch(stream -> stream.lagMillis() == 0)
                && functions.figures().stream().allMatch(function -> function.running() == 0);
    }
}
