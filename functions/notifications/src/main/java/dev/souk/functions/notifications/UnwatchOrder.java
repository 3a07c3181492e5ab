package dev.souk.functions.notifications;

import dev.souk.live.Watchers;
import dev.souk.platform.workers.SocketWorker;
import dev.souk.platform.workers.WorkerFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Forgets a connection that has ended. The gateway tells as a rule and not always; the rest expires. */
@Named("UnwatchOrder")
@ApplicationScoped
public class UnwatchOrder extends SocketWorker {
    private static final Answer DONE = new Answer(200, Optional.empty());

    private final Watchers watchers;

    @Inject
    UnwatchOrder(WorkerFrame frame, Watchers watchers) {
        super(frame);
        this.watchers = watchers;
    }

    @Override
    protected Answer handle(Connection connection) {
        watchers.leave(connection.id());
        return DONE;
    }
}
