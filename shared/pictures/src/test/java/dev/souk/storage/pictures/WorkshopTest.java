package dev.souk.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.uploads.PictureMaking.Copy;
import dev.souk.uploads.PictureMaking.Outcome;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkshopTest {
    private static final int TOLERANCE = 40;

    private static Outcome.Made made(byte[] file) {
        var outcome = new Workshop().make(file);
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return (Outcome.Made) outcome;
    }

    private static List<String> sizes(Outcome.Made made) {
        return made.copies().stream()
                .map(copy -> copy.type().substring("image/".length()) + " " + copy.width() + "x" + copy.height())
                .toList();
    }

    private static Copy last(Outcome.Made made, String type) {
        return made.copies().reversed().stream()
                .filter(copy -> copy.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNear(int rgb, Color colour) {
        var seen = new Color(rgb);
        return Math.abs(seen.getRed() - colour.getRed()) < TOLERANCE
                && Math.abs(seen.getGreen() - colour.getGreen()) < TOLERANCE
                && Math.abs(seen.getBlue() - colour.getBlue()) < TOLERANCE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void makesAllSizesOfEachFormat(String format) {
        var made = made(Files.written(Files.picture(2000, 1000), format));
        assertThat(sizes(made)).containsExactly("webp 320x160", "webp 640x320", "webp 1280x640", "jpeg 1280x640");
        assertThat(made.copies()).allSatisfy(copy -> {
            var seen = Files.read(copy.content());
            assertThat(seen.getWidth()).isEqualTo(copy.width());
            assertThat(seen.getHeight()).isEqualTo(copy.height());
            assertThat(isNear(seen.getRGB(copy.width() / 8, copy.height() / 2), Color.RED))
                    .isTrue();
            assertThat(isNear(seen.getRGB(copy.width() * 7 / 8, copy.height() / 2), Color.BLUE))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 500, 'webp 320x160,webp 640x320,webp 1000x500,jpeg 1000x500'",
        "100, 200, 'webp 100x200,jpeg 100x200'",
        "320, 320, 'webp 320x320,jpeg 320x320'",
        "1, 1, 'webp 1x1,jpeg 1x1'",
        "6000, 30, 'webp 320x2,webp 640x3,webp 1280x6,jpeg 1280x6'"
    })
    void enlargesNothing(int width, int height, String expected) {
        assertThat(String.join(",", sizes(made(Files.png(width, height))))).isEqualTo(expected);
    }

    /** The eight ways: where the green corner of the upright picture comes to lie in the file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPictureAsTheCameraWasHeld(int orientation) {
        var upright = Files.picture(64, 32);
        var lying = lying(upright, orientation);
        var seen = Files.read(last(made(Files.withExif(Files.written(lying, "jpeg"), orientation)), "image/jpeg")
                .content());
        assertThat(seen.getWidth()).isEqualTo(64);
        assertThat(seen.getHeight()).isEqualTo(32);
        assertThat(isNear(seen.getRGB(58, 3), Color.GREEN)).isTrue();
        assertThat(isNear(seen.getRGB(58, 28), Color.BLUE)).isTrue();
        assertThat(isNear(seen.getRGB(5, 3), Color.RED)).isTrue();
    }

    /** What a camera that is held so writes, pixel by pixel by the table of the Exif standard. */
    private static BufferedImage lying(BufferedImage upright, int orientation) {
        var width = upright.getWidth();
        var height = upright.getHeight();
        var turned = orientation >= 5;
        var file = new BufferedImage(turned ? height : width, turned ? width : height, upright.getType());
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var right = width - 1 - x;
                var bottom = height - 1 - y;
                var rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> file.setRGB(x, y, rgb);
                    case 2 -> file.setRGB(right, y, rgb);
                    case 3 -> file.setRGB(right, bottom, rgb);
                    case 4 -> file.setRGB(x, bottom, rgb);
                    case 5 -> file.setRGB(y, x, rgb);
                    case 6 -> file.setRGB(y, right, rgb);
                    case 7 -> file.setRGB(bottom, right, rgb);
                    case 8 -> file.setRGB(bottom, x, rgb);
                    default -> throw new AssertionError(orientation);
                }
            }
        }
        return file;
    }

    @Test
    void turnsAPngToo() {
        var lying = lying(Files.picture(64, 32), 6);
        var made = made(Files.withChunk(Files.written(lying, "png"), "eXIf", Files.exif(6)));
        assertThat(sizes(made)).contains("jpeg 64x32");
    }

    @Test
    void keepsNothingThatTheFileSaysBesideItsPixels() {
        var made = made(Files.withExif(Files.jpeg(400, 300), 1));
        assertThat(made.copies())
                .allSatisfy(copy -> assertThat(new String(copy.content(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS", "Exif"));
    }

    @Test
    void keepsWhatIsTransparentAndPutsWhiteBehindItInTheJpeg() {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 100, 200);
        paint.dispose();
        var made = made(Files.written(image, "png"));
        assertThat(Files.read(last(made, "image/webp").content()).getRGB(150, 100) >>> 24)
                .isZero();
        assertThat(isNear(Files.read(last(made, "image/jpeg").content()).getRGB(150, 100), Color.WHITE))
                .isTrue();
        assertThat(made.color()).startsWith("#f");
    }

    @Test
    void tellsTheColourOfMostOfItAndABlurOfSomeHundredBytes() {
        var made = made(Files.jpeg(800, 600));
        assertThat(isNear(Integer.parseInt(made.color().substring(1), 16), Color.RED))
                .isTrue();
        assertThat(made.placeholder()).startsWith("data:image/webp;base64,").hasSizeLessThan(400);
        var blur = Files.read(
                Base64.getDecoder().decode(made.placeholder().substring("data:image/webp;base64,".length())));
        assertThat(blur.getWidth()).isEqualTo(16);
        assertThat(blur.getHeight()).isEqualTo(12);
    }

    @Test
    void makesTheSameBytesOfTheSameFile() {
        var file = Files.jpeg(900, 700);
        var one = made(file);
        var other = made(file);
        for (var i = 0; i < one.copies().size(); i++) {
            assertThat(one.copies().get(i).content())
                    .isEqualTo(other.copies().get(i).content());
        }
        assertThat(one.placeholder()).isEqualTo(other.placeholder());
    }
}
