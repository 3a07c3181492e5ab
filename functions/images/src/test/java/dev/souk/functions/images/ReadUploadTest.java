package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadUploadTest extends OperationContract {
    private static final UploadId ID = new UploadId("0123456789abcdefghijklmnop");

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final UploadsInMemory uploads = new UploadsInMemory(clock);

    ReadUploadTest() {
        uploads.announce(Upload.announced(new UploadKey(Purpose.RETURN_PHOTO, new UploadOwner("m1"), ID)));
    }

    @Override
    protected Endpoint endpoint() {
        return new ReadUpload(platform.pipeline(), uploads);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadUpload").as("m1").path("uploadId", ID.value());
    }

    @Test
    void saysThatNobodyHasLookedYet() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("state").asText()).isEqualTo("preparing");
        assertThat(body.path("purpose").asText()).isEqualTo("return-photo");
        assertThat(body.has("reason")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysWhyAFileWasRefused(Refusal reason) {
        uploads.settle(ID, new UploadState.Refused(reason));
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("state").asText()).isEqualTo("refused");
        assertThat(body.path("reason").asText()).isEqualTo(reason.text());
        assertThat(body.path("detail").asText()).isEqualTo(reason.sentence());
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"PRODUCT_PICTURE", "RETURN_PHOTO"})
    void showsThePictureWhereEverybodyMaySeeIt(Purpose purpose) {
        var id = new UploadId("1".repeat(26));
        uploads.announce(Upload.announced(new UploadKey(purpose, new UploadOwner("m1"), id)));
        var copies = List.of(
                new Picture.Copy("media/pictures/x/320-a.webp", "image/webp", 320, 240),
                new Picture.Copy("media/pictures/x/500-b.webp", "image/webp", 500, 375),
                new Picture.Copy("media/pictures/x/500-c.jpeg", "image/jpeg", 500, 375));
        uploads.settle(id, new UploadState.Ready(new Picture(copies, "#aabbcc", "data:image/webp;base64,AAAA")));
        var body = validCall()
                .path("uploadId", id.value())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(body.path("state").asText()).isEqualTo("ready");
        assertThat(body.has("image")).isEqualTo(purpose.isPublic());
        if (purpose.isPublic()) {
            assertThat(body.path("image"))
                    .hasToString("{\"url\":\"/media/pictures/x/500-c.jpeg\",\"alt\":\"\","
                            + "\"width\":500,\"height\":375,\"color\":\"#aabbcc\","
                            + "\"srcset\":\"/media/pictures/x/320-a.webp 320w, /media/pictures/x/500-b.webp 500w\","
                            + "\"placeholder\":\"data:image/webp;base64,AAAA\"}");
        }
    }

    @Test
    void showsNobodyAnothersUpload() {
        assertThat(validCall().as("eve").on(endpoint()).conforming().status()).isEqualTo(404);
        assertThat(validCall()
                        .as("eve", Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .as("eve", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void knowsItForADay() {
        clock.advance(Uploads.KEPT);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(404);
    }
}
