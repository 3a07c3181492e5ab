package dev.souk.functions.catalog;

import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.StockLedger;
import dev.souk.catalog.StockMovement;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code StockMovementPage}. */
@Json
record StockMovementPageJson(
        List<StockMovementJson> movements, @Nullable String nextCursor) {
    /** The contract's {@code StockMovement}. */
    @Json
    record StockMovementJson(
            String movementId,
            String at,
            String kind,
            long by,
            long balance,
            @Nullable ChangedByJson who,
            @Nullable String orderId,
            @Nullable String correctionId,
            @Nullable String reason,
            @Nullable String note) {
        static StockMovementJson of(StockMovement movement) {
            return new StockMovementJson(
                    movement.id(),
                    movement.at().toString(),
                    movement.kind().code(),
                    movement.by(),
                    movement.balance(),
                    movement.who().map(ChangedByJson::of).orElse(null),
                    movement.order().orElse(null),
                    movement.correction().orElse(null),
                    movement.reason().map(CorrectionReason::code).orElse(null),
                    movement.note().orElse(null));
        }
    }

    static StockMovementPageJson of(StockLedger.Page page) {
        return new StockMovementPageJson(
                page.movements().stream().map(StockMovementJson::of).toList(),
                page.next().orElse(null));
    }
}
