package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.WaitingProducts;
import dev.souk.testkit.FixedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever keeps waiting products owes. */
public abstract class WaitingProductsContract {
    private static final Instant NOW = FixedClock.START.plus(Duration.ofDays(1));

    /** Where products are saved. */
    protected abstract Products products();

    /** Those of them that wait. */
    protected abstract WaitingProducts waiting();

    /** A new product of a seller who is not trusted. */
    private Product wished(String id, Instant when, Optional<Instant> at, boolean trusted) {
        var outcome = Publication.begun(new PublicationWish.Publish(at), () -> trusted, when);
        var product = new Product(
                new ProductId(id),
                SampleProducts.plainDraft(id, 100),
                1,
                when,
                ((Publication.Outcome.Moved) outcome).next());
        products().save(arrival(product, 1));
        return product;
    }

    private List<String> queue(int limit) {
        var ids = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = waiting().inReview(limit, cursor).orElseThrow();
            assertThat(page.products()).hasSizeLessThanOrEqualTo(limit);
            page.products().forEach(there -> ids.add(there.product().id().value()));
            cursor = page.next();
        } while (cursor.isPresent() && ids.size() < 20);
        return ids;
    }

    @Test
    void listsWhatIsInReviewTheLongestFirst() {
        wished("second", NOW.plusSeconds(2), Optional.empty(), false);
        wished("first", NOW.plusSeconds(1), Optional.of(NOW.plusSeconds(99)), false);
        wished("third", NOW.plusSeconds(3), Optional.empty(), false);
        wished("shown", NOW, Optional.empty(), true);
        wished("scheduled", NOW, Optional.of(NOW.plusSeconds(9)), true);

        assertThat(queue(60)).containsExactly("first", "second", "third");
        assertThat(queue(1)).containsExactly("first", "second", "third");
        assertThat(queue(2)).containsExactly("first", "second", "third");
        assertThat(waiting().inReview(60, Optional.of("forged"))).isEmpty();
    }

    @Test
    void keepsAPlaceInTheQueueUntilItIsLeft() {
        var first = wished("first", NOW, Optional.empty(), false);
        wished("second", NOW.plusSeconds(1), Optional.empty(), false);
        var again = first.publication()
                .saved(new PublicationWish.Publish(Optional.empty()), true, () -> false, NOW.plusSeconds(2));
        var changed = first.movedTo(((Publication.Outcome.Moved) again).next());
        products().save(Products.Change.of(SampleProducts.POTTER, changed));
        assertThat(queue(60)).containsExactly("first", "second");

        var approved = changed.publication().approved(NOW.plusSeconds(3)).orElseThrow();
        products().save(Products.Change.of(SampleProducts.POTTER, changed.movedTo(approved)));
        assertThat(queue(60)).containsExactly("second");
    }

    @Test
    void tellsWhatIsDueTheLongestFirst() {
        wished("late", NOW, Optional.of(NOW.plusSeconds(30)), true);
        wished("later", NOW, Optional.of(NOW.plusSeconds(31)), true);
        var soon = wished("soon", NOW, Optional.of(NOW.plusSeconds(10)), true);
        wished("in-review", NOW, Optional.of(NOW.plusSeconds(10)), false);

        assertThat(due(9)).isEmpty();
        assertThat(due(10)).containsExactly("soon");
        assertThat(due(30)).containsExactly("soon", "late");
        assertThat(waiting().due(NOW.plusSeconds(40), 2))
                .extracting(ProductId::value)
                .containsExactly("soon", "late");

        var shown = soon.movedTo(soon.publication().due(NOW.plusSeconds(40)).orElseThrow());
        assertThat(shown.publication().state()).isEqualTo(PublicationState.PUBLISHED);
        products().save(Products.Change.of(SampleProducts.POTTER, shown));
        assertThat(due(30)).containsExactly("late");
    }

    private List<String> due(int seconds) {
        return waiting().due(NOW.plusSeconds(seconds), 60).stream()
                .map(ProductId::value)
                .toList();
    }
}
