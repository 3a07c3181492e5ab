package dev.souk.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RichTextTest {
    private static final String TAGS = "</?(p|h2|ul|ol|li|em|strong|code|br)( start=\"[0-9]+\")?( /)?>";

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Holds tea.\\n\\nHolds coffee.   ~ <p>Holds tea.</p>|<p>Holds coffee.</p>
            **Thrown** by *hand*            ~ <p><strong>Thrown</strong> by <em>hand</em></p>
            # Care\\nWash it.                ~ <h2>Care</h2>|<p>Wash it.</p>
            ###### Care                     ~ <h2>Care</h2>
            - Oak\\n- Ash                    ~ <ul>|<li>Oak</li>|<li>Ash</li>|</ul>
            3. Oak\\n4. Ash                  ~ <ol start="3">|<li>Oak</li>|<li>Ash</li>|</ol>
            `30 cm`                         ~ <p><code>30 cm</code></p>
            5 * 3 and snake_case_word       ~ <p>5 * 3 and snake_case_word</p>
            """)
    void readsItsMarks(String text, String html) {
        assertThat(RichText.html(text.replace("\\n", "\n")).replace("\n", "|")).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <script>alert(1)</script>                  ~ <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
            a <b onclick="x()">b</b>                   ~ <p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>
            [here](javascript:alert(1))                ~ <p>here</p>
            [here](https://elsewhere.example "title")  ~ <p>here</p>
            <https://elsewhere.example>                ~ <p>https://elsewhere.example</p>
            ![a cat](https://elsewhere.example/c.png)  ~ <p>a cat</p>
            > said                                     ~ <p>&gt; said</p>
            &lt;img src=x&gt; &quot;                   ~ <p>&lt;img src=x&gt; &quot;</p>
            """)
    void takesNothingElse(String text, String html) {
        assertThat(RichText.html(text)).isEqualTo(html);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "- ".repeat(2_500),
                "> ".repeat(2_500),
                "[".repeat(5_000),
                "![".repeat(2_500),
                "`".repeat(4_999),
                "*".repeat(2_500) + "a" + "*".repeat(2_500),
                "*a _b ".repeat(400) + "b_ a* ".repeat(400),
                "<".repeat(5_000),
                "[a](".repeat(1_250),
                "&#0;&#x3c;script&#x3e;" + "\u0000".repeat(100),
                "1. ".repeat(1_600));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void bearsWhateverIsWritten(String text) {
        assertThat(RichText.html(text).replaceAll(TAGS, "")).doesNotContain("<", ">");
        assertThat(RichText.plain(text)).isNotNull();
    }

    @Test
    void letsWhatIsTooDeepStandAsItWasWritten() {
        var deep = "*".repeat(2_000) + "a<b" + "*".repeat(2_000);
        assertThat(RichText.html(deep)).isEqualTo("<p>" + deep.replace("<", "&lt;") + "</p>");
        assertThat(RichText.plain(deep)).isEqualTo(deep);
    }

    @Test
    void isPlainWhereThereIsNoRoom() {
        assertThat(RichText.plain("# Care\n\nWash **it** [here](https://elsewhere.example).\n\n- Oak\n- Ash"))
                .isEqualTo("Care\nWash it here.\n- Oak\n- Ash");
    }
}
