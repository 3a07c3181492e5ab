package dev.souk.testkit.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Uploads} wherever they are kept. */
public abstract class UploadsContract {
    private static final CountingIds IDS = new CountingIds();

    private final FixedClock clock = new FixedClock();

    /** Uploads that go by this clock. */
    protected abstract Uploads uploads(Clock clock);

    private static Upload announced(Purpose purpose) {
        var id = new UploadId(IDS.next());
        return Upload.announced(new UploadKey(purpose, new MemberId("m1"), id));
    }

    private static Upload with(Upload upload, UploadState state) {
        return new Upload(upload.id(), upload.owner(), upload.purpose(), state);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void knowsWhatWasAnnounced(Purpose purpose) {
        var uploads = uploads(clock);
        var upload = announced(purpose);
        assertThat(uploads.find(upload.id())).isEmpty();
        uploads.announce(upload);
        assertThat(uploads.find(upload.id())).contains(upload);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void keepsWhyOneWasRefused(Refusal reason) {
        var uploads = uploads(clock);
        var upload = announced(Purpose.RETURN_PHOTO);
        uploads.announce(upload);
        var refused = with(upload, new UploadState.Refused(reason));
        assertThat(uploads.settle(upload.id(), refused.state())).contains(refused);
        assertThat(uploads.find(upload.id())).contains(refused);
    }

    @Test
    void letsTheFirstOutcomeStand() {
        var uploads = uploads(clock);
        var upload = announced(Purpose.PRODUCT_PICTURE);
        uploads.announce(upload);
        var refused = with(upload, new UploadState.Refused(Refusal.DAMAGED));
        uploads.settle(upload.id(), refused.state());
        assertThat(uploads.settle(upload.id(), new UploadState.Refused(Refusal.EMPTY)))
                .contains(refused);
        uploads.announce(upload);
        assertThat(uploads.find(upload.id())).contains(refused);
    }

    @Test
    void forgetsAfterItsTime() {
        var uploads = uploads(clock);
        var upload = announced(Purpose.CATALOG_IMPORT);
        uploads.announce(upload);
        clock.advance(Uploads.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(uploads.find(upload.id())).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(uploads.find(upload.id())).isEmpty();
        assertThat(uploads.settle(upload.id(), new UploadState.Refused(Refusal.EMPTY)))
                .isEmpty();
    }

    @Test
    void settlesNothingThatWasNeverAnnounced() {
        var uploads = uploads(clock);
        var upload = announced(Purpose.REVIEW_PHOTO);
        assertThat(uploads.settle(upload.id(), new UploadState.Refused(Refusal.EMPTY)))
                .isEmpty();
        assertThat(uploads.find(upload.id())).isEmpty();
    }
}
