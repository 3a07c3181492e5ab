package dev.souk.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** AWS's published rules and examples: "Read and write operations" and "Item sizes and formats" of the developer guide. */
class WriteRulesTest {
    @Test
    void chargesAUnitForEachStartedKilobyte() {
        // "If the item is 1 KB, one write request unit; 3 KB take three"; sizes are rounded up to the next kilobyte.
        assertThat(WriteRules.units(ofSize(1024))).isEqualTo(1);
        assertThat(WriteRules.units(ofSize(1025))).isEqualTo(2);
        assertThat(WriteRules.units(ofSize(3 * 1024))).isEqualTo(3);
        assertThat(WriteRules.units(ofSize(500))).isEqualTo(1);
    }

    @Test
    void chargesTransactionsTwice() {
        // "A transactional write request of a 3 KB item requires six": DynamoDB pricing, on demand.
        assertThat(WriteRules.ofTransaction(List.of(put("orders", ofSize(3 * 1024))), Map.of()))
                .containsExactly(Map.entry("orders", 6.0));
    }

    @Test
    void roundsEachItemBeforeItAddsThemUp() {
        assertThat(WriteRules.ofTransaction(
                        List.of(
                                put("orders", ofSize(1025)),
                                put("orders", ofSize(1025)),
                                update("catalog"),
                                update("catalog")),
                        Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("orders", 8.0, "catalog", 4.0));
    }

    @Test
    void takesTheSizeAndTheIndexesOfATablesOnlyItemFromWhatLocalReports() {
        // An item of 2 kB with two index entries of 1 kB each: reported as (2 + 1 + 1) * 4.
        assertThat(WriteRules.ofTransaction(List.of(put("orders", ofSize(2000))), Map.of("orders", 16.0)))
                .containsExactly(Map.entry("orders", 2 * 2.0 + 1 + 1));
        assertThat(WriteRules.ofTransaction(List.of(update("orders")), Map.of("orders", 8.0)))
                .containsExactly(Map.entry("orders", 2 * 2.0));
    }

    @Test
    void countsNamesAndValues() {
        assertThat(ItemSize.ofItem(Map.of("shirt-color", fromS("R")))).isEqualTo(12);
        assertThat(ItemSize.ofItem(Map.of("é", fromS("€")))).isEqualTo(2 + 3);
        assertThat(ItemSize.ofItem(Map.of("b", fromB(SdkBytes.fromByteArray(new byte[10])))))
                .isEqualTo(11);
        assertThat(ItemSize.ofItem(Map.of("f", fromBool(true)))).isEqualTo(2);
    }

    @Test
    void countsNumbersByTheirSignificantDigits() {
        assertThat(ItemSize.ofItem(Map.of("n", fromN("27")))).isEqualTo(1 + 2);
        assertThat(ItemSize.ofItem(Map.of("n", fromN("-27")))).isEqualTo(1 + 3);
        assertThat(ItemSize.ofItem(Map.of("n", fromN("2700000")))).isEqualTo(1 + 2);
        assertThat(ItemSize.ofItem(Map.of("n", fromN("12345")))).isEqualTo(1 + 4);
    }

    @Test
    void countsContainersWithWhatTheyCostThemselves() {
        assertThat(ItemSize.ofItem(Map.of("l", fromL(List.of())))).isEqualTo(1 + 3);
        assertThat(ItemSize.ofItem(Map.of("l", fromL(List.of(fromS("ab"), fromS("c"))))))
                .isEqualTo(1 + 3 + 2 + 3);
        assertThat(ItemSize.ofItem(Map.of("m", fromM(Map.of("k", fromS("v")))))).isEqualTo(1 + 3 + 1 + 2);
    }

    private static Map<String, AttributeValue> ofSize(int bytes) {
        return Map.of("v", fromS("x".repeat(bytes - 1)));
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    private static TransactWriteItem update(String table) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table).key(Map.of("pk", fromS("x"))))
                .build();
    }
}
