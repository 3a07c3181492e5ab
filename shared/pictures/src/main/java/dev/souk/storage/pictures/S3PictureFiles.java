package dev.souk.storage.pictures;

import dev.souk.platform.settings.Settings;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/**
 * Files as they were sent lie in the bucket of uploads. Copies of pictures of products and reviews lie in that of the media,
 * which the edge serves to everybody; those of returns stay in the bucket of uploads, below what goes by itself.
 */
final class S3PictureFiles implements PictureFiles {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    /** Half of the digest: names are guessed by nobody, since the upload's id is in them too. */
    private static final int DIGITS = 16;

    private final Supplier<S3Client> client;
    private final Settings settings;

    S3PictureFiles(Supplier<S3Client> client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public Optional<byte[]> sent(UploadKey key) {
        try {
            return Optional.of(client.get()
                    .getObjectAsBytes(
                            get -> get.bucket(settings.uploadsBucket()).key(key.text()))
                    .asByteArrayUnsafe());
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        }
    }

    @Override
    public Picture.Copy keep(UploadKey key, PictureMaking.Copy copy) {
        var name = folder(key) + copy.width() + "-" + digest(copy.content()) + extension(copy.type());
        client.get()
                .putObject(
                        put -> put.bucket(bucket(key.purpose()))
                                .key(name)
                                .contentType(copy.type())
                                .cacheControl(FOR_GOOD),
                        RequestBody.fromBytes(copy.content()));
        return new Picture.Copy(name, copy.type(), copy.width(), copy.height());
    }

    @Override
    public void forget(UploadKey key) {
        var bucket = bucket(key.purpose());
        var s3 = client.get();
        var found = s3.listObjectsV2(list -> list.bucket(bucket).prefix(folder(key))).contents().stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        if (!found.isEmpty()) {
            s3.deleteObjects(delete ->
                    delete.bucket(bucket).delete(all -> all.objects(found).quiet(true)));
        }
    }

    private String bucket(Purpose purpose) {
        return purpose.isPublic() ? settings.mediaBucket() : settings.uploadsBucket();
    }

    private static String folder(UploadKey key) {
        return key.purpose().isPublic()
                ? "media/pictures/" + key.upload() + "/"
                : "kept/" + key.purpose().text() + "/" + key.upload() + "/";
    }

    private static String extension(String type) {
        return "." + type.substring(type.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String digest(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
