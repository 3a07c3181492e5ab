package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.sellers.SellerOnboarding;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepShelvesTest {
    private static final SellerId POTTERY = SampleProducts.POTTERY.id();

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final SellerAccountsInMemory accounts =
            new SellerAccountsInMemory().approved(POTTERY.value(), "Ash & Clay");
    private final KeepShelves following =
            new KeepShelves(platform.workerFrame(), accounts.marks(), catalog, catalog, clock);
    private final RecheckShelves rechecking =
            new RecheckShelves(platform.workerFrame(), accounts.marks(), catalog, catalog, clock);

    KeepShelvesTest() {
        for (var i = 0; i < 30; i++) {
            catalog.save(SampleProducts.arrival(SampleProducts.plain("product-" + i, 300), 4));
        }
        new SellerOnboarding(accounts, Set.of(), clock).suspend(POTTERY, 1, "Empty parcels.");
    }

    private int told(String partition, String sort) {
        var stream = new StreamRecord();
        stream.setSequenceNumber("1");
        stream.setKeys(Map.of("pk", new AttributeValue(partition), "sk", new AttributeValue(sort)));
        var change = new DynamodbStreamRecord();
        change.setEventName("INSERT");
        change.setDynamodb(stream);
        var event = new DynamodbEvent();
        event.setRecords(List.of(change));
        return following
                .handleRequest(event, new TestContext("KeepShelves", "x"))
                .getBatchItemFailures()
                .size();
    }

    private String byTheClock() {
        return rechecking.handleRequest(Map.of(), new TestContext("RecheckShelves", "x"));
    }

    private boolean shown(int number) {
        return catalog.find(new ProductId("product-" + number)).isPresent();
    }

    @Test
    void withholdsWhatTheyHaveHoweverOftenItIsTold() {
        assertThat(told("SHELVES", POTTERY.value())).isZero();
        assertThat(shown(0) || shown(29)).isFalse();
        assertThat(told("SHELVES", POTTERY.value())).isZero();
        assertThat(byTheClock()).isEqualTo("0 products brought in line");
        clock.advance(Duration.ofMinutes(15));
        assertThat(byTheClock()).isEqualTo("0 products brought in line");
        assertThat(accounts.marks().all()).isEmpty();
        assertThat(told("SHELVES", POTTERY.value())).isZero();
    }

    @Test
    void isNotToldByOtherItems() {
        assertThat(told("SELLER#" + POTTERY, "ACCOUNT")).isZero();
        assertThat(shown(0)).isTrue();
    }
}
