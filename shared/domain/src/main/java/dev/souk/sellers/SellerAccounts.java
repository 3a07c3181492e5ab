package dev.souk.sellers;

import dev.souk.identity.SellerId;
import java.util.List;
import java.util.Optional;

/** All shops, and those who would like to be one. */
public interface SellerAccounts {
    /** The account as it was last saved; empty where nothing was. */
    Optional<SellerAccount> find(SellerId seller);

    /**
     * Keeps an account, and together with it what was decided with it: the {@link SellerDecision}, and the {@link ShelfMark}
     * where shoppers are to see the seller's products no more, or again.
     *
     * @param before what it was when it was found; empty where there was none
     * @param after its version is one more
     */
    Saving save(Optional<SellerAccount> before, SellerAccount after);

    /** What was decided with that version of the account; empty where nothing was. */
    Optional<SellerDecision> decision(SellerId seller, long version);

    /**
     * One page of the accounts in a state, those first that came into it first; may lag behind a little.
     *
     * @param state not {@link SellerState#APPLYING}: nobody looks at what is not sent
     * @param cursor the {@code next} of the page before
     * @return empty where the cursor is none of this list
     */
    Optional<Page> in(SellerState state, int limit, Optional<String> cursor);

    /**
     * One page.
     *
     * @param next where the next one begins; empty where there is none
     */
    record Page(List<SellerAccount> accounts, Optional<String> next) {
        public Page {
            accounts = List.copyOf(accounts);
        }
    }

    /** What became of a save. */
    enum Saving {
        SAVED,
        /** Somebody saved the account meanwhile. Nothing is written. */
        CHANGED_MEANWHILE,
        /** Another shop has the name, or one that reads the same. Nothing is written. */
        NAME_TAKEN
    }
}
