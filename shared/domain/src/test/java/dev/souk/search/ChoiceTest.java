package dev.souk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Colour | Red | colour:red",
                "COLOUR | red | colour:red",
                "Shoe size | 10,5 | shoe-size:10-5",
                "Größe | Ø 5 cm: klein | große:ø-5-cm-klein",
                "色 | 赤 | 色:赤",
            })
    void isOneHoweverItIsWritten(String option, String value, String key) {
        var choice = Choice.written(option, value).orElseThrow();
        assertThat(choice.key()).isEqualTo(key);
        assertThat(Choice.read(key)).contains(choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "colour", "colour:", ":red", "***:red", "colour:--"})
    void isNoneWithoutLettersAndDigits(String key) {
        assertThat(Choice.read(key)).isEmpty();
    }

    @Test
    void hasNoSignOfThoseThatPartKeys() {
        assertThat(Choice.written("a,b:c", "d\te")).contains(new Choice("a-b-c", "d-e"));
        assertThat(Choice.written("?", "red")).isEqualTo(Optional.empty());
    }
}
