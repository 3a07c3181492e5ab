package dev.souk.storage.accounts;

import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Dispatches;
import dev.souk.storage.reads.BatchReads;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How sellers send, out of their settings: one batch for all sellers of a cart. Reads are eventually consistent, at half the
 * price: what a seller has just saved may miss an order of the same second, as it would have a second earlier.
 */
final class DynamoDispatches implements Dispatches {
    private final BatchReads reads;
    private final Supplier<String> table;

    DynamoDispatches(BatchReads reads, Supplier<String> table) {
        this.reads = reads;
        this.table = table;
    }

    @Override
    public Map<SellerId, Dispatch> of(Set<SellerId> sellers) {
        var keys = sellers.stream().map(SellerKeys::settings).toList();
        return reads.read(table.get(), keys).stream()
                .map(SellerSettingsItem.SCHEMA::mapToItem)
                .collect(Collectors.toMap(SellerSettings::seller, SellerSettings::dispatch));
    }
}
