package dev.souk.local.buckets;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.uploads.S3PictureAddresses;
import dev.souk.platform.uploads.S3UploadTickets;
import dev.souk.testkit.TestSettings;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureAddresses;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadTickets;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What a ticket allows, and nothing else, is what the S3 of the local cloud takes. */
class UploadTicketsIT {
    private static final String BUCKET = "uploads";
    private static final byte[] FILE = "a picture, more or less".getBytes(StandardCharsets.UTF_8);
    private static final UploadKey KEY =
            new UploadKey(Purpose.RETURN_PHOTO, new UploadOwner("m1"), new UploadId("0123456789abcdefghijklmnop"));
    private static final String TYPE = "image/jpeg";
    /** As the local cloud gives it to all engines, in MB. */
    private static final int HEAP = 512;

    private static final int MEGABYTE = 1024 * 1024;

    private static EngineProcess engines;
    private static Vertx vertx;
    private static S3Client engine;
    private static S3Front front;
    private static AcceptedEvents told;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        engines = EngineProcess.start(
                new EngineSettings(Map.of(Engine.S3PROXY, 0), Optional.of(folder), Optional.empty(), HEAP));
        vertx = Vertx.vertx();
        engine = S3Client.builder()
                .endpointOverride(engines.endpoint(Engine.S3PROXY))
                .region(Region.EU_WEST_1)
                .forcePathStyle(true)
                .credentialsProvider(keys())
                .build();
        engine.createBucket(create -> create.bucket(BUCKET));
        told = new AcceptedEvents(MVStore.open(null), Clock.systemUTC());
        var bucket = new LocalBucket(
                BUCKET,
                "arn:aws:s3:::" + BUCKET,
                List.of(new Notification("s3:ObjectCreated:*", "PreparePicture", "return-photo/", "")),
                true);
        front = S3Front.open(
                vertx,
                Models.of(List.of(), List.of(), List.of(), List.of(bucket)),
                engines.endpoint(Engine.S3PROXY),
                engine,
                MVStore.open(null),
                told,
                () -> "id",
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        front.close();
        engine.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        engines.close();
    }

    private static StaticCredentialsProvider keys() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY));
    }

    private static UploadTickets.Ticket ticket(Duration life) {
        return ticket(life, TYPE, FILE.length);
    }

    private static UploadTickets.Ticket ticket(Duration life, String type, long bytes) {
        var clock = Clock.systemUTC();
        var tickets = new S3UploadTickets(settings(), keys(), () -> Region.EU_WEST_1, SoukJson.create(), clock);
        return tickets.issue(KEY, type, bytes, clock.instant().plus(life));
    }

    private static Settings settings() {
        return TestSettings.with(
                Map.of("SOUK_BUCKET_UPLOADS", BUCKET, "SOUK_UPLOADS_URL", front.address() + "/" + BUCKET));
    }

    private static Map<String, String> fields() {
        return new LinkedHashMap<>(ticket(UploadTickets.LIFE).fields());
    }

    @Test
    void takesWhatTheTicketSays() throws Exception {
        assertThat(post(fields(), TYPE, FILE)).isEqualTo(204);
        assertThat(engine.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY.text()))
                        .asByteArray())
                .isEqualTo(FILE);
        assertThat(engine.headObject(head -> head.bucket(BUCKET).key(KEY.text()))
                        .contentType())
                .isEqualTo(TYPE);
        assertThat(heard()).singleElement().asString().contains(KEY.text());
        engine.deleteObject(delete -> delete.bucket(BUCKET).key(KEY.text()));
    }

    @Test
    void takesNoOtherKey() throws Exception {
        var fields = fields();
        fields.put("key", "return-photo/somebody-else/0123456789abcdefghijklmnop");
        assertRefused(fields, FILE);
    }

    @Test
    void takesNoOtherType() throws Exception {
        var fields = fields();
        fields.put("Content-Type", "text/html");
        assertRefused(fields, FILE);
    }

    @Test
    void takesNoByteMoreAndNoneLess() throws Exception {
        assertRefused(fields(), new byte[FILE.length + 1]);
        assertRefused(fields(), new byte[FILE.length - 1]);
        assertRefused(fields(), new byte[0]);
    }

    @Test
    void takesNoTwoHundredMegabytes() throws Exception {
        // The engine hangs up before it has read all, and the front says that it is busy.
        assertThat(post(fields(), TYPE, megabytes(200))).isGreaterThanOrEqualTo(400);
        assertNothingCame();
    }

    @Test
    void takesATableOfAHundredMegabytes() throws Exception {
        var size = 100 * MEGABYTE;
        var ticket = ticket(UploadTickets.LIFE, "text/csv", size);
        assertThat(post(new LinkedHashMap<>(ticket.fields()), "text/csv", megabytes(100)))
                .isEqualTo(204);
        assertThat(engine.headObject(head -> head.bucket(BUCKET).key(KEY.text()))
                        .contentLength())
                .isEqualTo(size);
        assertThat(heard()).hasSize(1);
        engine.deleteObject(delete -> delete.bucket(BUCKET).key(KEY.text()));
    }

    private static HttpRequest.BodyPublisher megabytes(int count) {
        var pieces = Collections.nCopies(count, HttpRequest.BodyPublishers.ofByteArray(new byte[MEGABYTE]));
        return HttpRequest.BodyPublishers.concat(pieces.toArray(HttpRequest.BodyPublisher[]::new));
    }

    @Test
    void takesNothingAfterItsTime() throws Exception {
        assertRefused(new LinkedHashMap<>(ticket(Duration.ofSeconds(-1)).fields()), FILE);
    }

    @Test
    void takesNoPolicyOfAnotherHand() throws Exception {
        var fields = fields();
        var longer = new String(Base64.getDecoder().decode(fields.get("policy")), StandardCharsets.UTF_8)
                .replace("m1/", "m2/");
        fields.put("policy", Base64.getEncoder().encodeToString(longer.getBytes(StandardCharsets.UTF_8)));
        fields.put("key", KEY.text().replace("m1/", "m2/"));
        assertRefused(fields, FILE);
        var unsigned = fields();
        unsigned.remove("x-amz-signature");
        assertRefused(unsigned, FILE);
        var withoutPolicy = fields();
        withoutPolicy.remove("policy");
        assertRefused(withoutPolicy, FILE);
    }

    /** A private picture is shown to whoever has its address, for as long as that says, and to nobody by another one. */
    @Test
    void showsAPrivatePictureByItsAddressAndForItsTimeOnly() throws Exception {
        var copy = new Picture.Copy("kept/return-photo/" + KEY.upload() + "/320-a.webp", "image/webp", 320, 240);
        engine.putObject(
                put -> put.bucket(BUCKET).key(copy.key()).contentType(copy.type()), RequestBody.fromBytes(FILE));
        var address = address(copy, Clock.systemUTC());
        assertThat(get(address).body()).isEqualTo(FILE);
        assertThat(get(address).headers().firstValue("content-type")).contains("image/webp");
        for (var other : List.of(
                address.replace("320-a", "320-b"),
                address.replaceFirst("X-Amz-Signature=.", "X-Amz-Signature=g"),
                address.replace("X-Amz-Expires=600", "X-Amz-Expires=6000"),
                address.substring(0, address.indexOf('?')),
                address(copy, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-11))))) {
            assertThat(get(other).statusCode()).describedAs(other).isBetween(400, 499);
        }
        engine.deleteObject(delete -> delete.bucket(BUCKET).key(copy.key()));
    }

    private static String address(Picture.Copy copy, Clock clock) {
        return new S3PictureAddresses(settings(), keys(), () -> Region.EU_WEST_1, clock)
                .until(copy, clock.instant().plus(PictureAddresses.LIFE));
    }

    private static HttpResponse<byte[]> get(String address) throws Exception {
        // As browsers speak to a plain address: with a host, which is what is signed.
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    /** What functions were called with since this was asked last. */
    private static List<String> heard() {
        var functions = new FakeFunctions();
        new AsyncCalls(
                        told,
                        functions,
                        name -> AsyncPolicy.DEFAULT,
                        name -> name,
                        (arn, document) -> {},
                        Clock.systemUTC())
                .runDue(Runnable::run);
        return functions.events();
    }

    private static void assertRefused(Map<String, String> fields, byte[] file) throws Exception {
        assertThat(post(fields, fields.getOrDefault("Content-Type", TYPE), file))
                .isBetween(400, 499);
        assertNothingCame();
    }

    private static void assertNothingCame() {
        assertThat(engine.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                .extracting(S3Object::key)
                .isEmpty();
        assertThat(heard()).isEmpty();
    }

    private static int post(Map<String, String> fields, String type, byte[] file) throws Exception {
        return post(fields, type, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    /** Posts a form as a browser does. */
    private static int post(Map<String, String> fields, String type, HttpRequest.BodyPublisher file) throws Exception {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--form-boundary\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        form.append("--form-boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n")
                .append("Content-Type: ")
                .append(type)
                .append("\r\n\r\n");
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(form.toString()),
                file,
                HttpRequest.BodyPublishers.ofString("\r\n--form-boundary--\r\n"));
        var request = HttpRequest.newBuilder(
                        URI.create(ticket(UploadTickets.LIFE).url()))
                .header("Content-Type", "multipart/form-data; boundary=form-boundary")
                .POST(body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
