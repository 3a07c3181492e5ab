package dev.souk.bench.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CategoryWordsTest {
    private final CategoryWords words = CategoryWords.load();

    @Test
    void takesTheCategoryOfAWordOfTheName() {
        assertThat(words.categoryOf("RED RETROSPOT MUG")).isEqualTo("kitchen");
        assertThat(words.categoryOf("BOX OF VINTAGE JIGSAW PUZZLES")).isEqualTo("toys");
    }

    @Test
    void letsTheWordDecideThatStandsFirstInTheTable() {
        assertThat(words.categoryOf("JUMBO BAG WITH TEA CUPS")).isEqualTo("travel");
    }

    @Test
    void doesNotTakeAPartOfAWordForTheWord() {
        assertThat(words.categoryOf("STEAMPUNK BOOKENDS")).isEqualTo("home");
        assertThat(words.categoryOf("CARDIGAN")).isEqualTo(words.categoryOf("NOTHING KNOWN"));
    }
}
