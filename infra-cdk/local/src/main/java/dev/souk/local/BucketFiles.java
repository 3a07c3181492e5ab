package dev.souk.local;

import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebResponse.Header;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What the edge serves out of a bucket of the S3 engine. */
final class BucketFiles {
    private final S3Client s3;

    BucketFiles(S3Client s3) {
        this.s3 = s3;
    }

    Optional<WebResponse> find(String bucket, String key) {
        try {
            var object = s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
            var headers = new ArrayList<Header>();
            headers.add(new Header("content-type", object.response().contentType()));
            headers.add(new Header("etag", object.response().eTag()));
            Optional.ofNullable(object.response().cacheControl())
                    .ifPresent(value -> headers.add(new Header("cache-control", value)));
            object.response().metadata().forEach((name, value) -> headers.add(new Header("x-amz-meta-" + name, value)));
            return Optional.of(new WebResponse(200, List.copyOf(headers), Buffer.buffer(object.asByteArrayUnsafe())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }
}
