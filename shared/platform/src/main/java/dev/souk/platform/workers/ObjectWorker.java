package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works on new objects of a bucket. S3 tells of each at least once, perhaps twice and out of order, and by then the object
 * may be gone. An exception makes Lambda try again, twice at the most; then the event is put aside.
 */
public abstract class ObjectWorker implements RequestHandler<Map<String, Object>, String> {
    private final WorkerFrame frame;

    /**
     * An object that came.
     *
     * @param bytes its size
     */
    public record NewObject(String bucket, String key, long bytes) {}

    protected ObjectWorker(WorkerFrame frame) {
        this.frame = frame;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected ObjectWorker() {
        this.frame = null;
    }

    /** Does what is to be done with it. Returning means done for good; an exception means: tell of it again. */
    protected abstract void handle(NewObject object);

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        return frame.call(getClass(), context, 0, () -> {
            var failed = new ArrayList<String>();
            for (var object : objects(event)) {
                if (!frame.done(getClass(), "object " + object.key(), () -> handle(object))) {
                    failed.add(object.key());
                }
            }
            if (!failed.isEmpty()) {
                throw new IllegalStateException("Not done: " + String.join(", ", failed));
            }
            return "";
        });
    }

    /** As S3 writes them, in plain maps: the library's own type for this event brings another library for its dates. */
    private static List<NewObject> objects(Map<String, Object> event) {
        if (!(event.get("Records") instanceof List<?> records)) {
            // S3 says so once when a bucket is first wired to a function (s3:TestEvent).
            return List.of();
        }
        return records.stream()
                .map(record -> new NewObject(
                        text(record, "s3", "bucket", "name"),
                        // Keys come as forms write them: a space is a plus.
                        URLDecoder.decode(text(record, "s3", "object", "key"), StandardCharsets.UTF_8),
                        at(record, "s3", "object", "size") instanceof Number size ? size.longValue() : 0))
                .toList();
    }

    private static String text(@Nullable Object node, String... path) {
        if (at(node, path) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("This is no event of S3: it has no " + String.join(".", path));
    }

    private static @Nullable Object at(@Nullable Object node, String... path) {
        var current = node;
        for (var name : path) {
            current = current instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return current;
    }
}
