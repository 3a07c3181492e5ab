package dev.souk.storage.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes files for tests. */
final class Files {
    private static final int PNG_START = 8;

    private Files() {}

    /** A picture whose left half is red, and its right half blue but for a green corner at the top. */
    static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, width / 2, height);
        paint.setColor(Color.BLUE);
        paint.fillRect(width / 2, 0, width, height);
        paint.setColor(Color.GREEN);
        paint.fillRect(width - width / 4, 0, width / 4, height / 4);
        paint.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new AssertionError("Nobody writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG that says how the camera was held, and where: which nobody is to know. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = exif(orientation);
        var segment = ByteBuffer.allocate(4 + 6 + exif.length)
                .putShort((short) 0xffe1)
                .putShort((short) (2 + 6 + exif.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(exif)
                .array();
        return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] withExifWhereItCan(byte[] file, String format) {
        return format.equals("jpeg") ? withExif(file, 6) : file;
    }

    /** The least that says an orientation, and a line of text. */
    static byte[] exif(int orientation) {
        var text = "GPS 51.5007 N\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + text.length)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2)
                // ImageDescription, which lies behind the directory.
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(8 + 2 + 2 * 12 + 4)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text)
                .array();
    }

    /** A PNG with one more part behind its header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        var headerEnd = PNG_START + 12 + 13;
        return joined(
                Arrays.copyOf(png, headerEnd), chunk(name, content), Arrays.copyOfRange(png, headerEnd, png.length));
    }

    /** A PNG that says it has so many pixels, and has hardly any. */
    static byte[] claiming(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                Arrays.copyOf(png(1, 1), PNG_START),
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[100])),
                chunk("IEND", new byte[0]));
    }

    static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var piece = new byte[8192];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = joined(name.getBytes(StandardCharsets.ISO_8859_1), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
