package dev.souk.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class EngineProcessIT {
    @TempDir
    static Path folder;

    private static EngineProcess engines;
    private static Clients clients;

    @BeforeAll
    static void start() throws Exception {
        engines = EngineProcess.start(EngineSettings.persistent(folder.resolve("state"), folder.resolve("log")));
        clients = Clients.of(engines, EngineProcess.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void keepsTablesStreamsMessagesAndObjectsOverAKill() throws Exception {
        var streamArn = tableWithStream("kept");
        putItems("kept", 50);
        var queue = clients.sqs().createQueue(b -> b.queueName("kept")).queueUrl();
        clients.s3().createBucket(b -> b.bucket("kept"));
        clients.s3()
                .putObject(
                        b -> b.bucket("kept").key("products/teapot.webp").contentType("image/webp"),
                        RequestBody.fromString("a picture"));
        for (var i = 0; i < 20; i++) {
            var body = "message " + i;
            clients.sqs().sendMessage(b -> b.queueUrl(queue).messageBody(body));
        }
        var endpoint = engines.endpoint(Engine.DYNAMODB);

        engines.handle().destroyForcibly();
        engines.handle().onExit().get();
        engines.restart();

        assertThat(engines.endpoint(Engine.DYNAMODB)).isEqualTo(endpoint);
        assertThat(clients.dynamo()
                        .scan(b -> b.tableName("kept").consistentRead(true))
                        .count())
                .isEqualTo(50);
        assertThat(records(streamArn)).hasSize(50).allMatch(r -> r.eventName() == OperationType.INSERT);
        assertThat(receiveAll(queue))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "message " + i).toList());
        var object = clients.s3().getObjectAsBytes(b -> b.bucket("kept").key("products/teapot.webp"));
        assertThat(object.asUtf8String()).isEqualTo("a picture");
        assertThat(object.response().contentType()).isEqualTo("image/webp");
    }

    @Test
    void deletesAMessageForGood() throws Exception {
        var queue = clients.sqs()
                .createQueue(
                        b -> b.queueName("deleting").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "0")))
                .queueUrl();
        clients.sqs().sendMessage(b -> b.queueUrl(queue).messageBody("done"));
        var message = receive(queue).getFirst();
        clients.sqs().deleteMessage(b -> b.queueUrl(queue).receiptHandle(message.receiptHandle()));

        engines.handle().destroyForcibly();
        engines.handle().onExit().get();
        engines.restart();

        assertThat(receive(queue)).isEmpty();
    }

    /** Else the log grows by megabytes a minute while nothing is wrong. */
    @Test
    void logsNothingOfItsInnerLife() throws Exception {
        clients.s3().createBucket(b -> b.bucket("quiet"));
        clients.s3().putObject(b -> b.bucket("quiet").key("thing"), RequestBody.fromString("a thing"));
        clients.sqs().createQueue(b -> b.queueName("quiet"));

        assertThat(Files.readAllLines(folder.resolve("log")))
                .filteredOn(line -> line.contains(" DEBUG ") || line.contains(" INFO "))
                .isEmpty();
    }

    @Test
    void refusesAWrongSignature() {
        var stranger = Clients.of(engines, "another");

        assertThatThrownBy(() -> stranger.s3().listBuckets()).isInstanceOf(S3Exception.class);
    }

    @Test
    void listensOnThisMachineOnly() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others).as("a network besides loopback").isNotEmpty();

        for (var engine : Engine.values()) {
            for (var address : others) {
                assertThatThrownBy(() ->
                                new Socket(address, engines.endpoint(engine).getPort()).close())
                        .as("%s at %s", engine, address)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToKill.class.getName(),
                        folder.resolve("orphan").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        assertThat(child.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS).isAlive())
                .isFalse();
    }

    @Test
    void saysWhereToLookWhenAnEngineDoesNotStart() throws Exception {
        var file = Files.createFile(folder.resolve("not-a-folder"));
        var log = folder.resolve("failed.log");
        var settings = EngineSettings.persistent(file, log);

        assertThatThrownBy(() -> EngineProcess.start(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(log.toString());
        assertThat(Files.readString(log)).contains("did not start");
    }

    private static String tableWithStream(String name) {
        return clients.dynamo()
                .createTable(b -> b.tableName(name)
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("pk")
                                .keyType(KeyType.HASH)
                                .build())
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("pk")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .streamSpecification(
                                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
    }

    private static void putItems(String table, int count) {
        for (var i = 0; i < count; i++) {
            var key = AttributeValue.fromS("item " + i);
            clients.dynamo().putItem(b -> b.tableName(table).item(Map.of("pk", key)));
        }
    }

    private static List<Record> records(String streamArn) {
        var shards = clients.streams()
                .describeStream(b -> b.streamArn(streamArn))
                .streamDescription()
                .shards();
        return shards.stream()
                .map(shard -> clients.streams()
                        .getShardIterator(b -> b.streamArn(streamArn)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator())
                .flatMap(iterator -> clients.streams().getRecords(b -> b.shardIterator(iterator)).records().stream())
                .toList();
    }

    private static List<String> receiveAll(String queue) {
        return IntStream.range(0, 10)
                .mapToObj(i -> receive(queue))
                .flatMap(List::stream)
                .map(Message::body)
                .toList();
    }

    private static List<Message> receive(String queue) {
        return clients.sqs()
                .receiveMessage(b -> b.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
    }
}
