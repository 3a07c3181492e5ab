package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadTickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueUploadTicketTest extends OperationContract {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(UploadKey key, String contentType, long bytes, Instant expiresAt) {}

    private UploadTickets.Ticket issue(UploadKey key, String contentType, long bytes, Instant expiresAt) {
        asked.add(new Asked(key, contentType, bytes, expiresAt));
        return new UploadTickets.Ticket("https://uploads.example", Map.of("key", key.text(), "policy", "p"));
    }

    @Override
    protected Endpoint endpoint() {
        return new IssueUploadTicket(platform.pipeline(), uploads, this::issue, platform.ids(), clock);
    }

    @Override
    protected HttpCall validCall() {
        return asking("review-photo", "image/jpeg", "1000");
    }

    private static HttpCall asking(String purpose, String contentType, String size) {
        return HttpCall.to("IssueUploadTicket").as("m1").body("""
                {"purpose": "%s", "contentType": "%s", "size": %s}""".formatted(purpose, contentType, size));
    }

    @Test
    void fixesKeyTypeSizeAndTime() {
        var answer = validCall().on(endpoint()).conforming().body();
        var id = new UploadId(answer.path("uploadId").asText());
        var key = new UploadKey(Purpose.REVIEW_PHOTO, new UploadOwner("m1"), id);
        assertThat(asked)
                .containsExactly(
                        new Asked(key, "image/jpeg", 1000, clock.instant().plusSeconds(600)));
        assertThat(answer.path("fields").path("key").asText()).isEqualTo("review-photo/m1/" + id);
        assertThat(answer.path("url").asText()).isEqualTo("https://uploads.example");
        assertThat(uploads.find(id)).contains(Upload.announced(key));
    }

    @Test
    void givesEachTicketAKeyOfItsOwn() {
        validCall().on(endpoint());
        validCall().on(endpoint());
        assertThat(asked).extracting(Asked::key).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "review-photo, image/gif, 10, /contentType",
        "review-photo, image/svg+xml, 10, /contentType",
        "review-photo, text/csv, 10, /contentType",
        "review-photo, IMAGE/JPEG, 10, /contentType",
        "review-photo, image/jpeg, 15728641, /size",
        "review-photo, image/avif, 10, /contentType"
    })
    void refusesWhatIsNotTakenAndSaysWhatIs(String purpose, String type, String size, String field) {
        var answer = asking(purpose, type, size).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorPointers()).containsExactly(field);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "209715200", "1.5"})
    void refusesSizesThatNoFileMayHave(String size) {
        var answer = asking("review-photo", "image/jpeg", size).on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/size");
    }

    @ParameterizedTest
    @CsvSource({"product-picture, image/webp", "catalog-import, text/csv"})
    void givesSellersWhatIsForThem(String purpose, String type) {
        var call = asking(purpose, type, "10");
        assertThat(call.on(endpoint()).conforming().status()).isEqualTo(403);
        assertThat(asked).isEmpty();
        assertThat(call.as("s1", Role.SELLER).on(endpoint()).conforming().status())
                .isEqualTo(200);
        assertThat(asked.getFirst().key().owner()).isEqualTo(new UploadOwner("s1"));
    }

    @Test
    void leavesPhotosOfReturnsToTheirOrder() {
        for (var role : Role.values()) {
            var call = asking("return-photo", "image/jpeg", "10").as("m1", role);
            assertThat(call.on(endpoint()).conforming().status()).isEqualTo(400);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void takesATableOfAHundredMegabytes() {
        var call = asking("catalog-import", "text/csv", "104857600").as("s1", Role.SELLER);
        assertThat(call.on(endpoint()).conforming().status()).isEqualTo(200);
    }

    @Test
    void slowsDownWhoAsksForVeryMany() {
        for (var i = 0; i < 60; i++) {
            assertThat(validCall().on(endpoint()).status()).isEqualTo(200);
        }
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(429);
        assertThat(validCall().as("m2").on(endpoint()).conforming().status()).isEqualTo(200);
    }
}
