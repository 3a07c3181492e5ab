package dev.souk.staff;

import dev.souk.identity.SellerId;

/** The staff of each shop, and with it for whom each of them works. */
public interface Staffs {
    /** The staff of a shop, with everything that was saved before the call. */
    Staff of(SellerId shop);

    /**
     * Saves the next version, the memberships that it begins, changes and ends, and that a letter is to be written to each who
     * is newly invited: all of it or nothing.
     */
    Saving save(Staff before, Staff after);

    /** What became of it. */
    enum Saving {
        SAVED,
        CHANGED_MEANWHILE,
        /** Nothing is saved: who would join works for a shop already. */
        WORKS_ALREADY
    }
}
