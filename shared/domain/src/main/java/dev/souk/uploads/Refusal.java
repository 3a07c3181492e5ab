package dev.souk.uploads;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a file was not taken, with a sentence for whoever chose it. */
public enum Refusal {
    EMPTY("The file is empty. Choose it again: perhaps it was still being written."),
    NOT_A_PICTURE(
            "This is no JPEG, PNG or WebP picture, whatever its name says. Save it as one of these and try again."),
    NOT_ONLY_A_PICTURE("The file is a picture and something else besides. Save the picture anew and try again."),
    TOO_LARGE("The file is larger than is taken. Make it smaller and try again."),
    TOO_MANY_PIXELS("The picture has more than 50 megapixels. Make it smaller and try again."),
    ANIMATED("The picture moves. Choose one that stands still."),
    DAMAGED("The picture cannot be read to its end. Save it again and try once more."),
    UNREACHABLE("There is no picture to be had at its address. Choose it from your computer instead.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** As the contract writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Refusal of(String text) {
        return Stream.of(values())
                .filter(reason -> reason.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no refusal '" + text + "'"));
    }

    /** What is wrong and what to do, in a sentence or two. */
    public String sentence() {
        return sentence;
    }
}
