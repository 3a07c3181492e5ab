package dev.souk.storage.pictures;

import java.awt.image.BufferedImage;
import java.util.Locale;

/** The colour of most of a picture. */
final class Colours {
    /** Colours that differ by less than a sixteenth count as one. */
    private static final int STEPS = 16;

    private static final int STEP_BITS = 4;

    private Colours() {}

    /** The mean of the fullest of 4,096 kinds of colour, as {@code #rrggbb}; white where all is transparent. */
    static String dominant(BufferedImage small) {
        var counts = new int[STEPS * STEPS * STEPS];
        var sums = new long[counts.length][3];
        for (var y = 0; y < small.getHeight(); y++) {
            for (var x = 0; x < small.getWidth(); x++) {
                var pixel = small.getRGB(x, y);
                if (pixel >>> 24 < 128) {
                    continue;
                }
                var red = pixel >> 16 & 0xff;
                var green = pixel >> 8 & 0xff;
                var blue = pixel & 0xff;
                var kind = ((red >> STEP_BITS) * STEPS + (green >> STEP_BITS)) * STEPS + (blue >> STEP_BITS);
                counts[kind]++;
                sums[kind][0] += red;
                sums[kind][1] += green;
                sums[kind][2] += blue;
            }
        }
        var fullest = 0;
        for (var kind = 1; kind < counts.length; kind++) {
            fullest = counts[kind] > counts[fullest] ? kind : fullest;
        }
        var count = counts[fullest];
        return count == 0
                ? "#ffffff"
                : String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        sums[fullest][0] / count,
                        sums[fullest][1] / count,
                        sums[fullest][2] / count);
    }
}
