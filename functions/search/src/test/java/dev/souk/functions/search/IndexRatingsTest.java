package dev.souk.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.reviews.Rating;
import dev.souk.search.IndexKeeping;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexRatingsTest {
    private static final ProductId SPOON = new ProductId("spoon");
    private static final Rating GOOD = new Rating(List.of(0L, 0L, 0L, 1L, 3L));

    private final CatalogInMemory catalog = new CatalogInMemory();
    private final Map<ProductId, Rating> ratings = new HashMap<>();
    private final KnownProducts index = new KnownProducts();

    private static DynamodbStreamRecord change(String pk, String sk, String number) {
        var change = new StreamRecord();
        change.setKeys(Map.of("pk", new AttributeValue().withS(pk), "sk", new AttributeValue().withS(sk)));
        change.setSequenceNumber(number);
        var item = new DynamodbStreamRecord();
        item.setEventName("MODIFY");
        item.setDynamodb(change);
        return item;
    }

    private List<String> failures(DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(Arrays.asList(changes));
        var keeping =
                new IndexKeeping(catalog, new CategoriesInMemory(), id -> ratings.getOrDefault(id, Rating.NONE), index);
        var worker = new IndexRatings(new TestPlatform(new FixedClock()).workerFrame(), keeping);
        return worker.handleRequest(event, new TestContext("IndexRatings", "call-1")).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    @Test
    void tellsTheIndexOnceOfEachProductWithTheRatingThatItHasNow() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
        ratings.put(SPOON, GOOD);
        assertThat(failures(change("PRODUCT#spoon", "RATING#3", "1"), change("PRODUCT#spoon", "RATING#7", "2")))
                .isEmpty();
        assertThat(index.calls()).isEqualTo(1);
        assertThat(index.told()).singleElement().satisfies(told -> {
            assertThat(told.shelved().product().id()).isEqualTo(SPOON);
            assertThat(told.rating()).isEqualTo(GOOD);
        });
    }

    @Test
    void bringsNothingBackThatShoppersDoNotSee() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.WITHDRAWN, SampleProducts.plain("spoon", 300)), 10));
        failures(change("PRODUCT#spoon", "RATING#3", "1"), change("PRODUCT#never", "RATING#3", "2"));
        assertThat(index.ids()).isEmpty();
    }

    @Test
    void passesOverWhatIsNoRating() {
        assertThat(failures(change("PRODUCT#spoon", "REVIEW#abc", "1"), change("MEMBER#ada", "VOTE#spoon#abc", "2")))
                .isEmpty();
        assertThat(index.calls()).isZero();
    }

    @Test
    void asksForTheWholeBatchAgainWhereItFails() {
        index.crowd();
        assertThat(failures(change("PRODUCT#spoon", "RATING#0", "7"))).containsExactly("7");
    }
}
