package dev.souk.storage.pictures;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** What is known of a picture before any pixel of it is decoded. */
final class Header {
    /** As files with names such as "upright" say it. */
    static final int UPRIGHT = 1;

    private static final int MOST_ORIENTATION = 8;
    private static final int ANIMATED_WEBP = 0b10;
    /** A picture that comes in finer and finer steps has ten; each of them takes as long as the whole. */
    private static final int MOST_SCANS = 100;

    private final Format format;
    private final byte[] file;
    private final Chunks chunks;

    Header(Format format, byte[] file) {
        this.format = format;
        this.file = file;
        this.chunks = Chunks.of(format, file);
    }

    boolean isAnimated() {
        return switch (format) {
            case JPEG -> false;
            case PNG -> chunks.find("acTL").isPresent();
            case WEBP ->
                chunks.find("VP8X")
                        .filter(flags -> flags.hasRemaining() && (flags.get(0) & ANIMATED_WEBP) != 0)
                        .isPresent();
        };
    }

    /** Whether decoding would take far longer than for any picture that a camera makes. */
    boolean takesForEver() {
        if (format != Format.JPEG) {
            return false;
        }
        var scans = 0;
        for (var at = 0; at + 1 < file.length; at++) {
            // Within pixels a byte of all ones is followed by a nought, so this is where a scan begins.
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans > MOST_SCANS;
    }

    /** How the camera was held, 1 to 8 as Exif has it; 1 where nothing says so, or says nonsense. */
    int orientation() {
        try {
            var directory = exif().getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            var said = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return said < UPRIGHT || said > MOST_ORIENTATION ? UPRIGHT : said;
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException nonsense) {
            // The picture may be good all the same, and is shown as it lies.
            return UPRIGHT;
        }
    }

    /** Of Exif alone: other parts may be packed, and unpack to more than there is memory. */
    private Metadata exif() throws IOException, ImageProcessingException {
        return switch (format) {
            case JPEG ->
                JpegMetadataReader.readMetadata(
                        new ByteArrayInputStream(file), List.<JpegSegmentMetadataReader>of(new ExifReader()));
            case PNG -> chunks.find("eXIf").map(Header::read).orElseGet(Metadata::new);
            case WEBP -> chunks.find("EXIF").map(Header::read).orElseGet(Metadata::new);
        };
    }

    private static Metadata read(ByteBuffer exif) {
        var bytes = new byte[exif.remaining()];
        exif.get(bytes);
        var metadata = new Metadata();
        var preamble = ExifReader.JPEG_SEGMENT_PREAMBLE.length();
        var named = bytes.length > preamble
                && new String(bytes, 0, preamble, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .equals(ExifReader.JPEG_SEGMENT_PREAMBLE);
        new ExifReader().extract(new ByteArrayReader(bytes, named ? preamble : 0), metadata);
        return metadata;
    }
}
