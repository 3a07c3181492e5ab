package dev.souk.uploads;

import java.util.Optional;

/** The files of uploads, and of what was made of them. */
public interface PictureFiles {
    /** A file as it was sent; empty where it is gone. */
    Optional<byte[]> sent(UploadKey key);

    /**
     * Keeps a copy under a name that follows from its content and its upload. Said twice it is kept once.
     *
     * @return the copy as it is found from now on
     */
    Picture.Copy keep(UploadKey key, PictureMaking.Copy copy);

    /** Deletes all copies of an upload; none is there afterwards, nor was it an error if none was before. */
    void forget(UploadKey key);
}
