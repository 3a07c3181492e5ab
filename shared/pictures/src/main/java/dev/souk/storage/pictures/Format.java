package dev.souk.storage.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The formats that are read. What a file is its first bytes say, and nothing else is believed. */
enum Format {
    JPEG,
    PNG,
    WEBP;

    private static final int LONGEST = 12;

    /** The format of a file; empty where it is none of these. */
    static Optional<Format> of(byte[] file) {
        var start = Arrays.copyOf(file, LONGEST);
        return Stream.of(values()).filter(format -> format.begins(start)).findFirst();
    }

    private boolean begins(byte[] start) {
        return switch (this) {
            case JPEG -> is(start, 0, 0xff, 0xd8, 0xff);
            case PNG -> is(start, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
            case WEBP -> is(start, 0, 'R', 'I', 'F', 'F') && is(start, 8, 'W', 'E', 'B', 'P');
        };
    }

    private static boolean is(byte[] start, int at, int... expected) {
        for (var i = 0; i < expected.length; i++) {
            if ((start[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A reader in Java alone: the WebP library that writes for us would read too, in C. To be disposed of.
     *
     * @throws IllegalStateException where this Java lacks it
     */
    ImageReader reader() {
        try {
            return switch (this) {
                case JPEG -> jpegReaders().createReaderInstance(null);
                case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library's reader of JPEG lets Java's own decode, which it finds when it is registered. */
    private static JPEGImageReaderSpi jpegReaders() {
        var registry = IIORegistry.getDefaultInstance();
        var registered = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
        if (registered != null) {
            return registered;
        }
        var readers = new JPEGImageReaderSpi();
        registry.registerServiceProvider(readers, ImageReaderSpi.class);
        return readers;
    }
}
