package dev.souk.functions.accounts;

import dev.souk.identity.MemberId;

/** Those whom the identity provider calls staff: who works in a shop, or did so once. Nobody is taken out. */
@FunctionalInterface
public interface StaffGroup {
    /** Adds a member; who is in it already stays. A provider that cannot be reached is the SDK's exception. */
    void add(MemberId person);
}
