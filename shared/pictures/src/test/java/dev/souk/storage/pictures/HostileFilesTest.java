package dev.souk.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.uploads.PictureMaking.Outcome;
import dev.souk.uploads.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a stranger sends brings the workshop down, or comes through as what it is not. */
@Timeout(60)
class HostileFilesTest {
    private static void assertRefused(byte[] file, Refusal reason) {
        assertThat(new Workshop().make(file)).isEqualTo(new Outcome.Refused(reason));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesNothingAtAll() {
        assertRefused(new byte[0], Refusal.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "GIF89a................",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script>",
                "%PDF-1.7 ...............",
                "\0\0\0\u001cftypavif........",
                "BM..................",
                "RIFF....WAVEfmt ",
                "MZ.................."
            })
    void refusesWhatIsNoPicture(String file) {
        assertRefused(text(file), Refusal.NOT_A_PICTURE);
    }

    @ParameterizedTest
    @CsvSource({"50000, 50000", "2147483647, 2147483647", "7072, 7072", "1, 30001"})
    void refusesBombsBeforeItDecodesThem(int width, int height) {
        var file = Files.claiming(width, height);
        assertThat(file).hasSizeLessThan(200);
        assertRefused(file, Refusal.TOO_MANY_PIXELS);
    }

    @Test
    void refusesAWebpBomb() {
        // A canvas of 16,384 by 16,384 pixels, which is the most that the format can say.
        var file = ByteBuffer.allocate(12 + 8 + 10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(22)
                .put(text("WEBPVP8X"))
                .putInt(10)
                .putInt(0)
                .put(new byte[] {(byte) 0xff, 0x3f, 0, (byte) 0xff, 0x3f, 0});
        assertRefused(file.array(), Refusal.TOO_MANY_PIXELS);
    }

    /** 300 MB of text that packs to 300 kB, beside a pixel. */
    @Test
    void doesNotUnpackTextBesideThePixels() {
        var packed = Files.deflated(new byte[300 * 1024 * 1024]);
        assertThat(packed.length).isLessThan(400 * 1024);
        for (var name : new String[] {"zTXt", "iCCP"}) {
            var file = Files.withChunk(Files.png(8, 8), name, Files.joined(text("name\0\0"), packed));
            assertThat(new Workshop().make(file)).isInstanceOf(Outcome.Made.class);
        }
    }

    @Test
    void refusesArchivesThatArePicturesToo() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(new byte[] {1, 2, 3});
        }
        assertRefused(Files.joined(Files.jpeg(50, 50), archive.toByteArray()), Refusal.NOT_ONLY_A_PICTURE);
        assertRefused(Files.joined(Files.png(50, 50), archive.toByteArray()), Refusal.NOT_ONLY_A_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<?php system($_GET['c']);", "<HTML>", "%PDF-1.4", "<SVG "})
    void refusesPagesAndProgramsThatArePicturesToo(String hidden) {
        assertRefused(Files.joined(Files.jpeg(50, 50), text(hidden)), Refusal.NOT_ONLY_A_PICTURE);
        assertRefused(
                Files.withChunk(Files.png(50, 50), "tEXt", Files.joined(text("Comment\0"), text(hidden))),
                Refusal.NOT_ONLY_A_PICTURE);
    }

    @Test
    void takesAPhotographBehindWhichATelephonePutAnother() {
        var file = Files.joined(Files.jpeg(200, 100), Files.jpeg(50, 25));
        assertThat(new Workshop().make(file)).isInstanceOf(Outcome.Made.class);
    }

    @Test
    void refusesWhatMoves() {
        var control = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        assertRefused(Files.withChunk(Files.png(8, 8), "acTL", control), Refusal.ANIMATED);
        var webp = ByteBuffer.allocate(12 + 8 + 10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(22)
                .put(text("WEBPVP8X"))
                .putInt(10)
                .putInt(0b10)
                .put(new byte[] {7, 0, 0, 7, 0, 0});
        assertRefused(webp.array(), Refusal.ANIMATED);
    }

    @Test
    void refusesAPictureThatWouldTakeForEver() {
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
        var file = Files.jpeg(50, 50);
        for (var i = 0; i < 200; i++) {
            file = Files.joined(file, scan);
        }
        assertRefused(file, Refusal.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "webp"})
    void refusesWhatIsCutOff(String format) {
        var file = Files.written(Files.picture(600, 400), format);
        assertRefused(Arrays.copyOf(file, 30), Refusal.DAMAGED);
        assertRefused(Arrays.copyOf(file, file.length / 2), Refusal.DAMAGED);
    }

    /** Whatever bytes are wrong, the answer is an outcome, and comes soon. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void answersWhateverBytesAreWrong(String format) {
        var good = Files.withExifWhereItCan(Files.written(Files.picture(64, 48), format), format);
        var random = new Random(20261129);
        var began = System.nanoTime();
        for (var i = 0; i < 300; i++) {
            var file = good.clone();
            for (var wrong = 0; wrong < 1 + i % 8; wrong++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            assertThat(new Workshop().make(Arrays.copyOf(file, 1 + random.nextInt(file.length))))
                    .isNotNull();
            assertThat(new Workshop().make(file)).isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(50));
    }
}
