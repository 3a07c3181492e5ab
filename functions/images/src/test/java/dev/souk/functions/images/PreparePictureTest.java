package dev.souk.functions.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.PictureMaking.Copy;
import dev.souk.uploads.PictureMaking.Outcome;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparePictureTest {
    private static final UploadKey KEY =
            new UploadKey(Purpose.PRODUCT_PICTURE, new UploadOwner("s1"), new UploadId("0123456789abcdefghijklmnop"));
    private static final byte[] FILE = {1, 2, 3};

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final PictureFilesInMemory files = new PictureFilesInMemory();
    private PictureMaking making = PreparePictureTest::make;

    PreparePictureTest() {
        uploads.announce(Upload.announced(KEY));
        files.sent.put(KEY.text(), FILE);
    }

    private static Outcome make(byte[] file) {
        assertThat(file).isEqualTo(FILE);
        return new Outcome.Made(
                List.of(new Copy("image/webp", 320, 240, new byte[] {4}), new Copy("image/jpeg", 320, 240, new byte[] {5
                })),
                "#aabbcc",
                "data:image/webp;base64,AAAA");
    }

    private void tell(String key, long bytes) {
        Map<String, Object> object = Map.of("key", key.replace(" ", "+"), "size", bytes);
        Map<String, Object> record = Map.of("s3", Map.of("bucket", Map.of("name", "uploads"), "object", object));
        new PreparePicture(platform.workerFrame(), uploads, files, file -> making.make(file), clock)
                .handleRequest(Map.of("Records", List.of(record)), new TestContext("PreparePicture", "x"));
    }

    private void tell() {
        tell(KEY.text(), FILE.length);
    }

    private UploadState state() {
        return uploads.find(KEY.upload()).orElseThrow().state();
    }

    @Test
    void keepsWhatWasMade() {
        tell();
        assertThat(state()).isInstanceOfSatisfying(UploadState.Ready.class, ready -> {
            assertThat(ready.picture().color()).isEqualTo("#aabbcc");
            assertThat(ready.picture().copies())
                    .extracting(copy -> copy.key())
                    .containsExactlyElementsOf(List.of(
                            "media/pictures/" + KEY.upload() + "/320.webp",
                            "media/pictures/" + KEY.upload() + "/320.jpeg"));
        });
        assertThat(files.copies).hasSize(2);
    }

    @Test
    void changesNothingWhenItIsToldTwice() {
        tell();
        var once = state();
        making = file -> {
            throw new AssertionError("It was looked at already");
        };
        tell();
        assertThat(state()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void goesOnAfterItDied(int copies) {
        files.diesAfter = copies;
        assertThatThrownBy(this::tell).hasMessageContaining(KEY.text());
        assertThat(state()).isEqualTo(new UploadState.Preparing());
        assertThat(uploads.copiesSince(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .containsExactly(KEY);
        files.diesAfter = Integer.MAX_VALUE;
        tell();
        assertThat(state()).isInstanceOf(UploadState.Ready.class);
        assertThat(files.copies).hasSize(2);
    }

    @Test
    void saysWhyItIsRefusedAndKeepsNothing() {
        making = file -> new Outcome.Refused(Refusal.TOO_MANY_PIXELS);
        tell();
        assertThat(state()).isEqualTo(new UploadState.Refused(Refusal.TOO_MANY_PIXELS));
        assertThat(files.copies).isEmpty();
        assertThat(uploads.copiesSince(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void doesNotEvenFetchWhatIsTooLarge() {
        files.sent.clear();
        tell(KEY.text(), 200L * 1024 * 1024);
        assertThat(state()).isEqualTo(new UploadState.Refused(Refusal.TOO_LARGE));
    }

    @Test
    void leavesAloneWhatNobodyHasATicketFor() {
        making = file -> {
            throw new AssertionError("It is nobody's");
        };
        for (var key : Arrays.asList(
                "product-picture/s1/00000000000000000000000000",
                "product-picture/eve/" + KEY.upload(),
                "return-photo/s1/" + KEY.upload(),
                "product-picture/s 1/" + KEY.upload(),
                "catalog-import/s1/" + KEY.upload(),
                "elsewhere")) {
            files.sent.put(key, FILE);
            tell(key, FILE.length);
        }
        assertThat(state()).isEqualTo(new UploadState.Preparing());
        clock.advance(Uploads.KEPT);
        tell();
        assertThat(files.copies).isEmpty();
    }

    @Test
    void takesTheEventByWhichS3TriesTheWiring() {
        new PreparePicture(platform.workerFrame(), uploads, files, making, clock)
                .handleRequest(Map.of("Event", "s3:TestEvent"), new TestContext("PreparePicture", "x"));
        assertThat(state()).isEqualTo(new UploadState.Preparing());
    }
}
