package dev.souk.promotions;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What promotions hold right now, for somebody who wants to buy. */
@FunctionalInterface
public interface Standings {
    /**
     * All promotions without a code, and those of these codes, with their counts; may lag behind a little: what counts is
     * decided when the order is placed.
     *
     * @param shopper whose uses are wanted too, see {@link Shopper#key()}
     */
    List<Standing> find(Set<PromotionId> codes, Optional<String> shopper);
}
