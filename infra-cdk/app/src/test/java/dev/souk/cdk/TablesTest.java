package dev.souk.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.testkit.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The tables that deploy are those on which the storage tests run. */
class TablesTest {
    private static final String TABLE = "AWS::DynamoDB::Table";

    /** Where an item says itself when it ends. */
    private static final Set<String> EXPIRING = Set.of("souk-dev-carts", "souk-dev-operations");

    private final Deployment deployment = Deployment.dev();

    @Test
    void deploysTheTablesThatStorageIsTestedOn() {
        var deployed = new TreeMap<String, List<String>>();
        deployment.resources(TABLE).forEach(table -> deployed.put(table.name(), shape(table.properties())));
        var tested = new TreeMap<String, List<String>>();
        for (var table : Tables.definitions()) {
            tested.put(table.tableName().replaceFirst("^test-", "souk-dev-"), shape(table));
        }

        assertThat(deployed).isEqualTo(tested);
    }

    @Test
    void expiresCartsAndWhatIsKeptOfCalls() {
        assertThat(deployment.resources(TABLE)).allSatisfy(table -> {
            var expires = EXPIRING.contains(table.name());
            assertThat(table.text("/TimeToLiveSpecification/AttributeName")).isEqualTo(expires ? "ttl" : "");
            assertThat(table.text("/TimeToLiveSpecification/Enabled")).isEqualTo(expires ? "true" : "");
        });
    }

    @Test
    void paysForRequestsOnly() {
        assertThat(deployment.resources(TABLE)).isNotEmpty().allSatisfy(table -> {
            assertThat(table.text("/BillingMode")).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.properties().toString()).doesNotContain("Throughput");
        });
    }

    @Test
    void keepsDataWhenAStackGoesUnlessItIsToldNotTo() {
        assertThat(deployment.resources(TABLE)).allSatisfy(table -> {
            assertThat(table.document().path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.text("/DeletionProtectionEnabled")).isEqualTo("true");
        });
        assertThat(Deployment.with(Map.of("SOUK_KEEP_DATA", "off")).resources(TABLE))
                .allSatisfy(table -> assertThat(
                                table.document().path("DeletionPolicy").asText())
                        .isEqualTo("Delete"));
    }

    @Test
    void restoresToAnySecondWhereThatIsPaidFor() {
        assertThat(Deployment.with(Map.of("SOUK_POINT_IN_TIME_RECOVERY", "on")).resources(TABLE))
                .allSatisfy(
                        table -> assertThat(table.text("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled"))
                                .isEqualTo(EXPIRING.contains(table.name()) ? "" : "true"));
    }

    private static List<String> shape(JsonNode table) {
        var shape = new ArrayList<String>();
        table.path("AttributeDefinitions")
                .forEach(attribute ->
                        shape.add("attribute " + attribute.path("AttributeName").asText() + " "
                                + attribute.path("AttributeType").asText()));
        shape.add("keys " + keys(table.path("KeySchema")));
        table.path("GlobalSecondaryIndexes").forEach(index -> {
            var shown = new ArrayList<String>();
            index.at("/Projection/NonKeyAttributes").forEach(attribute -> shown.add(attribute.asText()));
            shape.add(index(
                    index.path("IndexName").asText(),
                    keys(index.path("KeySchema")),
                    index.at("/Projection/ProjectionType").asText(),
                    shown));
        });
        shape.add("stream " + table.at("/StreamSpecification/StreamViewType").asText("none"));
        return shape.stream().sorted().toList();
    }

    private static List<String> shape(CreateTableRequest table) {
        var shape = new ArrayList<String>();
        table.attributeDefinitions()
                .forEach(attribute ->
                        shape.add("attribute " + attribute.attributeName() + " " + attribute.attributeTypeAsString()));
        shape.add("keys " + keys(table.keySchema()));
        table.globalSecondaryIndexes().forEach(index -> shape.add(shape(index)));
        shape.add("stream "
                + (table.streamSpecification() == null
                        ? "none"
                        : table.streamSpecification().streamViewTypeAsString()));
        return shape.stream().sorted().toList();
    }

    private static String shape(GlobalSecondaryIndex index) {
        return index(
                index.indexName(),
                keys(index.keySchema()),
                index.projection().projectionTypeAsString(),
                index.projection().nonKeyAttributes());
    }

    private static String index(String name, List<String> keys, String projection, Collection<String> shown) {
        return "index " + name + " " + keys + " " + projection + " "
                + shown.stream().sorted().toList();
    }

    private static List<String> keys(JsonNode schema) {
        var keys = new ArrayList<String>();
        schema.forEach(key -> keys.add(
                key.path("AttributeName").asText() + " " + key.path("KeyType").asText()));
        return keys;
    }

    private static List<String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                .toList();
    }
}
