package dev.souk.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Pages, as the edge reads them. None is ever taken away: what is gone has a page that says so. */
public interface Pages {
    /** What is known of a page; everything that was written before the call is known. Empty where there is none. */
    Optional<KeptPage> find(PageId id);

    /**
     * Keeps a page in the place of the one that was there.
     *
     * @param before as it was found; empty where there was none
     * @return false where another one is there by now, and nothing was written. It may also be false where the answer to an
     *     earlier try was lost: then the page that is there is this one
     */
    boolean keep(PageId id, Page page, LocalDate changed, Optional<KeptPage> before);

    /**
     * Ids of what there are pages of, in ascending order.
     *
     * @param after those that come after it; empty for the first
     * @param limit how many at the most
     */
    List<String> known(PageId.Kind kind, Optional<String> after, int limit);
}
