package dev.souk.functions.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.imports.Column;
import dev.souk.imports.ImportFormat.Opening;
import dev.souk.imports.Problem;
import dev.souk.imports.ReadRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final String HEADER = "product_id,title,variant_id,price\n";

    private final CsvFormat csv = new CsvFormat();

    private List<ReadRow> rows(String text) {
        return ExportTextTest.rows(csv, text);
    }

    private static ReadRow.Good good(ReadRow row) {
        assertThat(row).isInstanceOf(ReadRow.Good.class);
        return (ReadRow.Good) row;
    }

    private static Problem problem(ReadRow row) {
        assertThat(row).isInstanceOf(ReadRow.Bad.class);
        return ((ReadRow.Bad) row).problem();
    }

    private List<Problem> unreadable(byte[] bytes) {
        var opening = csv.open(from -> new ByteArrayInputStream(bytes, (int) from, bytes.length), 0, 1);
        assertThat(opening).isInstanceOf(Opening.Unreadable.class);
        return ((Opening.Unreadable) opening).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesAndBytesWhateverEndsThem(String end) {
        var text = (HEADER + "mug,\"A \"\"mug\"\",\n\nlarge\",red,9\n\npot,Pot,one,8").replace("\n", end);
        var rows = rows(text);

        assertThat(rows).hasSize(2);
        var mug = good(rows.getFirst());
        assertThat(mug.line()).isEqualTo(2);
        assertThat(mug.row().cells()).containsEntry(Column.TITLE, "A \"mug\",\n\nlarge".replace("\n", end));
        var pot = good(rows.get(1));
        assertThat(pot.line()).isEqualTo(6);
        assertThat(text.getBytes(UTF_8).length - "pot,Pot,one,8".length()).isEqualTo((int) pot.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void takesTheSeparatorThatTheFirstLineHas(String separator) {
        var rows = rows((HEADER + "mug,Mug,red,9\n").replace(",", separator));
        assertThat(good(rows.getFirst()).row().cells()).containsEntry(Column.PRICE, "9");
    }

    @Test
    void passesOverAMarkOfUtf8AndFindsColumnsInAnyCaseAndOrder() {
        var rows = rows("\uFEFF Variant_ID ,PRODUCT_ID\nred,mug\n");
        assertThat(good(rows.getFirst()).row().cells())
                .containsEntry(Column.PRODUCT_ID, "mug")
                .containsEntry(Column.VARIANT_ID, "red")
                .hasSize(2);
    }

    @Test
    void goesOnFromAnyRow() {
        var bytes = (HEADER + "a,\"x\ny\",v,1\nb,,v,2\nc,é,v,3\n").getBytes(UTF_8);
        var all = ExportTextTest.rows(csv, bytes);
        for (var i = 0; i < all.size(); i++) {
            var at = all.get(i);
            var opening =
                    csv.open(from -> new ByteArrayInputStream(bytes, (int) from, bytes.length), at.offset(), at.line());
            assertThat(((Opening.Opened) opening).rows().next()).isEqualTo(at);
        }
    }

    static Stream<byte[]> filesThatAreNone() {
        return Stream.of(
                new byte[0],
                "\uFEFF".getBytes(UTF_8),
                HEADER.getBytes(UTF_16),
                new byte[] {'P', 'K', 3, 4, 20, 0},
                new byte[] {1, 2, 0, 3},
                "title,price\nMug,9\n".getBytes(UTF_8),
                (HEADER.strip() + ",prise\n").getBytes(UTF_8),
                (HEADER.strip() + ",price\n").getBytes(UTF_8),
                "x".repeat(300_000).getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNone")
    void saysOfAFileThatIsNoneWhatToDo(byte[] bytes) {
        assertThat(unreadable(bytes)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.detail()).isNotBlank();
        });
    }

    @Test
    void namesTheColumnThatIsNotUtf8AndGoesOn() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER.getBytes(UTF_8));
        bytes.writeBytes("mug,Café,red,9\n".getBytes(ISO_8859_1));
        bytes.writeBytes("pot,Café,one,8\n".getBytes(UTF_8));
        var rows = ExportTextTest.rows(csv, bytes.toByteArray());

        assertThat(problem(rows.getFirst()))
                .isEqualTo(new Problem(2, "title", "Has letters that are not UTF-8; save the file as \"CSV UTF-8\"."));
        assertThat(good(rows.get(1)).row().cells()).containsEntry(Column.TITLE, "Café");
    }

    @Test
    void losesOneLineToAQuoteThatDoesNotClose() {
        var rows = rows(HEADER + "mug,\"Mug,red,9\npot,Pot,one,8\n" + "jug,Jug,one,7\n".repeat(20_000));

        assertThat(problem(rows.getFirst()).line()).isEqualTo(2);
        assertThat(problem(rows.getFirst()).detail()).contains("quote");
        assertThat(good(rows.get(1)).row().line()).isEqualTo(3);
        assertThat(rows).hasSize(20_002);
        assertThat(rows.stream().skip(1)).allSatisfy(row -> good(row));
        assertThat(rows.getLast().line()).isEqualTo(20_003);
    }

    @Test
    void losesOneLineToALineWithoutEnd() {
        var rows = rows(HEADER + "mug," + "x".repeat(1_000_000) + ",red,9\npot,Pot,one,8\n");
        assertThat(problem(rows.getFirst()).line()).isEqualTo(2);
        assertThat(good(rows.get(1)).row().line()).isEqualTo(3);
        assertThat(rows).hasSize(2);
    }

    @Test
    void refusesALineWithMoreCellsThanColumnsAndTakesOneWithFewer() {
        var rows = rows(HEADER + "mug,Mug, large,red,9\npot\njug,Jug,one,8,,,\n");
        assertThat(problem(rows.getFirst()).detail()).contains("5 cells for 4 columns");
        assertThat(good(rows.get(1)).row().cells()).containsEntry(Column.PRICE, "");
        assertThat(good(rows.get(2)).row().cells()).containsEntry(Column.PRICE, "8");
    }

    @Test
    void takesQuotesWithinAFieldAsTheyAre() {
        var rows = rows(HEADER + "nail,6\" nail,one,1\npot,Pot,one,8\n");
        assertThat(good(rows.getFirst()).row().cells()).containsEntry(Column.TITLE, "6\" nail");
        assertThat(rows).hasSize(2);
    }

    @Test
    void comesToAnEndOfAnyBytes() {
        var random = new SplittableRandom(11);
        var letters = "\",;\n\r\\a\u0001é".getBytes(UTF_8);
        for (var round = 0; round < 300; round++) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(HEADER.getBytes(UTF_8));
            for (var i = random.nextInt(400); i > 0; i--) {
                bytes.write(letters[random.nextInt(letters.length)]);
            }
            var rows = ExportTextTest.rows(csv, bytes.toByteArray());
            assertThat(rows).isSortedAccordingTo((a, b) -> Long.compare(a.offset(), b.offset()));
            assertThat(rows.stream().map(ReadRow::offset)).doesNotHaveDuplicates();
        }
    }
}
