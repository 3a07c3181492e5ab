package dev.souk.platform.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that opens when it is first asked for, so that a function which does not come to it does not pay for it, and that
 * all who ask share. Safe to ask from many threads; where opening fails, the next to ask tries again.
 *
 * @param <C> what is opened
 */
public final class OpenedOnce<C> implements Supplier<C> {
    private final Supplier<C> open;
    private @Nullable C opened;

    /**
     * Not yet open.
     *
     * @param open how to; called once unless it throws
     */
    public OpenedOnce(Supplier<C> open) {
        this.open = open;
    }

    @Override
    public synchronized C get() {
        var client = opened;
        if (client == null) {
            client = open.get();
            opened = client;
        }
        return client;
    }
}
