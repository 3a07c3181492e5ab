package dev.souk.storage.pictures;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.Refusal;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import javax.imageio.ImageReader;

/** Reads the pixels of a file, after its header was found to be bearable. */
final class Decoding {
    /** An edge of more pixels than any camera's; the product of two of these would be looked at anyway. */
    private static final int LONGEST_EDGE = 30_000;

    /** What a file is not taken for. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final Refusal reason;

        Unreadable(Refusal reason) {
            super(reason.text());
            this.reason = reason;
        }

        Refusal reason() {
            return reason;
        }
    }

    private Decoding() {}

    /**
     * The picture in the colours of the web, upright or not. Where it is more than twice as large as what will be made of it,
     * only each second pixel (third, fourth) is kept: else 50 megapixels would take 200 MB.
     *
     * @param longEdge of the largest copy
     */
    static BufferedImage pixels(Format format, byte[] file, int longEdge) throws Unreadable {
        var reader = format.reader();
        try (var input = new ByteArrayImageInputStream(file)) {
            // Without what is written beside the pixels: text in a PNG may be packed, and unpack to gigabytes.
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > PictureMaking.MOST_PIXELS || Math.max(width, height) > LONGEST_EDGE) {
                throw new Unreadable(Refusal.TOO_MANY_PIXELS);
            }
            return inWebColours(read(reader, Math.max(1, Math.max(width, height) / (2 * longEdge))));
        } catch (IOException | RuntimeException damaged) {
            // Readers of hostile files fail in all ways: with an index out of bounds as with a negative size.
            var unreadable = new Unreadable(Refusal.DAMAGED);
            unreadable.initCause(damaged);
            throw unreadable;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage inWebColours(BufferedImage read) {
        var colours = read.getColorModel();
        var painted = new BufferedImage(
                read.getWidth(),
                read.getHeight(),
                colours.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var space = colours.getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
            Graphics2D paint = painted.createGraphics();
            try {
                paint.drawImage(read, 0, 0, null);
            } finally {
                paint.dispose();
            }
        } else {
            new ColorConvertOp(null).filter(read, painted);
        }
        return painted;
    }
}
