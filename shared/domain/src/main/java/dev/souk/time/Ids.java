package dev.souk.time;

/** Where new ids and random bytes come from. */
public interface Ids {
    /**
     * An id that nobody had before: 26 characters of 0-9 and a-v. One that is made later sorts later (to the millisecond;
     * within one, those of one source do).
     */
    String next();

    /** So many bytes that nobody can guess. */
    byte[] bytes(int count);
}
