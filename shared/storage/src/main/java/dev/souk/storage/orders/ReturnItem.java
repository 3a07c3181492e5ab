package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.ReturnRequest;
import dev.souk.uploads.UploadId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What was asked to come back, within an order's item. */
final class ReturnItem {
    static final TableSchema<ReturnItem> SCHEMA = StaticTableSchema.builder(ReturnItem.class)
            .newItemSupplier(ReturnItem::new)
            .addAttribute(
                    String.class, a -> a.name("i").getter(item -> item.id).setter((item, value) -> item.id = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("s").getter(item -> item.seller).setter((item, value) -> item.seller = value))
            .addAttribute(
                    EnhancedType.listOf(EnhancedType.listOf(Integer.class)),
                    a -> a.name("n").getter(item -> item.pieces).setter((item, value) -> item.pieces = value))
            .addAttribute(
                    String.class,
                    a -> a.name("r").getter(item -> item.reason).setter((item, value) -> item.reason = value))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("p").getter(item -> item.photos).setter((item, value) -> item.photos = value))
            .build();

    String id = "";
    int seller;
    List<List<Integer>> pieces = List.of();
    String reason = "";

    /** Absent where there are none. */
    @Nullable
    List<String> photos;

    static ReturnItem of(ReturnRequest request, List<SellerId> sellers) {
        var item = new ReturnItem();
        item.id = request.id();
        item.seller = sellers.indexOf(request.seller());
        item.pieces = pieces(request.pieces());
        item.reason = Codes.of(request.reason());
        item.photos = request.photos().isEmpty()
                ? null
                : request.photos().stream().map(UploadId::value).toList();
        return item;
    }

    ReturnRequest read(List<SellerId> sellers) {
        return new ReturnRequest(id, sellers.get(seller), pieces(pieces), Codes.returnReason(reason), photos());
    }

    private List<UploadId> photos() {
        return Objects.requireNonNullElse(photos, List.<String>of()).stream()
                .map(UploadId::new)
                .toList();
    }

    /** By the lines' places: a set of pieces is written in one way alone. */
    static List<List<Integer>> pieces(Map<Integer, Integer> pieces) {
        return pieces.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> List.of(part.getKey(), part.getValue()))
                .toList();
    }

    static Map<Integer, Integer> pieces(List<List<Integer>> items) {
        return items.stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }
}
