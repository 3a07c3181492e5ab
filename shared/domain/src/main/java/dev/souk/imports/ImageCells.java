package dev.souk.imports;

import dev.souk.catalog.Image;
import dev.souk.catalog.ProductId;
import dev.souk.fetching.ElsewhereUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a product's pictures: four lists, of which the addresses count and the others go beside them. What the file does not
 * say of a picture that the product has already stays known of it.
 */
final class ImageCells {
    private static final int MOST = 12;
    private static final int LONGEST_ADDRESS = 512;
    private static final int LONGEST_ALT = 200;
    private static final int WIDEST = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("(https?:/)?/\\S+");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})?x([0-9]{1,5})?");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private final ProductId product;
    private final Cells cells;
    private final List<Image> before;

    /** @param before the pictures that the product has now */
    ImageCells(ProductId product, Cells cells, List<Image> before) {
        this.product = product;
        this.cells = cells;
        this.before = before;
    }

    /** Whether the file says anything of pictures; if not, they stay as they are. */
    boolean spoken() {
        return cells.row().has(Column.IMAGES);
    }

    List<Image> images() {
        var addresses = cells.texts(Column.IMAGES, LONGEST_ADDRESS);
        if (addresses.size() > MOST) {
            cells.problem(Column.IMAGES, "Has " + addresses.size() + " pictures; a product has at most " + MOST + ".");
        }
        var alts = beside(Column.IMAGE_ALTS, addresses, LONGEST_ALT);
        var sizes = beside(Column.IMAGE_SIZES, addresses, LONGEST_ALT);
        var colors = beside(Column.IMAGE_COLORS, addresses, LONGEST_ALT);
        var images = new ArrayList<Image>();
        for (var i = 0; i < addresses.size(); i++) {
            images.add(image(addresses.get(i), at(alts, i), at(sizes, i), at(colors, i)));
        }
        return images;
    }

    private Image image(String written, Optional<String> alt, Optional<String> size, Optional<String> color) {
        var fetched = before.stream().filter(image -> isOf(image, written)).findFirst();
        if (fetched.isPresent()) {
            return fetched.get().described(alt.orElseGet(fetched.get()::alt));
        }
        var known = before.stream().filter(image -> image.url().equals(written)).findFirst();
        if (known.isEmpty() && !ADDRESS.matcher(written).matches()) {
            cells.problem(Column.IMAGES, "Must be addresses that begin with https:// or with /, parted by |.");
        }
        var sides = size.map(this::sides);
        return new Image(
                written,
                alt.or(() -> known.map(Image::alt)).orElse(""),
                sides.map(Sides::width).orElseGet(() -> known.flatMap(Image::width)),
                sides.map(Sides::height).orElseGet(() -> known.flatMap(Image::height)),
                color.map(this::color).orElseGet(() -> known.flatMap(Image::color)),
                known.flatMap(Image::srcset),
                known.flatMap(Image::placeholder));
    }

    /** Whether the shop has fetched the picture from there: then all of it but its words is as the shop made it. */
    private boolean isOf(Image image, String written) {
        return Image.elsewhere(written)
                && Image.uploadOf(image.url())
                        .filter(ElsewhereUpload.of(product, written)::equals)
                        .isPresent();
    }

    private record Sides(Optional<Integer> width, Optional<Integer> height) {}

    private Sides sides(String text) {
        var size = SIZE.matcher(text.strip());
        if (text.isBlank()) {
            return new Sides(Optional.empty(), Optional.empty());
        }
        if (!size.matches()) {
            cells.problem(Column.IMAGE_SIZES, "Must be width and height in pixels such as 800x600, or nothing.");
            return new Sides(Optional.empty(), Optional.empty());
        }
        Function<Integer, Optional<Integer>> side = group ->
                Optional.ofNullable(size.group(group)).map(Integer::valueOf).filter(this::possible);
        return new Sides(side.apply(1), side.apply(2));
    }

    private boolean possible(int side) {
        if (side >= 1 && side <= WIDEST) {
            return true;
        }
        cells.problem(Column.IMAGE_SIZES, "A side is from 1 to " + WIDEST + " pixels.");
        return false;
    }

    private Optional<String> color(String text) {
        var color = text.strip();
        if (!color.isEmpty() && !COLOR.matcher(color).matches()) {
            cells.problem(Column.IMAGE_COLORS, "Must be colours such as #f4efe6, in small letters, or nothing.");
        }
        return Optional.of(color).filter(given -> !given.isEmpty());
    }

    /** A column that the file has says something of each picture, be it nothing; one that it lacks says nothing of any. */
    private Optional<List<String>> beside(Column column, List<String> addresses, int longest) {
        if (!cells.row().has(column)) {
            return Optional.empty();
        }
        var texts = cells.texts(column, longest);
        if (texts.size() > addresses.size()) {
            cells.problem(
                    column,
                    "Has " + texts.size() + " entries for " + addresses.size() + " pictures; take out the others.");
        }
        return Optional.of(texts);
    }

    private static Optional<String> at(Optional<List<String>> texts, int place) {
        return texts.map(list -> place < list.size() ? list.get(place) : "");
    }
}
