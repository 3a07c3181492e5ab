package dev.souk.testkit.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Uploads} wherever they are kept. */
public abstract class UploadsContract {
    private static final UploadOwner MEMBER = new UploadOwner("m1");
    private static final CountingIds IDS = new CountingIds();

    private final FixedClock clock = new FixedClock();

    /** Uploads that go by this clock. */
    protected abstract Uploads uploads(Clock clock);

    private static Upload announced(Purpose purpose) {
        var id = new UploadId(IDS.next());
        return Upload.announced(new UploadKey(purpose, MEMBER, id));
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
        var refused = upload.in(new UploadState.Refused(reason));
        assertThat(uploads.settle(upload.id(), refused.state())).contains(refused);
        assertThat(uploads.find(upload.id())).contains(refused);
    }

    @Test
    void letsTheFirstOutcomeStand() {
        var uploads = uploads(clock);
        var upload = announced(Purpose.PRODUCT_PICTURE);
        uploads.announce(upload);
        var refused = upload.in(new UploadState.Refused(Refusal.DAMAGED));
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

    private static Picture picture(Upload upload) {
        var name = "media/pictures/" + upload.id() + "/";
        return new Picture(
                List.of(
                        new Picture.Copy(name + "320-a.webp", "image/webp", 320, 240),
                        new Picture.Copy(name + "640-b.webp", "image/webp", 640, 480),
                        new Picture.Copy(name + "640-c.jpeg", "image/jpeg", 640, 480)),
                "#aabbcc",
                "data:image/webp;base64,AAAA");
    }

    private Upload ready(Uploads uploads) {
        var upload = announced(Purpose.PRODUCT_PICTURE);
        uploads.announce(upload);
        return uploads.settle(upload.id(), new UploadState.Ready(picture(upload)))
                .orElseThrow();
    }

    @Test
    void keepsThePictureThatWasMade() {
        var uploads = uploads(clock);
        var upload = ready(uploads);
        assertThat(upload.state()).isEqualTo(new UploadState.Ready(picture(upload)));
        assertThat(uploads.find(upload.id())).contains(upload);
    }

    @Test
    void staysOnceSomethingUsesIt() {
        var uploads = uploads(clock);
        var upload = ready(uploads);
        assertThat(uploads.claim(upload.id(), MEMBER, Purpose.PRODUCT_PICTURE, "pot"))
                .contains(picture(upload));
        clock.advance(Uploads.KEPT.multipliedBy(10));
        assertThat(uploads.claim(upload.id(), MEMBER, Purpose.PRODUCT_PICTURE, "pot"))
                .contains(picture(upload));
        assertThat(uploads.find(upload.id()).flatMap(Upload::user)).contains("pot");
    }

    @Test
    void isUsedByItsOwnersForItsPurposeAndOnce() {
        var uploads = uploads(clock);
        var id = ready(uploads).id();
        assertThat(uploads.claim(id, new UploadOwner("eve"), Purpose.PRODUCT_PICTURE, "pot"))
                .isEmpty();
        assertThat(uploads.claim(id, MEMBER, Purpose.RETURN_PHOTO, "pot")).isEmpty();
        assertThat(uploads.claim(id, MEMBER, Purpose.PRODUCT_PICTURE, "pot")).isPresent();
        assertThat(uploads.claim(id, MEMBER, Purpose.PRODUCT_PICTURE, "pan")).isEmpty();
        assertThat(uploads.claim(id, new UploadOwner("eve"), Purpose.PRODUCT_PICTURE, "pot"))
                .isEmpty();
    }

    @Test
    void isNotUsedUnlessItIsReadyAndInItsTime() {
        var uploads = uploads(clock);
        var waiting = announced(Purpose.PRODUCT_PICTURE);
        assertThat(uploads.claim(waiting.id(), MEMBER, waiting.purpose(), "pot"))
                .isEmpty();
        uploads.announce(waiting);
        assertThat(uploads.claim(waiting.id(), MEMBER, waiting.purpose(), "pot"))
                .isEmpty();
        uploads.settle(waiting.id(), new UploadState.Refused(Refusal.EMPTY));
        assertThat(uploads.claim(waiting.id(), MEMBER, waiting.purpose(), "pot"))
                .isEmpty();
        var late = ready(uploads);
        clock.advance(Uploads.KEPT);
        assertThat(uploads.claim(late.id(), MEMBER, late.purpose(), "pot")).isEmpty();
    }

    @Test
    void knowsByTheDayWhereCopiesMayLie() {
        var uploads = uploads(clock);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var key = announced(Purpose.PRODUCT_PICTURE).key();
        var other = announced(Purpose.RETURN_PHOTO).key();
        uploads.expectCopies(key, day);
        uploads.expectCopies(key, day);
        uploads.expectCopies(other, day.plusDays(1));
        assertThat(uploads.copiesSince(day)).containsOnlyOnce(key).doesNotContain(other);
        uploads.expectNoCopies(key, day);
        uploads.expectNoCopies(key, day);
        assertThat(uploads.copiesSince(day)).doesNotContain(key);
        assertThat(uploads.copiesSince(day.plusDays(1))).contains(other);
    }
}
