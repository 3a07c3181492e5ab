package dev.souk.local.buckets;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the key in a form that a browser posts: fields come before the file, and S3 ignores what follows it. */
final class FormKey implements BodyWatcher {
    /** S3 allows 20 kB of fields; the file's head follows them. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Pattern KEY =
            Pattern.compile("name=\"key\"[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n(?<key>.*?)\r\n--", Pattern.DOTALL);
    private static final Pattern FILE =
            Pattern.compile("name=\"file\"(?:[^\r\n]*filename=\"(?<name>[^\"]*)\")?[^\r\n]*\r\n");
    private static final String NAME_OF_FILE = "${filename}";

    private final String boundary;
    private final Buffer seen = Buffer.buffer();
    private boolean done;

    FormKey(String boundary) {
        this.boundary = boundary;
    }

    @Override
    public List<String> passes(Buffer bytes) {
        if (done) {
            return List.of();
        }
        seen.appendBuffer(bytes, 0, Math.min(bytes.length(), MOST_BYTES - seen.length()));
        var found = key(seen.toString(StandardCharsets.UTF_8));
        done = found.isPresent() || seen.length() >= MOST_BYTES;
        return found.stream().toList();
    }

    /** Known once the file begins: its name may be a part of the key. */
    private Optional<String> key(String text) {
        var file = FILE.matcher(text);
        if (!text.startsWith("--" + boundary) || !file.find()) {
            return Optional.empty();
        }
        var key = KEY.matcher(text);
        return key.find()
                ? Optional.of(key.group("key")
                        .replace(
                                NAME_OF_FILE,
                                Optional.ofNullable(file.group("name")).orElse("")))
                : Optional.empty();
    }
}
