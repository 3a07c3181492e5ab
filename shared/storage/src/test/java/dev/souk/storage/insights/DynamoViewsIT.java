package dev.souk.storage.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.PageViews;
import dev.souk.insights.Views;
import dev.souk.platform.receipts.Receipt;
import dev.souk.testkit.LocalDynamo;
import dev.souk.testkit.Tables;
import dev.souk.testkit.UnitsTaken;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoViewsIT implements ViewsContract {
    @RegisterExtension
    static final LocalDynamo DYNAMO = new LocalDynamo();

    private final DynamoViews views = new DynamoViews(DYNAMO.client(), DYNAMO.settings());

    @Override
    public Views views() {
        return views;
    }

    /** The longest title and ids that there are, a month full of millions: still a kilobyte. */
    @Test
    void takeOneUnitHoweverManyThereAre() {
        var seller = new SellerId("s".repeat(64));
        var product = new ProductId("p".repeat(96));
        var month = new Days(
                FIRST_OF_FEBRUARY.plusMonths(1), FIRST_OF_FEBRUARY.plusMonths(2).minusDays(1));
        var times = month.all().collect(Collectors.toMap(day -> day, _ -> 99_999_999, Integer::sum, TreeMap::new));
        var title = "茶".repeat(140);
        views.add(new PageViews(seller, product, title, times));

        assertThat(UnitsTaken.by(() -> views.add(PageViews.once(seller, product, title, month.first()))))
                .containsOnlyKeys(Tables.INSIGHTS)
                .containsValue(new Receipt.Units(0, 1));
        assertThat(UnitsTaken.by(() -> assertThat(views.of(seller, month)).hasSize(1)))
                .containsValue(new Receipt.Units(0.5, 0));
        var year = new Days(month.last().minusDays(364), month.last());
        assertThat(UnitsTaken.by(() -> assertThat(views.of(seller, year)).hasSize(1)))
                .containsValue(new Receipt.Units(6, 0));
    }
}
