package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadUploadTest extends OperationContract {
    private static final UploadId ID = new UploadId("0123456789abcdefghijklmnop");

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final UploadsInMemory uploads = new UploadsInMemory(clock);

    ReadUploadTest() {
        uploads.announce(Upload.announced(new UploadKey(Purpose.RETURN_PHOTO, new MemberId("m1"), ID)));
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
