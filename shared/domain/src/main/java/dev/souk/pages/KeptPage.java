package dev.souk.pages;

import java.time.LocalDate;

/**
 * What is known of a page that is kept, without reading it.
 *
 * @param tag changes whenever it is written
 * @param digest of the page as it was kept
 * @param code its status, as HTTP says it
 * @param version of the product that it was made of
 * @param changed the day on which that version was first seen here
 * @param address the one under which it is to be known, a path
 */
public record KeptPage(String tag, String digest, int code, long version, LocalDate changed, String address) {
    /** Whether it shows something that is in the shop. */
    public boolean shown() {
        return code == Page.Status.SHOWN.code();
    }
}
