package dev.souk.limits;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts calls by name in windows of fixed length, which begin at multiples of that length. At the seam of two windows
 * twice the number can pass within one length: enough to stop guessing, at one write a call.
 */
public interface CallBuckets {
    /**
     * Counts a call if the window has room for it.
     *
     * @param bucket whose calls of what
     * @param calls how many a window has room for
     * @param window at least a second
     * @return empty if the call may go on; else how long until the next window begins
     */
    Optional<Duration> take(String bucket, int calls, Duration window);
}
