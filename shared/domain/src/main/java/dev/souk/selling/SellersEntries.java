package dev.souk.selling;

import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of all sellers. They may lag behind the orders a little, and never show one seller's entries to another. */
public interface SellersEntries {
    /**
     * One page of a list.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<OrderId> orders, Optional<String> next) {
        public Page {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Makes the lists and the seller's {@link Takings} say what this entry says, both or neither, unless they know a later
     * version. The same entry again, however late, changes nothing: what was earned counts once.
     *
     * @param before what the version before said, which saves a look where it is what stands there; empty for a part that is
     *     new
     * @throws IllegalStateException where others kept changing the same: ask again
     */
    void follow(Optional<SellersEntry> before, SellersEntry entry);

    /**
     * A seller's orders of a stage: those that wait, the most urgent first; those that are done, the latest first.
     *
     * @param cursor the {@code next} of the page before, of the same stage
     * @throws InvalidCursor where it is none of ours
     */
    Page list(SellerId seller, Stage stage, int limit, Optional<String> cursor);

    /** How many of a seller's orders wait in each stage; counted up to {@code most}. */
    Map<Stage, Integer> waiting(SellerId seller, int most);

    /** A cursor that no page gave. */
    final class InvalidCursor extends RuntimeException {
        public InvalidCursor() {
            super("This cursor does not come from a page of these orders");
        }
    }
}
