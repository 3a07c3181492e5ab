package dev.souk.bench.hot;

import dev.souk.bench.harness.Engine;
import dev.souk.bench.harness.TableStream;
import dev.souk.catalog.StockMovement;
import dev.souk.storage.catalog.CatalogHistory;
import dev.souk.storage.history.DynamoStockLedger;
import dev.souk.testkit.Tables;
import dev.souk.testkit.TestSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Keeps the history of stock out of the stream of the catalogue, as {@code KeepHistory} does, a movement at a time. */
final class StockHistory {
    private final TableStream stream;
    private final DynamoStockLedger ledger;

    /** @param client writes the history; the tables are there */
    StockHistory(Engine engine, DynamoDbClient client) {
        this.stream = new TableStream(engine, Tables.CATALOG);
        this.ledger = new DynamoStockLedger(client, TestSettings.defaults());
    }

    /** Keeps what moved since it was last asked, each movement for the sake of its product. */
    void keep(Function<String, Tally> tallies) {
        for (var changes = stream.take(); !changes.isEmpty(); changes = stream.take()) {
            for (var change : changes) {
                movement(change)
                        .ifPresent(movement -> Sake.of(
                                        tallies.apply(movement.product().value()))
                                .during(() -> {
                                    ledger.note(List.of(movement));
                                    return movement;
                                }));
            }
        }
    }

    private static Optional<StockMovement> movement(StreamRecord change) {
        return CatalogHistory.stock(
                change.keys(),
                change.sequenceNumber(),
                change.approximateCreationDateTime(),
                image(change.oldImage()),
                image(change.newImage()));
    }

    private static Optional<Map<String, AttributeValue>> image(Map<String, AttributeValue> image) {
        return Optional.of(image).filter(there -> !there.isEmpty());
    }
}
