package dev.souk.functions.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import dev.souk.pages.Page;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WrittenPagesTest {
    private static final Pattern STRUCTURED =
            Pattern.compile("<script type=\"application/ld\\+json\" data-still>(.*?)</script>", Pattern.DOTALL);

    private final Site site = new Site();

    private Page page(String id) {
        return site.keeping().product(new ProductId(id));
    }

    private static List<JsonNode> structured(String html) {
        var found = new ArrayList<JsonNode>();
        var scripts = STRUCTURED.matcher(html);
        while (scripts.find()) {
            try {
                found.add(new ObjectMapper().readTree(scripts.group(1)));
            } catch (JsonProcessingException e) {
                throw new AssertionError(scripts.group(1), e);
            }
        }
        return found;
    }

    @Test
    void saysWhatThereIsToChooseAndWhatIsSoldOut() {
        site.catalog.save(
                SampleProducts.arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 4));
        site.catalog.sell(new ProductId("mug"), new VariantId("red"), 4);

        var html = page("mug").html();
        assertThat(html)
                .contains("£9.50", "In stock", "Colour: <span class=\"text-ink-soft\">Blue</span>")
                .contains("aria-label=\"Red, sold out\"", "aria-label=\"Blue\" checked")
                .contains("src=\"/media/mug-blue.webp\"", "alt=\"A blue mug\"", "fill=\"#f4efe6\"")
                .contains("<p>Holds tea.</p>\n<p>Holds coffee.</p>")
                .contains("href=\"/c/kitchen\"", "href=\"/sellers/pottery\"")
                .contains("href=\"/api/products/mug\"", "href=\"/api/categories\"");
    }

    @Test
    void saysWhatThePriceIsComparedWithAndTellsTheBarcodeOfWhatHasOneVariant() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("box", 100), 4));
        assertThat(page("box").html()).contains("£1.00</p>").doesNotContain("was </span>", "gtin");

        site.catalog.save(SampleProducts.arrival(SampleProducts.reduced("crate"), 4));
        var html = page("crate").html();
        assertThat(html).contains("£1.00 <s ", "<span class=\"sr-only\">was </span>£1.50</s></p>");
        assertThat(structured(html).getFirst().path("gtin").asText()).isEqualTo("4006381333931");
        assertThat(structured(html).getFirst().at("/offers/highPrice").asText()).isEqualTo("1.00");
    }

    @Test
    void listsWhatIsSaidOfItUnderItsDescription() {
        var plain = SampleProducts.plainDraft("Bowl", 900);
        var oak = plain.describedBy(List.of(new ProductAttribute("Material", "Oak & <i>ash</i>")));
        site.catalog.save(SampleProducts.arrival(SampleProducts.product("bowl", oak, FixedClock.START), 4));
        site.catalog.save(SampleProducts.arrival(SampleProducts.product("plain", plain, FixedClock.START), 4));

        assertThat(page("bowl").html())
                .contains(">Details</h2>", "<dt class=\"text-ink-soft\">Material</dt><dd>Oak &amp; &lt;i&gt;ash");
        assertThat(page("plain").html()).doesNotContain("Details");
    }

    @Test
    void tellsThoseWhoShareItAndThoseWhoSearch() {
        site.catalog.save(
                SampleProducts.arrival(SampleProducts.product("a-4711", SampleProducts.mug(), FixedClock.START), 4));

        var page = page("a-4711");
        assertThat(page.address()).isEqualTo("/p/a-4711/mug");
        assertThat(page.html())
                .contains("<title>Mug · Souk</title>")
                .contains("<meta name=\"description\" content=\"Holds tea. Holds coffee.\">")
                .contains("<link rel=\"canonical\" href=\"https://souk.example/p/a-4711/mug\" data-still>")
                .contains("property=\"og:image\" content=\"https://souk.example/media/mug-red.webp\"")
                .contains("name=\"twitter:card\" content=\"summary_large_image\"")
                .contains("property=\"product:price:amount\" content=\"9.00\"");
        var said = structured(page.html());
        assertThat(said).hasSize(2);
        assertThat(said.getFirst().at("/offers/lowPrice").asText()).isEqualTo("9.00");
        assertThat(said.getFirst().at("/offers/highPrice").asText()).isEqualTo("9.50");
        assertThat(said.getFirst().at("/offers/availability").asText()).isEqualTo("https://schema.org/InStock");
        assertThat(said.getLast().at("/itemListElement").findValuesAsText("name"))
                .containsExactly("Souk", "Home", "Kitchen & Table", "Mug");
    }

    @Test
    void noWordOfASellerIsMarkup() {
        var evil = "</script><img src=x onerror=alert(1)> & \"friends\" '{name}'";
        site.catalog.save(SampleProducts.arrival(
                SampleProducts.product(
                        "evil",
                        new ProductDraft(
                                evil,
                                evil,
                                SampleProducts.KITCHEN,
                                TaxClass.STANDARD,
                                SampleProducts.POTTERY,
                                List.of(),
                                List.of(SampleProducts.variant("one", 100)),
                                List.of(SampleProducts.image("/media/x.webp", evil))),
                        FixedClock.START),
                4));

        var html = page("evil").html();
        assertThat(html).doesNotContain("<img src=x", "</script><img", "\"friends\" ");
        assertThat(structured(html).getFirst().path("name").asText()).isEqualTo(evil);
        site.keeping().category(SampleProducts.KITCHEN);
        assertThat(site.category("kitchen").map(Page::html).orElseThrow())
                .doesNotContain("<img src=x", "</script><img");
    }

    /** One that comes in three sizes. */
    private static ProductDraft sizes(String title, long... pence) {
        var names = List.of("S", "M", "L");
        var variants = new ArrayList<Variant>();
        for (var price : pence) {
            var size = names.get(variants.size());
            variants.add(new Variant(
                    new VariantId(size),
                    Optional.empty(),
                    List.of(size),
                    Money.of(price, "GBP"),
                    Optional.empty(),
                    Optional.empty()));
        }
        var plain = SampleProducts.plainDraft(title, 1);
        return new ProductDraft(
                title,
                plain.description(),
                plain.category(),
                plain.taxClass(),
                plain.seller(),
                List.of(new ProductOption("Size", names)),
                variants,
                List.of());
    }

    private String kitchen() {
        site.keeping().category(SampleProducts.KITCHEN);
        return site.category("kitchen").map(Page::html).orElseThrow();
    }

    @Test
    void saysFromOnACardWhereSomeCostMore() {
        site.catalog.save(SampleProducts.arrival(
                SampleProducts.product("same", sizes("Same", 700, 700, 700), FixedClock.START), 4));
        assertThat(kitchen()).contains(">£7.00</p>").doesNotContain(">from </span>");

        site.catalog.save(SampleProducts.arrival(
                SampleProducts.product("other", sizes("Other", 800, 600, 700), FixedClock.START), 4));
        assertThat(kitchen()).contains(">from </span>£6.00</p>", ">£7.00</p>");
    }

    @Test
    void saysOnACardWhatThePriceIsComparedWith() {
        site.catalog.save(SampleProducts.arrival(SampleProducts.plain("box", 100), 4));
        assertThat(kitchen()).contains(">£1.00</p>").doesNotContain("was </span>");

        site.catalog.save(SampleProducts.arrival(SampleProducts.reduced("crate"), 4));
        assertThat(kitchen()).contains(">£1.00 <s ", "<span class=\"sr-only\">was </span>£1.50</s></p>");
        assertThat(page("box").html()).contains("<span class=\"sr-only\">was </span>£1.50</s></p>");
    }

    @Test
    void listsOthersOfTheSameCategoryByTheirPrice() {
        site.fill(20);
        var html = page("product-3").html();
        assertThat(html).contains("href=\"/p/product-2\"", "href=\"/p/product-4\"");
        assertThat(html).doesNotContain("href=\"/p/product-19\"");
    }

    @Test
    void aCategoryBeginsWithWhatTheStorefrontAsksForFirst() {
        site.fill(30);
        site.keeping().category(SampleProducts.KITCHEN);
        var html = site.category("kitchen").map(Page::html).orElseThrow();
        assertThat(html.split("<article", -1)).hasSize(24 + 1);
        assertThat(html).contains("24 of more things", "/api/search?category=kitchen&amp;sort=newest&amp;limit=24");
        site.keeping().category(Site.HOME.id());
        assertThat(site.category("home").map(Page::html).orElseThrow())
                .contains("Within this aisle", "href=\"/c/kitchen\"", "24 of more things");
    }

    @Test
    void saysSoWhereNothingIsInACategoryNorBelowIt() {
        site.keeping().category(Site.HOME.id());
        assertThat(site.category("home").map(Page::html).orElseThrow()).contains("Nothing on this shelf yet");
    }
}
