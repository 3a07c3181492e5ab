package dev.souk.testkit.accounts;

import dev.souk.accounts.Wish;
import dev.souk.accounts.Wishlists;
import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wishlists that end with the test. */
public final class WishlistsInMemory implements Wishlists {
    private final Map<MemberId, Map<ProductId, Wish>> lists = new ConcurrentHashMap<>();

    @Override
    public List<Wish> of(MemberId member) {
        return List.copyOf(list(member).values());
    }

    @Override
    public void add(MemberId member, Wish wish) {
        list(member).putIfAbsent(wish.product(), wish);
    }

    @Override
    public void remove(MemberId member, ProductId product) {
        list(member).remove(product);
    }

    private Map<ProductId, Wish> list(MemberId member) {
        return lists.computeIfAbsent(member, _ -> new ConcurrentHashMap<>());
    }
}
