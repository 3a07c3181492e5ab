package dev.souk.local.queues;

import static dev.souk.local.events.FakeFunctions.answered;
import static dev.souk.local.events.FakeFunctions.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.local.events.Eventually;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.Models;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEventSource.OfQueue;
import dev.souk.local.template.LocalQueue;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class QueuesIT {
    private static EngineProcess engines;
    private static SqsClient sqs;
    private static int queueCount;

    private final FakeFunctions functions = new FakeFunctions();
    private final String name = "payments-" + ++queueCount;
    private final String deadLetters = name + "-dead-letters";
    private final CloudModel model = model();
    private Optional<Queues> running = Optional.empty();

    @BeforeAll
    static void startEngine() throws IOException, InterruptedException {
        engines = EngineProcess.start(EngineSettings.inMemory(Engine.ELASTICMQ));
        sqs = SqsClient.builder()
                .endpointOverride(engines.endpoint(Engine.ELASTICMQ))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofSeconds(30)))
                .build();
    }

    @AfterAll
    static void stopEngine() {
        sqs.close();
        engines.close();
    }

    @AfterEach
    void stop() {
        running.ifPresent(Queues::close);
    }

    @Test
    void handsMessagesOverInLambdasFormAndDeletesThem() throws InterruptedException, JsonProcessingException {
        start();
        sqs.sendMessage(request -> request.queueUrl(url(name))
                .messageBody("{\"version\":1}")
                .messageAttributes(Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("paid")
                                .build())));
        Eventually.becomes("the message handled", () -> figures(name).handled() == 1);
        var record = new ObjectMapper()
                .readTree(functions.events().getFirst())
                .path("Records")
                .path(0);
        assertThat(record.path("body").asText()).isEqualTo("{\"version\":1}");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).isEqualTo(Models.arn(name));
        assertThat(record.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(record.at("/attributes/SentTimestamp").asLong()).isPositive();
        assertThat(record.at("/messageAttributes/kind/stringValue").asText()).isEqualTo("paid");
        assertThat(record.path("md5OfBody").asText()).hasSize(32);
        Eventually.becomes("the queue empty", () -> running.orElseThrow().idle());
    }

    @Test
    void handsOnlyTheFailedHalfOfABatchOverAgain() throws InterruptedException {
        functions.behave(event -> {
            var failures = event.contains("\"ApproximateReceiveCount\":\"1\"") ? failing(event, "bad") : "";
            return answered("{\"batchItemFailures\":[" + failures + "]}");
        });
        send("good 1", "bad 1", "good 2", "bad 2");
        start();
        Eventually.becomes("all handled", () -> figures(name).handled() == 4);
        assertThat(figures(name).failed()).isEqualTo(2);
        assertThat(occurrences("good 1")).isEqualTo(1);
        assertThat(occurrences("good 2")).isEqualTo(1);
        assertThat(occurrences("bad 1")).isEqualTo(2);
        assertThat(occurrences("bad 2")).isEqualTo(2);
    }

    @Test
    void movesWhatFailsTooOftenToItsDeadLettersAndBackAgainOnce() throws InterruptedException {
        functions.behave(event -> failed("no"));
        start();
        send("one", "two", "three");
        Eventually.becomes("all dead", () -> figures(deadLetters).visible() == 3);
        assertThat(running.orElseThrow().peek(deadLetters).orElseThrow()).hasSize(3);
        assertThat(running.orElseThrow().peek(name)).isEmpty();

        functions.behave(event -> answered("{}"));
        var redrive = new Redrive(sqs, model);
        // A look leaves messages hidden for no time, but not for less than the engine's tick.
        Eventually.becomes("all visible again", () -> figures(deadLetters).visible() == 3);
        assertThat(redrive.run(deadLetters)).isEqualTo(new Redrive.Outcome.Moved(3));
        assertThat(redrive.run(deadLetters)).isEqualTo(new Redrive.Outcome.Moved(0));
        Eventually.becomes("all handled", () -> figures(name).handled() == 3);
        assertThat(figures(deadLetters).visible() + figures(deadLetters).inFlight())
                .isZero();
    }

    @Test
    void redrivesAtOnceFromTwoPlacesWithoutDoublingAMessage() throws InterruptedException {
        new QueueSetup(sqs).apply(model);
        IntStream.range(0, 40)
                .forEach(number -> sqs.sendMessage(
                        request -> request.queueUrl(url(deadLetters)).messageBody("m" + number)));
        var redrive = new Redrive(sqs, model);
        var other = Thread.ofVirtual().start(() -> redrive.run(deadLetters));
        redrive.run(deadLetters);
        other.join();
        Eventually.becomes(
                "all moved",
                () -> new Queues(model, sqs, functions, Clock.systemUTC())
                        .figures().stream()
                                .filter(figures -> figures.name().equals(name))
                                .allMatch(figures -> figures.visible() == 40));
    }

    @Test
    void saysWhyItDoesNotRedriveWhatIsNoDeadLetterQueue() {
        var redrive = new Redrive(sqs, model);
        assertThat(redrive.run(name)).isEqualTo(new Redrive.Outcome.NoDeadLetterQueue());
        assertThat(redrive.run("no-such")).isEqualTo(new Redrive.Outcome.NoSuchQueue());
    }

    private CloudModel model() {
        var queue = Models.queue(
                name, Duration.ofSeconds(1), Optional.of(new LocalQueue.Redrive(Models.arn(deadLetters), 2)));
        var mapping = new OfQueue(
                "SettlePayment",
                "SettlePayment",
                Models.arn(name),
                10,
                Duration.ZERO,
                true,
                List.of(),
                OptionalInt.of(2));
        return Models.of(
                List.of(queue, Models.queue(deadLetters, Duration.ofSeconds(30), Optional.empty())),
                List.of(Models.function("SettlePayment")),
                List.of(mapping),
                List.of());
    }

    private void start() {
        new QueueSetup(sqs).apply(model);
        var queues = new Queues(model, sqs, functions, Clock.systemUTC());
        queues.start();
        running = Optional.of(queues);
    }

    private void send(String... bodies) {
        new QueueSetup(sqs).apply(model);
        for (var body : bodies) {
            sqs.sendMessage(request -> request.queueUrl(url(name)).messageBody(body));
        }
    }

    private static String url(String queue) {
        return "http://sqs.local/000000000000/" + queue;
    }

    private QueueFigures figures(String queue) {
        return running.orElseThrow().figures().stream()
                .filter(figures -> figures.name().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private long occurrences(String body) {
        return functions.events().stream()
                .filter(event -> event.contains("\"" + body + "\""))
                .count();
    }

    private static String failing(String event, String word) {
        try {
            return String.join(
                    ",",
                    new ObjectMapper()
                            .readTree(event)
                            .path("Records")
                            .valueStream()
                            .filter(record -> record.path("body").asText().startsWith(word))
                            .map(record -> "{\"itemIdentifier\":\""
                                    + record.path("messageId").asText() + "\"}")
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
