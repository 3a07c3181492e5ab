package dev.souk.testkit.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerSettings;
import dev.souk.sellers.SellersSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Dispatches;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings that end with the test, and how sellers send by them. */
public final class SellersSettingsInMemory implements SellersSettings, Dispatches {
    private final Map<SellerId, SellerSettings> settings = new ConcurrentHashMap<>();

    @Override
    public SellerSettings of(SellerId seller) {
        return settings.getOrDefault(seller, SellerSettings.none(seller));
    }

    @Override
    public Map<SellerId, Dispatch> of(Set<SellerId> sellers) {
        return sellers.stream()
                .filter(settings::containsKey)
                .collect(Collectors.toMap(
                        Function.identity(),
                        seller -> Objects.requireNonNull(settings.get(seller)).dispatch()));
    }

    @Override
    public synchronized boolean save(SellerSettings wanted) {
        if (of(wanted.seller()).version() != wanted.version() - 1) {
            return false;
        }
        settings.put(wanted.seller(), wanted);
        return true;
    }
}
