package dev.souk.storage.pictures;

import dev.souk.uploads.PictureMaking;
import dev.souk.uploads.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;

/** Looks at a file from the outside inwards: each step is cheap, and the next one is taken only if it bears it. */
final class Workshop implements PictureMaking {
    /** Enough for a blur, and some 100 bytes. */
    private static final int PLACEHOLDER_EDGE = 16;
    /** Enough to find the colour of most of it. */
    private static final int COLOUR_EDGE = 64;

    @Override
    public Outcome make(byte[] file) {
        if (file.length == 0) {
            return new Outcome.Refused(Refusal.EMPTY);
        }
        var format = Format.of(file);
        if (format.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_A_PICTURE);
        }
        if (Suspicion.holdsMore(file)) {
            return new Outcome.Refused(Refusal.NOT_ONLY_A_PICTURE);
        }
        var header = new Header(format.get(), file);
        if (header.isAnimated()) {
            return new Outcome.Refused(Refusal.ANIMATED);
        }
        if (header.takesForEver()) {
            return new Outcome.Refused(Refusal.DAMAGED);
        }
        try {
            var pixels = Decoding.pixels(format.get(), file, LONG_EDGES.getLast());
            return made(pixels, header.orientation());
        } catch (Decoding.Unreadable no) {
            return new Outcome.Refused(no.reason());
        }
    }

    private static Outcome made(BufferedImage pixels, int orientation) {
        var original = Math.max(pixels.getWidth(), pixels.getHeight());
        var copies = new ArrayList<Copy>();
        // The largest first, and each of the one before: every step has less to do.
        var current = Upright.of(within(pixels, Math.min(original, LONG_EDGES.getLast())), orientation);
        copies.add(new Copy("image/jpeg", current.getWidth(), current.getHeight(), Encoding.jpeg(current)));
        for (var edge : edges(original).reversed()) {
            current = within(current, edge);
            copies.addFirst(new Copy("image/webp", current.getWidth(), current.getHeight(), Encoding.webp(current)));
        }
        return new Outcome.Made(
                copies,
                Colours.dominant(within(current, COLOUR_EDGE)),
                "data:image/webp;base64,"
                        + Base64.getEncoder().encodeToString(Encoding.placeholder(within(current, PLACEHOLDER_EDGE))));
    }

    /** Those edges that the picture has, and its own where it is smaller than the largest; the smallest first. */
    private static List<Integer> edges(int original) {
        var edges = new ArrayList<>(
                LONG_EDGES.stream().filter(edge -> edge <= original).toList());
        if (original < LONG_EDGES.getLast() && !edges.contains(original)) {
            edges.add(original);
        }
        return edges;
    }

    /** The same picture with a long edge of at most so many pixels. */
    private static BufferedImage within(BufferedImage image, int edge) {
        if (Math.max(image.getWidth(), image.getHeight()) <= edge) {
            return image;
        }
        try {
            return Thumbnails.of(image)
                    .size(edge, edge)
                    .imageType(image.getType())
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
