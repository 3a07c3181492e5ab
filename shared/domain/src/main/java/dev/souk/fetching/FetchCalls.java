package dev.souk.fetching;

import dev.souk.catalog.ProductId;
import java.util.Collection;
import java.util.Set;

/** Calls whoever fetches pictures. */
public interface FetchCalls {
    /**
     * Calls for the pictures of these products: once this returns, at least once, perhaps twice.
     *
     * @param name of the call; one that is made again has the same
     */
    void call(String name, Collection<ProductId> products);

    /**
     * Calls for what a call has left over.
     *
     * @param key where the call before lies
     */
    void callOn(String key, Collection<ProductId> rest);

    /** Of which products a call is; none where it is gone. */
    Set<ProductId> read(String key);
}
