package dev.souk.fetching;

import dev.souk.uploads.Refusal;

/** Where pictures are fetched from: other people's servers, which may be slow, gone, or out for harm. */
@FunctionalInterface
public interface PictureSource {
    /** What came of asking. */
    sealed interface Outcome {
        /**
         * The file.
         *
         * @param file nobody has looked at it yet; not to be changed
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Fetched(byte[] file) implements Outcome {}

        /** There is nothing to be had, however often one asks within a minute. */
        record Refused(Refusal reason) implements Outcome {}
    }

    /**
     * Asks for a file. It returns within half a minute, whatever the other side does.
     *
     * @param address as somebody wrote it, which may be any text
     * @param mostBytes no more are read
     */
    Outcome fetch(String address, long mostBytes);
}
