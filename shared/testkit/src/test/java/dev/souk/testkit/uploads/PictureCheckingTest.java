package dev.souk.testkit.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.testkit.CountingIds;
import dev.souk.testkit.FixedClock;
import dev.souk.uploads.PictureChecking;
import dev.souk.uploads.PictureFlaw;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureCheckingTest {
    private static final UploadOwner ADA = new UploadOwner("ada");

    private final CountingIds ids = new CountingIds();
    private final UploadsInMemory uploads = new UploadsInMemory(new FixedClock());
    private final PictureChecking checking = new PictureChecking(uploads, ADA, Purpose.REVIEW_PHOTO, "review");

    private UploadId ready(Purpose purpose, String owner) {
        return SampleUploads.ready(uploads, purpose, new UploadOwner(owner), ids.next())
                .upload();
    }

    private UploadId announced() {
        return SampleUploads.announced(uploads, Purpose.REVIEW_PHOTO, ADA, ids.next())
                .upload();
    }

    @Test
    void findsThePicturesInTheOrderInWhichTheyWereNamed() {
        var free = ready(Purpose.REVIEW_PHOTO, "ada");
        var own = ready(Purpose.REVIEW_PHOTO, "ada");
        uploads.claim(own, ADA, Purpose.REVIEW_PHOTO, "review");
        var shown = new UploadId("v".repeat(26));
        var checked = checking.check(
                List.of(own, shown, free),
                id -> Optional.of(SampleUploads.picture(id)).filter(_ -> id.equals(shown)));
        assertThat(checked.flaws()).isEmpty();
        assertThat(checked.pictures())
                .containsExactly(SampleUploads.picture(own), SampleUploads.picture(shown), SampleUploads.picture(free));
    }

    @Test
    void tellsWhatIsWrongWithEachByItsPlace() {
        var good = ready(Purpose.REVIEW_PHOTO, "ada");
        var refused = announced();
        uploads.settle(refused, new UploadState.Refused(Refusal.DAMAGED));
        var used = ready(Purpose.REVIEW_PHOTO, "ada");
        uploads.claim(used, ADA, Purpose.REVIEW_PHOTO, "another");
        var named = List.of(
                good,
                ready(Purpose.REVIEW_PHOTO, "eve"),
                ready(Purpose.PRODUCT_PICTURE, "ada"),
                new UploadId("0".repeat(26)),
                announced(),
                refused,
                used,
                good);
        var checked = checking.check(named, _ -> Optional.empty());
        assertThat(checked.flaws())
                .isEqualTo(Map.of(
                        1, PictureFlaw.UNKNOWN,
                        2, PictureFlaw.UNKNOWN,
                        3, PictureFlaw.UNKNOWN,
                        4, PictureFlaw.NOT_READY,
                        5, PictureFlaw.NOT_TAKEN,
                        6, PictureFlaw.USED,
                        7, PictureFlaw.TWICE));
        assertThat(uploads.find(good).orElseThrow().user()).isEmpty();
    }
}
