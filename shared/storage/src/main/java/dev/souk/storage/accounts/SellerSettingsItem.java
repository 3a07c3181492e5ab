package dev.souk.storage.accounts;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerSettings;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.Holiday;
import dev.souk.shipping.ShippingZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a seller's settings are written: one item, beside their account. */
final class SellerSettingsItem {
    static final TableSchema<SellerSettings> SCHEMA = StaticImmutableTableSchema.builder(
                    SellerSettings.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("pk")
                            .tags(StaticAttributeTags.primaryPartitionKey())
                            .getter(settings -> SellerKeys.PARTITION + settings.seller())
                            .setter((b, v) -> b.partition = v))
            .addAttribute(
                    String.class,
                    a -> a.name("sk")
                            .tags(StaticAttributeTags.primarySortKey())
                            .getter(settings -> SellerKeys.SETTINGS)
                            .setter((b, v) -> {}))
            .addAttribute(
                    Integer.class,
                    a -> a.name("handlingDays")
                            .getter(settings -> settings.dispatch().handlingDays())
                            .setter((b, v) -> b.handlingDays = v))
            .addAttribute(
                    Integer.class,
                    a -> a.name("cancellationHours")
                            .getter(settings -> nullable(settings.dispatch().cancellationHours()))
                            .setter((b, v) -> b.cancellationHours = optional(v)))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(Long.class)),
                    a -> a.name("holidays").getter(SellerSettingsItem::holidays).setter((b, v) -> b.holidays = v))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("zones").getter(SellerSettingsItem::zones).setter((b, v) -> b.zones = v))
            .addAttribute(
                    EnhancedType.documentOf(
                            PostalAddress.class, AddressItem.SCHEMA, nested -> nested.ignoreNulls(true)),
                    a -> a.name("returnAddress")
                            .getter(settings -> settings.returnAddress().orElse(null))
                            .setter((b, v) -> b.returnAddress = Optional.ofNullable(v)))
            .addAttribute(
                    Long.class,
                    a -> a.name("version").getter(SellerSettings::version).setter((b, v) -> b.version = v))
            .build();

    private SellerSettingsItem() {}

    static Key key(SellerId seller) {
        return Key.builder()
                .partitionValue(SellerKeys.PARTITION + seller)
                .sortValue(SellerKeys.SETTINGS)
                .build();
    }

    private static List<List<Long>> holidays(SellerSettings settings) {
        return settings.dispatch().holidays().stream()
                .map(one -> List.of(one.first().toEpochDay(), one.last().toEpochDay()))
                .toList();
    }

    private static List<String> zones(SellerSettings settings) {
        return settings.dispatch().zones().stream()
                .sorted()
                .map(ShippingZone::code)
                .toList();
    }

    private static @Nullable Integer nullable(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static final class Builder {
        private String partition = "";
        private int handlingDays;
        private OptionalInt cancellationHours = OptionalInt.empty();
        private List<List<Long>> holidays = List.of();
        private List<String> zones = List.of();
        private Optional<PostalAddress> returnAddress = Optional.empty();
        private long version;

        SellerSettings build() {
            var dispatch = new Dispatch(
                    handlingDays,
                    cancellationHours,
                    holidays.stream()
                            .map(days -> new Holiday(
                                    LocalDate.ofEpochDay(days.getFirst()), LocalDate.ofEpochDay(days.getLast())))
                            .toList(),
                    zones.stream()
                            .map(code -> ShippingZone.of(code).orElseThrow())
                            .collect(Collectors.toSet()));
            return new SellerSettings(SellerKeys.seller(partition), dispatch, returnAddress, version);
        }
    }
}
