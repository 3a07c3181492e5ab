package dev.souk.functions.images;

import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.UploadKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are gone with the test. It dies after so many copies, where it is told to. */
final class PictureFilesInMemory implements PictureFiles {
    final Map<String, byte[]> sent = new TreeMap<>();
    final Map<String, byte[]> copies = new TreeMap<>();
    int diesAfter = Integer.MAX_VALUE;

    @Override
    public Optional<byte[]> sent(UploadKey key) {
        return Optional.ofNullable(sent.get(key.text()));
    }

    @Override
    public Picture.Copy keep(UploadKey key, PictureMaking.Copy copy) {
        if (diesAfter-- <= 0) {
            throw new IllegalStateException("died");
        }
        var name = folder(key) + copy.width() + "." + copy.type().substring("image/".length());
        copies.put(name, copy.content());
        return new Picture.Copy(name, copy.type(), copy.width(), copy.height());
    }

    @Override
    public void forget(UploadKey key) {
        copies.keySet().removeIf(name -> name.startsWith(folder(key)));
    }

    private static String folder(UploadKey key) {
        return "media/pictures/" + key.upload() + "/";
    }
}
