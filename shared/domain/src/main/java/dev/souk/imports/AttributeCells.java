package dev.souk.imports;

import dev.souk.catalog.ProductAttribute;
import java.util.List;

/** A product's attributes as a list of "Name: Value"; the first colon parts the two. */
final class AttributeCells {
    private static final char PART = ':';
    /** Of an entry, with the colon and blanks around its parts, which do not count. */
    private static final int LONGEST = 200;

    private final Cells cells;
    private final List<ProductAttribute> before;

    /** @param before the attributes that the product has now */
    AttributeCells(Cells cells, List<ProductAttribute> before) {
        this.cells = cells;
        this.before = before;
    }

    /** The cell of these. */
    static String of(List<ProductAttribute> attributes) {
        return ListCell.of(attributes.stream()
                .map(attribute -> attribute.name() + PART + " " + attribute.value())
                .toList());
    }

    /** As the file says; where it says nothing of attributes, they stay as they are. */
    List<ProductAttribute> attributes() {
        if (!cells.row().has(Column.ATTRIBUTES)) {
            return before;
        }
        var entries = cells.texts(Column.ATTRIBUTES, LONGEST);
        if (entries.size() > ProductAttribute.MOST) {
            cells.problem(
                    Column.ATTRIBUTES,
                    "Has " + entries.size() + " entries; a product has at most " + ProductAttribute.MOST + ".");
        }
        return entries.stream().map(this::attribute).toList();
    }

    private ProductAttribute attribute(String entry) {
        var part = entry.indexOf(PART);
        if (part < 0) {
            cells.problem(Column.ATTRIBUTES, "Must be entries such as Material: Oak, parted by |.");
        }
        var attribute = new ProductAttribute(entry.substring(0, Math.max(part, 0)), entry.substring(part + 1));
        check("name", attribute.name(), ProductAttribute.LONGEST_NAME);
        check("value", attribute.value(), ProductAttribute.LONGEST_VALUE);
        return attribute;
    }

    private void check(String what, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            cells.problem(
                    Column.ATTRIBUTES,
                    "Has a " + what + " of " + length + " characters; shorten it to " + longest + ".");
        }
    }
}
