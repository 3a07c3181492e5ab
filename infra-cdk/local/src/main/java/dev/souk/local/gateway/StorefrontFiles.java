package dev.souk.local.gateway;

import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebResponse.Header;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The built storefront on disk, as its bucket would hold it after a deployment. */
public final class StorefrontFiles {
    /** The build names what is below {@code assets/} by its content: it never changes. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Path folder;

    public StorefrontFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Optional<WebResponse> find(String key) {
        var file = folder.resolve(key).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var bytes = Files.readAllBytes(file);
            var headers = List.of(
                    new Header("content-type", FileTypes.of(key)),
                    new Header("cache-control", key.startsWith("assets/") ? FOREVER : "no-cache"),
                    new Header("etag", etag(bytes)));
            return Optional.of(new WebResponse(200, headers, Buffer.buffer(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String etag(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }
}
