package dev.souk.promotions;

import java.util.List;
import java.util.Optional;

/** All promotions of the shop. */
public interface Promotions {
    /**
     * One page of promotions.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<Standing> promotions, Optional<String> next) {}

    /** The promotion of that id as it is now, of whatever kind. */
    Optional<Standing> read(PromotionId id);

    /**
     * Stores a new promotion, or the next version of one; its counts stay.
     *
     * @return whether it is stored; where not, somebody else stored another one meanwhile
     */
    boolean save(Promotion promotion);

    /**
     * Promotions by id, those without a code first.
     *
     * @param cursor the {@code next} of the page before
     * @throws InvalidCursor where it is none of ours
     */
    Page list(int limit, Optional<String> cursor);

    /** A cursor that no page gave. */
    final class InvalidCursor extends RuntimeException {
        public InvalidCursor() {
            super("This cursor does not come from a page of these promotions");
        }
    }
}
