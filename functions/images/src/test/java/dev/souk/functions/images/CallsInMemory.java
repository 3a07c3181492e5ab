package dev.souk.functions.images;

import dev.souk.catalog.ProductId;
import dev.souk.fetching.FetchCalls;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Calls that are gone with the test. */
final class CallsInMemory implements FetchCalls {
    final Map<String, Set<ProductId>> made = new TreeMap<>();

    @Override
    public void call(String name, Collection<ProductId> products) {
        made.put("picture-fetches/" + name, Set.copyOf(products));
    }

    @Override
    public void callOn(String key, Collection<ProductId> rest) {
        made.put(key + "-on", Set.copyOf(rest));
    }

    @Override
    public Set<ProductId> read(String key) {
        return made.getOrDefault(key, Set.of());
    }
}
