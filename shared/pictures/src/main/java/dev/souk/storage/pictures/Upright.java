package dev.souk.storage.pictures;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/** Turns and mirrors a picture as the camera was held. */
final class Upright {
    private Upright() {}

    /**
     * The picture as it was seen.
     *
     * @param orientation 1 to 8, as Exif has it
     */
    static BufferedImage of(BufferedImage lying, int orientation) {
        if (orientation == Header.UPRIGHT) {
            return lying;
        }
        var width = lying.getWidth();
        var height = lying.getHeight();
        var turned = orientation >= 5;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, lying.getType());
        // Columns as AffineTransform takes them: x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12.
        var way = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("There is no orientation " + orientation);
        };
        return new AffineTransformOp(way, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(lying, upright);
    }
}
