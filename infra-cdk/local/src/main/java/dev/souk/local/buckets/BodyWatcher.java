package dev.souk.local.buckets;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Looks at a body while it passes, and says which keys it names as soon as it knows. */
interface BodyWatcher {
    /** The keys that became known by these bytes; each is named once. */
    List<String> passes(Buffer bytes);
}
