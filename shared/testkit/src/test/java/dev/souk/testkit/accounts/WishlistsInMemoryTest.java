package dev.souk.testkit.accounts;

import dev.souk.accounts.Wishlists;

class WishlistsInMemoryTest extends WishlistsContract {
    private final Wishlists wishlists = new WishlistsInMemory();

    @Override
    protected Wishlists wishlists() {
        return wishlists;
    }
}
