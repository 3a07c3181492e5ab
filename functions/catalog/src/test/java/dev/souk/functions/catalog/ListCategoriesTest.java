package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListCategoriesTest extends OperationContract {
    private final CategoriesInMemory categories = new CategoriesInMemory();

    @Override
    protected Endpoint endpoint() {
        return new ListCategories(new TestPlatform(new FixedClock()).pipeline(), categories);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListCategories");
    }

    @Test
    void listsParentsBeforeChildrenWithTheirPictures() {
        var home = new CategoryId("home");
        categories.replaceAll(List.of(
                new Category(home, "Home", Optional.empty(), Optional.of(SampleProducts.image("/media/a", "A lamp"))),
                new Category(new CategoryId("lamps"), "Lamps", Optional.of(home), Optional.empty())));

        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.response().getBody()).isEqualTo("""
                {"categories":[{"categoryId":"home","name":"Home","image":{"url":"/media/a","alt":"A lamp"}},\
                {"categoryId":"lamps","name":"Lamps","parentId":"home"}]}""");
        assertThat(answer.header("Cache-Control")).contains("public, max-age=60, stale-while-revalidate=600");
    }
}
