package dev.souk.reviews;

/**
 * What somebody says of a product. Plain text: whoever shows it escapes it.
 *
 * @param stars 1 to 5
 * @param author the name that they want to be shown by
 */
public record ReviewContent(int stars, String title, String text, String author) {
    public static final int MOST_STARS = 5;

    public ReviewContent {
        if (stars < 1 || stars > MOST_STARS) {
            throw new IllegalArgumentException("A review has 1 to " + MOST_STARS + " stars, not " + stars);
        }
        title = line(title);
        text = PlainText.of(text);
        author = line(author);
    }

    private static String line(String text) {
        return PlainText.of(text).replace('\n', ' ');
    }
}
