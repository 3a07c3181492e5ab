package dev.souk.cart;

import dev.souk.identity.MemberId;

/** Whose a cart is. */
public sealed interface CartOwner {
    /** A member. */
    record Member(MemberId id) implements CartOwner {}

    /**
     * Whoever holds the token.
     *
     * @param token that nobody can guess
     */
    record Guest(String token) implements CartOwner {}
}
