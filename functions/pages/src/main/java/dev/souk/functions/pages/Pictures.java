package dev.souk.functions.pages;

import dev.souk.catalog.Image;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the templates show of pictures: the same as the storefront's {@code ProductPicture} does, in the same size. */
final class Pictures {
    /** As the storefront says it of every picture in the first view, so that the browser takes the same file twice. */
    private static final String SIZES = "(min-width: 64rem) 20rem, 50vw";

    private static final int USUAL = 800;

    private static final List<String> GROUNDS =
            List.of("#f3d9a8", "#e8c4b0", "#cfd9c0", "#c6d6dc", "#dccbe0", "#ecd0c8");

    private static final int PRIME = 997;

    private Pictures() {}

    /**
     * A picture, or what stands in its place.
     *
     * @param name of what it shows
     */
    static Map<String, Object> of(Optional<Image> image, String name) {
        var shown = new HashMap<String, Object>();
        shown.put("ground", image.flatMap(Image::color).orElseGet(() -> ground(name)));
        shown.put("initial", initial(name));
        shown.put("url", image.map(Image::url).orElse(""));
        shown.put("alt", image.map(Image::alt).orElse(""));
        shown.put("srcset", image.flatMap(Image::srcset).orElse(""));
        shown.put("sizes", SIZES);
        shown.put("width", image.flatMap(Image::width).orElse(USUAL));
        shown.put("height", image.flatMap(Image::height).orElse(USUAL));
        return shown;
    }

    /** The same for the same name, everywhere. */
    private static String ground(String name) {
        var sum = name.codePoints().reduce(0, (so, letter) -> (so * 31 + letter) % PRIME);
        return GROUNDS.get(sum % GROUNDS.size());
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .orElse("S");
    }
}
