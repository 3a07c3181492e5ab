package dev.souk.bench.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A made-up photograph, the same each time: soft shapes with grain on them, which a JPEG packs about as well as what a camera
 * sees. Anybody's own photograph would be of a size that nobody else can check.
 */
final class Photograph {
    private static final float QUALITY = 0.9f;
    private static final int GRAIN = 14;
    private static final double SHAPES = 240;

    private Photograph() {}

    static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(24);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var light = Math.sin(x / SHAPES) * Math.cos(y / SHAPES) + Math.sin((x + 2.0 * y) / (3 * SHAPES));
                var grain = random.nextInt(2 * GRAIN) - GRAIN;
                image.setRGB(
                        x,
                        y,
                        tone(140 + 45 * light + grain) << 16
                                | tone(120 + 50 * light + grain) << 8
                                | tone(100 - 40 * light + grain));
            }
        }
        return written(image);
    }

    private static int tone(double value) {
        return (int) Math.clamp(value, 0, 255);
    }

    private static byte[] written(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
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
