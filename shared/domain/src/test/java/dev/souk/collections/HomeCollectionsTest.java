package dev.souk.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.collections.ProductCollection.Contents;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeCollectionsTest {
    private static final ProductId MUG = new ProductId("mug");
    private static final ProductId POT = new ProductId("pot");

    @Test
    void takesBlanksOffWordsAndALineOfBlanksForNone() {
        var collection =
                new ProductCollection(" Mugs ", Optional.of("  "), new Contents.Rule(Optional.empty(), Sort.NEWEST));
        assertThat(collection.title()).isEqualTo("Mugs");
        assertThat(collection.line()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductCollection(" ", Optional.empty(), collection.contents()));
    }

    @Test
    void keepsNoChoiceThatIsEmptyTooLongOrRepeatsItself() {
        assertThat(ProductCollection.repeated(List.of(MUG, POT, MUG))).hasValue(2);
        assertThat(ProductCollection.repeated(List.of(MUG, POT))).isEmpty();
        var many = IntStream.rangeClosed(0, ProductCollection.MOST_CHOSEN)
                .mapToObj(place -> new ProductId("mug-" + place))
                .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new Contents.Chosen(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contents.Chosen(many));
        assertThatIllegalArgumentException().isThrownBy(() -> new Contents.Chosen(List.of(MUG, MUG)));
        assertThat(new Contents.Chosen(many.subList(1, many.size())).products()).hasSize(24);
    }

    @Test
    void showsTwelveAtTheMost() {
        var one = HomeCollections.unsaved().collections().getFirst();
        assertThat(HomeCollections.unsaved()
                        .changedTo(Collections.nCopies(HomeCollections.MOST, one))
                        .version())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> HomeCollections.unsaved().changedTo(Collections.nCopies(HomeCollections.MOST + 1, one)));
    }
}
