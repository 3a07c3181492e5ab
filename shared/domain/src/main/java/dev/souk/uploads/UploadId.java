package dev.souk.uploads;

import java.util.regex.Pattern;

/**
 * One file that somebody sends. Nobody guesses it: half of it is random; of a file that the shop fetches it follows from where.
 *
 * @param value 26 characters of 0-9 and a-v
 */
public record UploadId(String value) {
    /** Characters of each. */
    public static final int LENGTH = 26;

    private static final Pattern FORM = Pattern.compile("[0-9a-v]{26}");

    public UploadId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An upload's id is 26 characters of 0-9 and a-v");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
