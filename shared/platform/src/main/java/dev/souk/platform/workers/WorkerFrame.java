package dev.souk.platform.workers;

import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What every worker is handed by the platform; a worker passes it on to its superclass and knows nothing of it. */
@ApplicationScoped
public class WorkerFrame {
    private final Jsonb jsonb;

    @Inject
    public WorkerFrame(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    Jsonb jsonb() {
        return jsonb;
    }
}
