package dev.souk.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;

/** What was opened and is to be closed, in reverse: what uses something goes before it. */
final class Opened implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Opened.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Remembers a resource, and gives it back. */
    <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    /** Closes everything; one that does not close keeps no other from it. */
    @Override
    public void close() {
        open.forEach(resource -> {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warnf(e, "%s did not close", resource);
            }
        });
    }
}
