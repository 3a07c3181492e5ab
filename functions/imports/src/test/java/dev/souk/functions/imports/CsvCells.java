package dev.souk.functions.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** A file's cells as a spreadsheet sees them. */
final class CsvCells {
    private CsvCells() {}

    static List<List<String>> of(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(record -> record.getFields())
                .toList();
    }
}
