package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import dev.souk.catalog.PublicationState;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.CategoriesInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaveCategoriesTest extends OperationContract {
    private static final String MOVED = """
            {"categories": [
              {"categoryId": "home", "name": " House "},
              {"categoryId": "kitchen", "name": "Kitchen", "parentId": "home"},
              {"categoryId": "mugs", "name": "Mugs", "parentId": "kitchen"}]}""";

    private final CategoriesInMemory categories = new CategoriesInMemory();
    private final CatalogInMemory catalog = new CatalogInMemory();

    @BeforeEach
    void twoAtTheTop() {
        categories.replaceAll(List.of(
                new Category(
                        new CategoryId("kitchen"),
                        "Kitchen",
                        Optional.empty(),
                        Optional.of(SampleProducts.image("/media/a", "A pan"))),
                new Category(new CategoryId("home"), "Home", Optional.empty(), Optional.empty())));
    }

    @Override
    protected Endpoint endpoint() {
        return endpoint(categories);
    }

    private Endpoint endpoint(Categories kept) {
        return new SaveCategories(new TestPlatform(new FixedClock()).pipeline(), kept, catalog);
    }

    @Override
    protected HttpCall validCall() {
        return save(MOVED, categories.find().version());
    }

    private static HttpCall save(String body, long version) {
        return HttpCall.to("SaveCategories")
                .as("root", Role.ADMINISTRATOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body);
    }

    private List<String> pointers(String categories) {
        return save("{\"categories\": [" + categories + "]}", 1)
                .on(endpoint())
                .conforming()
                .errorPointers();
    }

    @Test
    void keepsThemInTheirOrderEachWithItsPicture() {
        var answer = validCall().on(endpoint()).conforming();
        assertThat(answer.header("ETag")).contains("\"2\"");
        assertThat(answer.body().path("categories").findValuesAsText("name"))
                .containsExactly("House", "Kitchen", "Mugs");
        var kitchen = categories.find().find(new CategoryId("kitchen")).orElseThrow();
        assertThat(kitchen.parent()).contains(new CategoryId("home"));
        assertThat(kitchen.image()).isPresent();
    }

    @Test
    void saysWhichFieldKeepsThemFromBeingATree() {
        assertThat(pointers("{\"categoryId\": \"a\", \"name\": \"A\", \"parentId\": \"b\"},"
                        + "{\"categoryId\": \"b\", \"name\": \"B\"}"))
                .containsExactly("/categories/0/parentId");
        assertThat(pointers("{\"categoryId\": \"a\", \"name\": \"A\", \"parentId\": \"a\"}"))
                .containsExactly("/categories/0/parentId");
        assertThat(
                        pointers(
                                "{\"categoryId\": \"a\", \"name\": \"A\"}, {\"categoryId\": \"a\", \"name\": \"B\"},"
                                        + "{\"categoryId\": \"c\", \"name\": \"a\"}, {\"categoryId\": \"d\", \"name\": \"D\", \"parentId\": \"e\"}"))
                .containsExactly("/categories/1/categoryId", "/categories/2/name", "/categories/3/parentId");
        assertThat(pointers("{\"categoryId\": \"a\", \"name\": \"A\\u0007\"}")).containsExactly("/categories/0/name");
        assertThat(categories.find().version()).isEqualTo(1);
    }

    @Test
    void removesNothingInWhichShoppersSeeProducts() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        var left = "{\"categories\": [{\"categoryId\": \"home\", \"name\": \"Home\"}]}";
        var refused = save(left, 1).on(endpoint()).conforming();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("/problems/category-in-use");
        assertThat(refused.body().path("categoryIds").toString()).isEqualTo("[\"kitchen\"]");
        assertThat(categories.find().version()).isEqualTo(1);
    }

    @Test
    void removesWhatHoldsNothingButWhatShoppersDoNotSee() {
        catalog.save(SampleProducts.arrival(
                SampleProducts.in(PublicationState.DRAFT, SampleProducts.plain("spoon", 300)), 4));
        var left = "{\"categories\": [{\"categoryId\": \"home\", \"name\": \"Home\"}]}";
        assertThat(save(left, 1).on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(categories.all()).extracting(Category::name).containsExactly("Home");
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhile() {
        validCall().on(endpoint());
        var late = save("{\"categories\": []}", 1).on(endpoint());
        assertThat(late.conforming().status()).isEqualTo(412);
        assertThat(categories.all()).hasSize(3);
    }

    /** Both read the same tree, and the other was saved between reading and writing. */
    @Test
    void refusesTheLaterOfTwoAtOnce() {
        var racing = new Categories() {
            @Override
            public CategoryTree find() {
                return categories.find();
            }

            @Override
            public CategoryTree findLatest() {
                return categories.findLatest();
            }

            @Override
            public boolean save(CategoryTree tree) {
                categories.replaceAll(List.of());
                return categories.save(tree);
            }
        };
        assertThat(validCall().on(endpoint(racing)).conforming().status()).isEqualTo(412);
        assertThat(categories.find()).isEqualTo(new CategoryTree(List.of(), 2));
    }

    @Test
    void answersASaveThatIsSentAgainAsTheFirst() {
        var first = save(MOVED, 1).on(endpoint());
        var again = save(MOVED, 1).on(endpoint()).conforming();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).contains("\"2\"");
    }
}
