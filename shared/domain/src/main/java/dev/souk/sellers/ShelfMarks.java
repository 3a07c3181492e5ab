package dev.souk.sellers;

import dev.souk.identity.SellerId;
import java.util.List;
import java.util.Optional;

/** Whose products are still to be brought in line. A mark is put there by {@link SellerAccounts#save}, with the decision. */
public interface ShelfMarks {
    /** The mark of a seller, as it was last written; empty where all is done. */
    Optional<ShelfMark> find(SellerId seller);

    /** All that there are, which are those of the last minutes' decisions; may lag behind a little. */
    List<ShelfMark> all();

    /**
     * Notes how far the work is.
     *
     * @param before the mark that the work began with
     * @return whether it was noted; if not, there is a later decision, or somebody else is further
     */
    boolean replace(ShelfMark before, ShelfMark after);

    /** Takes a mark off, where it is still this one. */
    void remove(ShelfMark mark);
}
