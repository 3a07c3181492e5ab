package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepPicturesTest {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final PictureFilesInMemory files = new PictureFilesInMemory();
    private final LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

    private UploadKey ready(int number) {
        var id = new UploadId("%026d".formatted(number));
        var key = new UploadKey(Purpose.PRODUCT_PICTURE, new UploadOwner("s1"), id);
        uploads.announce(Upload.announced(key));
        uploads.expectCopies(key, day);
        var copy = files.keep(key, new PictureMaking.Copy("image/jpeg", 320, 240, new byte[] {1}));
        uploads.settle(id, new UploadState.Ready(new Picture(List.of(copy), "#aabbcc", "data:,")));
        return key;
    }

    private void sweep() {
        new SweepPictures(platform.workerFrame(), uploads, files, clock)
                .handleRequest(Map.of(), new TestContext("SweepPictures", "x"));
    }

    @Test
    void deletesWhatNothingUsesAndLeavesWhatSomethingDoes() {
        var used = ready(1);
        var unused = ready(2);
        uploads.claim(used.upload(), used.owner(), used.purpose(), "pot");
        clock.advance(Duration.ofDays(2));
        sweep();
        assertThat(files.copies).hasSize(2);
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(files.copies.keySet())
                .singleElement()
                .asString()
                .contains(used.upload().value());
        assertThat(uploads.copiesSince(day)).isEmpty();
        assertThat(uploads.find(unused.upload())).isEmpty();
    }

    @Test
    void leavesWhatWasLetGoSoLatelyThatItMayBeUsedAnew() {
        var key = ready(1);
        uploads.claim(key.upload(), key.owner(), key.purpose(), "pot");
        clock.advance(Duration.ofDays(3));
        uploads.release(key);
        sweep();
        assertThat(files.copies).hasSize(1);
        clock.advance(Duration.ofDays(2));
        sweep();
        assertThat(files.copies).hasSize(1);
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(files.copies).isEmpty();
    }

    @Test
    void makesUpForDaysOnWhichItDidNotRun() {
        ready(1);
        clock.advance(Duration.ofDays(9));
        sweep();
        sweep();
        assertThat(files.copies).isEmpty();
    }
}
