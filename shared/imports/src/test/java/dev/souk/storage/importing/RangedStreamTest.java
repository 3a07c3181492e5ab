package dev.souk.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangedStreamTest {
    private final byte[] file = new byte[1_000];
    private final List<String> asked = new ArrayList<>();

    RangedStreamTest() {
        for (var i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31);
        }
    }

    private RangedStream from(long offset, int range) {
        return new RangedStream(
                (at, count) -> {
                    asked.add(at + "+" + count);
                    return Arrays.copyOfRange(file, (int) at, (int) at + count);
                },
                offset,
                file.length,
                range);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,7", "0,1000", "0,4096", "999,64", "500,100"})
    void readsAllFromHereOn(int offset, int range) throws IOException {
        var expected = Arrays.copyOfRange(file, offset, file.length);
        assertThat(from(offset, range).readAllBytes()).isEqualTo(expected);
        var bytes = new ByteArrayOutputStream();
        var in = from(offset, range);
        for (var one = in.read(); one >= 0; one = in.read()) {
            bytes.write(one);
        }
        assertThat(bytes.toByteArray()).isEqualTo(expected);
        assertThat(in.read(new byte[3], 0, 3)).isEqualTo(-1);
    }

    @Test
    void asksForNothingBeforeItIsReadAndForNothingBeyondTheEnd() {
        var in = from(900, 64);
        assertThat(asked).isEmpty();
        assertThat(in.read()).isGreaterThanOrEqualTo(0);
        assertThat(asked).containsExactly("900+64");
        assertThat(from(1_000, 64).read()).isEqualTo(-1);
        assertThat(asked).hasSize(1);
    }
}
