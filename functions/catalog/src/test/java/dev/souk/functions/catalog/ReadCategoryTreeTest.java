package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadCategoryTreeTest extends OperationContract {
    private final CategoriesInMemory categories = new CategoriesInMemory();

    @Override
    protected Endpoint endpoint() {
        return new ReadCategoryTree(new TestPlatform(new FixedClock()).pipeline(), categories);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReadCategoryTree").as("root", Role.ADMINISTRATOR);
    }

    @Test
    void beginsWithNone() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body().toString()).isEqualTo("{\"categories\":[],\"version\":0}");
    }

    @Test
    void answersTheTreeWithItsVersion() {
        var home = new CategoryId("home");
        categories.replaceAll(List.of(
                new Category(home, "Home", Optional.empty(), Optional.empty()),
                new Category(new CategoryId("lamps"), "Lamps", Optional.of(home), Optional.empty())));
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"1\"");
        assertThat(answer.body().at("/categories/1").toString())
                .isEqualTo("{\"categoryId\":\"lamps\",\"name\":\"Lamps\",\"parentId\":\"home\"}");
    }
}
