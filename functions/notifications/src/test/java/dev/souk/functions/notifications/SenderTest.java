package dev.souk.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "Souk|\"Souk\" <shop@souk.example>",
                "Ada \"the Potter\", Ltd.|\"Ada \\\"the Potter\\\", Ltd.\" <shop@souk.example>",
                "Café|=?UTF-8?B?Q2Fmw6k=?= <shop@souk.example>"
            })
    void namesTheShopAsMailReadersUnderstand(String name, String header) {
        assertThat(Sender.of(name, "shop@souk.example")).isEqualTo(header);
    }
}
