package dev.souk.functions.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fields of one record.
 *
 * @param sound whether it could be parted; if not, there are none
 */
record CsvFields(List<String> fields, boolean sound) {
    static CsvFields of(String record, char separator) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter('"')
                .skipEmptyLines(false)
                .ofCsvRecord(record)) {
            var records = reader.iterator();
            return records.hasNext()
                    ? new CsvFields(List.copyOf(records.next().getFields()), true)
                    : new CsvFields(List.of(), true);
        } catch (CsvParseException _) {
            return new CsvFields(List.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
