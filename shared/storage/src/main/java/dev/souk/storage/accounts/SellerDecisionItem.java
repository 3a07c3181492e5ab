package dev.souk.storage.accounts;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.sellers.SellerDecision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a decision about a seller is written: once, and never changed, so that the table's stream tells it as it was made. */
final class SellerDecisionItem {
    private SellerDecisionItem() {}

    static Map<String, AttributeValue> of(SellerDecision decision) {
        var item = new HashMap<>(SellerKeys.decision(decision.seller(), decision.version()));
        item.put("kind", fromS(decision.kind().code()));
        item.put("at", fromN(Long.toString(decision.at().toEpochMilli())));
        decision.reason().ifPresent(reason -> item.put("reason", fromS(reason)));
        return item;
    }

    /** Empty where it is the item of something else. */
    static Optional<SellerDecision> read(Map<String, AttributeValue> item) {
        var version = SellerKeys.decided(text(item, "sk"));
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(new SellerDecision(
                        SellerKeys.seller(text(item, "pk")),
                        version.getAsLong(),
                        SellerDecision.Kind.of(text(item, "kind")),
                        Instant.ofEpochMilli(Long.parseLong(
                                Objects.requireNonNull(item.get("at")).n())),
                        Optional.ofNullable(item.get("reason")).map(AttributeValue::s)));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
