package dev.souk.local.buckets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.AsyncCalls;
import dev.souk.local.events.AsyncPolicy;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.Models;
import dev.souk.local.template.LocalBucket;
import dev.souk.local.template.LocalBucket.Notification;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FrontIT {
    private static final String DAY = "20261124";
    private static final String SCOPE = EngineProcess.ACCESS_KEY + "/" + DAY + "/us-east-1/s3/aws4_request";

    private static EngineProcess engines;
    private static Vertx vertx;
    private static S3Client engine;
    private static S3Front front;
    private static S3Client client;
    private static AcceptedEvents accepted;
    private static LocalBucket bucket;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        engines = EngineProcess.start(EngineSettings.inMemory(Engine.S3PROXY));
        vertx = Vertx.vertx();
        engine = client(engines.endpoint(Engine.S3PROXY));
        engine.createBucket(request -> request.bucket("media"));
        accepted = new AcceptedEvents(MVStore.open(null), Clock.systemUTC());
        bucket = new LocalBucket(
                "media",
                "arn:aws:s3:::media",
                List.of(
                        new Notification("s3:ObjectCreated:*", "ResizeImage", "uploads/", ".png"),
                        new Notification("s3:ObjectRemoved:*", "ForgetImage", "", "")),
                true);
        front = S3Front.open(
                vertx,
                Models.of(List.of(), List.of(), List.of(), List.of(bucket)),
                engines.endpoint(Engine.S3PROXY),
                engine,
                MVStore.open(null),
                accepted,
                () -> "id",
                Clock.systemUTC());
        client = client(front.address());
    }

    @AfterAll
    static void stop() {
        client.close();
        front.close();
        engine.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        engines.close();
    }

    @BeforeEach
    void forget() {
        handle(new FakeFunctions());
    }

    @Test
    void tellsOfASignedPut() throws JsonProcessingException {
        client.putObject(
                request -> request.bucket("media").key("uploads/a b.png").contentType("image/png"),
                RequestBody.fromString("picture"));
        var record = event();
        assertThat(record.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
        assertThat(record.at("/s3/bucket/name").asText()).isEqualTo("media");
        assertThat(record.at("/s3/object/key").asText()).isEqualTo("uploads/a+b.png");
        assertThat(record.at("/s3/object/size").asInt()).isEqualTo("picture".length());
        assertThat(record.at("/s3/object/eTag").asText()).hasSize(32);
        assertThat(engine.getObjectAsBytes(request -> request.bucket("media").key("uploads/a b.png"))
                        .asUtf8String())
                .isEqualTo("picture");
    }

    @Test
    void passesLargeBodiesThrough() {
        var body = new byte[12 * 1024 * 1024];
        IntStream.range(0, body.length).forEach(index -> body[index] = (byte) index);
        client.putObject(request -> request.bucket("media").key("uploads/large.png"), RequestBody.fromBytes(body));
        assertThat(client.getObjectAsBytes(request -> request.bucket("media").key("uploads/large.png"))
                        .asByteArray())
                .isEqualTo(body);
        assertThat(events()).hasSize(1);
    }

    /** The engine answers before it has read what it refuses, and does not read it. */
    @Test
    void bringsEveryRefusalOfASmallBody() {
        client.putObject(request -> request.bucket("media").key("page"), RequestBody.fromString("before"));
        var body = new byte[100 * 1024];
        try (var once = clientThatAsksOnce()) {
            var answers = IntStream.range(0, 300)
                    .mapToObj(time -> refusalOf(once, body))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(answers).containsExactly(Map.entry("412", 300L));
        }
    }

    private static String refusalOf(S3Client once, byte[] body) {
        try {
            once.putObject(
                    request -> request.bucket("media").key("page").ifNoneMatch("*"), RequestBody.fromBytes(body));
            return "taken";
        } catch (S3Exception e) {
            return Integer.toString(e.statusCode());
        } catch (SdkClientException e) {
            return "lost";
        }
    }

    @Test
    void tellsOfAPresignedPost() throws Exception {
        var response = post("uploads/${filename}", "cat.png", "uploads/");
        assertThat(response.statusCode()).isBetween(200, 204);
        var record = event();
        assertThat(record.path("eventName").asText()).isEqualTo("ObjectCreated:Post");
        assertThat(record.at("/s3/object/key").asText()).isEqualTo("uploads/cat.png");
    }

    @Test
    void saysNothingOfAPostThatThePolicyForbids() throws Exception {
        var response = post("elsewhere/cat.png", "cat.png", "uploads/");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(events()).isEmpty();
    }

    @Test
    void saysNothingOfAWrongSignature() {
        try (var thief = S3Client.builder()
                .endpointOverride(front.address())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, "guessed")))
                .build()) {
            assertThatThrownBy(() -> thief.putObject(
                            request -> request.bucket("media").key("uploads/thief.png"),
                            RequestBody.fromString("picture")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            fault -> assertThat(fault.statusCode()).isEqualTo(403));
        }
        assertThat(events()).isEmpty();
    }

    @Test
    void saysNothingWherePrefixOrSuffixDoNotFit() {
        client.putObject(request -> request.bucket("media").key("other/a.png"), RequestBody.fromString("picture"));
        client.putObject(request -> request.bucket("media").key("uploads/a.txt"), RequestBody.fromString("text"));
        assertThat(events()).isEmpty();
    }

    @Test
    void tellsOfACopyAndOfDeletions() {
        engine.putObject(request -> request.bucket("media").key("uploads/1.png"), RequestBody.fromString("1"));
        client.copyObject(request -> request.sourceBucket("media")
                .sourceKey("uploads/1.png")
                .destinationBucket("media")
                .destinationKey("uploads/2.png"));
        client.deleteObject(request -> request.bucket("media").key("uploads/1.png"));
        client.deleteObjects(request -> request.bucket("media")
                .delete(delete -> delete.objects(
                        ObjectIdentifier.builder().key("uploads/2.png").build(),
                        ObjectIdentifier.builder().key("uploads/3.png").build())));
        assertThat(events().stream()
                        .map(record -> record.path("eventName").asText() + " "
                                + record.at("/s3/object/key").asText())
                        .toList())
                .containsExactlyInAnyOrder(
                        "ObjectCreated:Copy uploads/2.png",
                        "ObjectRemoved:Delete uploads/1.png",
                        "ObjectRemoved:Delete uploads/2.png",
                        "ObjectRemoved:Delete uploads/3.png");
    }

    @Test
    void tellsAfterARestartOfWhatWasInWorkWhenTheProcessDied() {
        var other = MVStore.open(null);
        var heard = new FakeFunctions();
        var waiting = new AcceptedEvents(other, Clock.systemUTC());
        var notifications = new Notifications(List.of(bucket), "eu-west-1", waiting, () -> "id", Clock.systemUTC());
        StoredObjects stored = (of, key) ->
                key.equals("uploads/there.png") ? Optional.of(new StoredObjects.Stored(1, "tag")) : Optional.empty();
        var died = new ChangeJournal(other, stored, notifications);
        died.begin(new ObjectChange(ObjectChange.Kind.PUT, "media", "uploads/there.png", "127.0.0.1"));
        died.begin(new ObjectChange(ObjectChange.Kind.PUT, "media", "uploads/never.png", "127.0.0.1"));
        var restarted = new ChangeJournal(other, stored, notifications);
        restarted.recover();
        restarted.recover();
        handle(waiting, heard);
        assertThat(heard.events()).hasSize(1);
        assertThat(heard.events().getFirst()).contains("uploads/there.png");
    }

    private static FakeFunctions handle(FakeFunctions functions) {
        handle(accepted, functions);
        return functions;
    }

    private static void handle(AcceptedEvents events, FakeFunctions functions) {
        new AsyncCalls(
                        events,
                        functions,
                        name -> AsyncPolicy.DEFAULT,
                        name -> name,
                        (arn, document) -> {},
                        Clock.systemUTC())
                .runDue(Runnable::run);
    }

    private static JsonNode event() {
        var events = events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** An event is safe before the client has its answer, so there is nothing to wait for. */
    private static List<JsonNode> events() {
        return handle(new FakeFunctions()).events().stream()
                .flatMap(event -> read(event).path("Records").valueStream())
                .toList();
    }

    private static JsonNode read(String event) {
        try {
            return new ObjectMapper().readTree(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static S3Client client(URI endpoint) {
        return builder(endpoint).build();
    }

    private static S3Client clientThatAsksOnce() {
        return builder(front.address())
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static S3ClientBuilder builder(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY)));
    }

    /** Posts a form as a browser does with an upload ticket. */
    private static HttpResponse<String> post(String key, String fileName, String allowedPrefix) throws Exception {
        var policy = Base64.getEncoder()
                .encodeToString("""
                        {"expiration": "2099-01-01T00:00:00Z", "conditions": [{"bucket": "media"},
                         ["starts-with", "$key", "%s"], {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
                         {"x-amz-credential": "%s"}, {"x-amz-date": "%sT000000Z"}, ["content-length-range", 1, 1000]]}
                        """.formatted(allowedPrefix, SCOPE, DAY).getBytes(StandardCharsets.UTF_8));
        var fields = List.of(
                field("key", key),
                field("x-amz-algorithm", "AWS4-HMAC-SHA256"),
                field("x-amz-credential", SCOPE),
                field("x-amz-date", DAY + "T000000Z"),
                field("policy", policy),
                field("x-amz-signature", signature(policy)));
        var form = fields.stream().collect(Collectors.joining())
                + "--form-boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/png\r\n\r\npicture\r\n--form-boundary--\r\n";
        var request = HttpRequest.newBuilder(front.address().resolve("/media"))
                .header("Content-Type", "multipart/form-data; boundary=form-boundary")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String field(String name, String value) {
        return "--form-boundary\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String signature(String policy) throws Exception {
        var key = ("AWS4" + EngineProcess.SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (var part : List.of(DAY, "us-east-1", "s3", "aws4_request")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
