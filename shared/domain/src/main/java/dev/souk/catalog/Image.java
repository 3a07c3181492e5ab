package dev.souk.catalog;

import java.util.Optional;

/**
 * A picture.
 *
 * @param url its address, or its path on our own origin
 * @param alt what it shows, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 * @param color the ground colour as {@code #rrggbb}, to show before the picture is there
 */
public record Image(
        String url, String alt, Optional<Integer> width, Optional<Integer> height, Optional<String> color) {}
