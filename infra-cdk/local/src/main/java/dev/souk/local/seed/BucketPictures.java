package dev.souk.local.seed;

import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Pictures in a bucket. They never change under their name, so browsers may keep them for good. */
record BucketPictures(S3Client s3, String bucket) implements Pictures {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    public Set<String> keys(String prefix) {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }

    @Override
    public void put(String key, byte[] bytes) {
        try {
            s3.putObject(
                    put -> put.bucket(bucket).key(key).contentType("image/webp").cacheControl(FOR_GOOD),
                    RequestBody.fromBytes(bytes));
        } catch (SdkException e) {
            throw new SeedRefused("The picture " + key + " could not be put into " + bucket + ": " + e.getMessage());
        }
    }
}
