package dev.souk.local.streams;

import static dev.souk.local.events.FakeFunctions.answered;
import static dev.souk.local.events.FakeFunctions.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.local.events.Eventually;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.Models;
import dev.souk.local.template.LocalEventSource.OfStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class StreamsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EngineProcess engines;
    private static DynamoDbClient tables;
    private static DynamoDbStreamsClient streamsClient;
    private static int tableCount;

    private final FakeFunctions functions = new FakeFunctions();
    private final MVStore store = MVStore.open(null);
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private final String table = "orders-" + ++tableCount;
    private Optional<Streams> running = Optional.empty();

    @BeforeAll
    static void startEngine() throws IOException, InterruptedException {
        engines = EngineProcess.start(EngineSettings.inMemory(Engine.DYNAMODB));
        var credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY));
        tables = DynamoDbClient.builder()
                .endpointOverride(engines.endpoint(Engine.DYNAMODB))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .build();
        streamsClient = DynamoDbStreamsClient.builder()
                .endpointOverride(engines.endpoint(Engine.DYNAMODB))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .build();
    }

    @AfterAll
    static void stopEngine() {
        tables.close();
        streamsClient.close();
        engines.close();
    }

    @BeforeEach
    void makeTable() {
        tables.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build())
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    @AfterEach
    void stop() {
        running.ifPresent(Streams::close);
    }

    @Test
    void handsChangesOverInLambdasForm() throws InterruptedException, JsonProcessingException {
        put("a", 1);
        put("a", 2);
        start(true);
        Eventually.becomes("both changes handled", () -> names().size() == 2);
        var change = records().get(1);
        assertThat(change.path("eventName").asText()).isEqualTo("MODIFY");
        assertThat(change.path("eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(change.path("dynamodb").path("Keys")).isEqualTo(JSON.readTree("{\"pk\":{\"S\":\"a\"}}"));
        assertThat(change.path("dynamodb").path("OldImage").path("n")).isEqualTo(JSON.readTree("{\"N\":\"1\"}"));
        assertThat(change.path("dynamodb").path("NewImage").path("list"))
                .isEqualTo(JSON.readTree("{\"L\":[{\"BOOL\":true},{\"NULL\":true},{\"B\":\"AQI=\"}]}"));
        assertThat(change.path("dynamodb").path("StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(change.path("dynamodb").path("ApproximateCreationDateTime").isIntegralNumber())
                .isTrue();
    }

    @Test
    void goesOnAfterAPoisonRecordAndTellsTheDestination() throws InterruptedException, JsonProcessingException {
        functions.behave(event -> event.contains("poison") ? failed("cannot") : answered("{}"));
        IntStream.range(0, 5).forEach(number -> put("a" + number, number));
        put("poison", 5);
        IntStream.range(6, 10).forEach(number -> put("b" + number, number));
        start(true);
        Eventually.becomes(
                "the poison given up and all else handled", () -> givenUp.size() == 1 && names().contains("b9"));
        assertThat(names()).contains("a0", "a4", "b6", "b9");
        var document = JSON.readTree(givenUp.getFirst());
        assertThat(document.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(document.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
    }

    @Test
    void losesNothingWhenStoppedAndStartedInMidStream() throws InterruptedException {
        start(true);
        IntStream.range(0, 20).forEach(number -> put("before" + number, number));
        Eventually.becomes("something handled", () -> !names().isEmpty());
        running.ifPresent(Streams::close);
        IntStream.range(0, 20).forEach(number -> put("meanwhile" + number, number));
        start(true);
        Eventually.becomes("all handled", () -> names().contains("meanwhile19"));
        assertThat(names().stream().distinct().toList())
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.range(0, 20).mapToObj(number -> "before" + number),
                                IntStream.range(0, 20).mapToObj(number -> "meanwhile" + number))
                        .toList());
    }

    @Test
    void startsAtLatestButLosesNothingAfterwards() throws InterruptedException {
        put("old", 1);
        start(false);
        Eventually.becomes(
                "the shard read",
                () -> running.orElseThrow().figures().getFirst().openShards() == 1);
        put("new", 2);
        Eventually.becomes("the new one handled", () -> names().contains("new"));
        running.ifPresent(Streams::close);
        put("while away", 3);
        start(false);
        Eventually.becomes("what came meanwhile handled", () -> names().contains("while away"));
        assertThat(names().stream().distinct()).containsExactly("new", "while away");
    }

    private void start(boolean fromBeginning) {
        var source = new OfStream(
                "relay",
                "RelayOrderEvents",
                table,
                fromBeginning,
                4,
                Duration.ZERO,
                true,
                List.of(),
                true,
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(Models.arn("relay-dead-letters")),
                1);
        var model = Models.of(List.of(), List.of(Models.function("RelayOrderEvents")), List.of(source), List.of());
        var streams = Streams.of(
                model,
                tables,
                streamsClient,
                store,
                functions,
                (arn, document) -> givenUp.add(document),
                Clock.systemUTC());
        streams.start();
        running = Optional.of(streams);
    }

    private void put(String key, int number) {
        tables.putItem(request -> request.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS(key),
                        "n", AttributeValue.fromN(Integer.toString(number)),
                        "list",
                                AttributeValue.fromL(List.of(
                                        AttributeValue.fromBool(true),
                                        AttributeValue.fromNul(true),
                                        AttributeValue.fromB(software.amazon.awssdk.core.SdkBytes.fromByteArray(
                                                new byte[] {1, 2})))))));
    }

    /** The records of all calls, retried ones again. */
    private List<JsonNode> records() {
        return functions.events().stream()
                .flatMap(event -> read(event).path("Records").valueStream())
                .toList();
    }

    private List<String> names() {
        return records().stream()
                .map(record -> record.at("/dynamodb/Keys/pk/S").asText())
                .toList();
    }

    private static JsonNode read(String event) {
        try {
            return JSON.readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
