package dev.souk.uploads;

import java.util.List;

/** Turns a stranger's file into pictures that may be shown, or says why not. Whatever is in the file, it returns. */
@FunctionalInterface
public interface PictureMaking {
    /** Long edges of the copies, in pixels; none is larger than the file. */
    List<Integer> LONG_EDGES = List.of(320, 640, 1280);

    /** Pixels of a file at most. A file of some kilobytes may say that it has billions. */
    long MOST_PIXELS = 50_000_000;

    /** What comes of a file. */
    sealed interface Outcome {
        /**
         * Pictures.
         *
         * @param copies the smallest first; of the largest size there is a JPEG too
         */
        record Made(List<Copy> copies, String color, String placeholder) implements Outcome {
            public Made {
                copies = List.copyOf(copies);
            }
        }

        /** It is not taken. */
        record Refused(Refusal reason) implements Outcome {}
    }

    /**
     * One copy; its bytes follow from the file's alone.
     *
     * @param type the media type
     * @param content not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Copy(String type, int width, int height, byte[] content) {}

    /** Makes pictures of a file. */
    Outcome make(byte[] file);
}
