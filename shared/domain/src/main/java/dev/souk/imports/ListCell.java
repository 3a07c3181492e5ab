package dev.souk.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one cell: parted by a bar; a bar or a backslash of the text itself has a backslash before it. */
public final class ListCell {
    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private ListCell() {}

    /** The cell that holds these texts. No text and one empty text make the same cell. */
    public static String of(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    /** The texts that a cell holds; an empty cell has none. A backslash before anything else stands for itself. */
    public static List<String> texts(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            var next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            if (letter == ESCAPE && (next == BAR || next == ESCAPE)) {
                text.append(next);
                i++;
            } else if (letter == BAR) {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(letter);
            }
        }
        texts.add(text.toString());
        return List.copyOf(texts);
    }
}
