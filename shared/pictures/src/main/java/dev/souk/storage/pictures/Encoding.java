package dev.souk.storage.pictures;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes our own pixels. The same pixels are the same bytes each time. */
final class Encoding {
    /** Where the eye sees no difference on a page yet; a third of what the best quality takes. */
    private static final float WEBP_QUALITY = 0.8f;

    private static final float JPEG_QUALITY = 0.82f;
    /** It is blurred by the page. */
    private static final float PLACEHOLDER_QUALITY = 0.4f;

    private static final String LOSSY = "Lossy";

    private Encoding() {}

    static byte[] webp(BufferedImage image) {
        return webp(image, WEBP_QUALITY);
    }

    static byte[] placeholder(BufferedImage image) {
        return webp(image, PLACEHOLDER_QUALITY);
    }

    private static byte[] webp(BufferedImage image, float quality) {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(LOSSY);
        parameters.setCompressionQuality(quality);
        return written(writer, image, parameters);
    }

    /** A JPEG has no transparency: what shines through is white. */
    static byte[] jpeg(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(JPEG_QUALITY);
        return written(writer, onWhite(image), parameters);
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var paint = opaque.createGraphics();
        try {
            paint.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            paint.dispose();
        }
        return opaque;
    }

    private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam parameters) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
