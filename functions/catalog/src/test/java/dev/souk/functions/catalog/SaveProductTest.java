package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Seller;
import dev.souk.catalog.VariantId;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerAccount;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellerDecision;
import dev.souk.sellers.SellerState;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaveProductTest extends OperationContract {
    private static final String MUG = """
            {"title": "Mug", "description": "Holds tea.", "categoryId": "kitchen", "sellerName": "Ash & Clay",
             "options": [{"name": "Colour", "values": ["Red", "Blue"]}],
             "variants": [
               {"variantId": "red", "sku": "MUG-R", "choices": ["Red"], "stock": 10, "imageIndex": 0,
                "price": {"amount": 900, "currency": "GBP"}},
               {"variantId": "blue", "choices": ["Blue"], "stock": 5, "price": {"amount": 950, "currency": "GBP"}}],
             "images": [{"url": "/media/mug.webp", "alt": "A mug", "width": 800, "height": 800, "color": "#f4efe6"}]}
            """;

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final CatalogInMemory catalog = new CatalogInMemory();
    private final UploadsInMemory uploads = new UploadsInMemory(clock);
    private final SellerAccountsInMemory sellers =
            new SellerAccountsInMemory().trusted("pottery", "Ash & Clay").trusted("rival", "Rival");

    @Override
    protected Endpoint endpoint() {
        return new SaveProduct(platform.pipeline(), catalog, sellers, uploads, platform.settings(), clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("SaveProduct")
                .path("productId", "mug")
                .as("pottery", Role.SELLER)
                .body(MUG);
    }

    @Test
    void createsAProductUnderTheSellersOwnName() {
        var answer = validCall().on(endpoint()).conforming();

        assertThat(answer.body().path("version").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/variants/0/available").asInt()).isEqualTo(10);
        var found = catalog.find(new ProductId("mug")).orElseThrow();
        assertThat(found.product().content().seller()).isEqualTo(new Seller(new SellerId("pottery"), "Ash & Clay"));
        assertThat(answer.header("ETag")).contains('"' + found.revision() + '"');
    }

    @Test
    void keepsWhatItIsToATax() {
        assertThat(validCall().on(endpoint()).body().path("taxClass").asText()).isEqualTo("standard");
        var book = validCall().body(MUG.replace("\"sellerName\"", "\"taxClass\": \"books\", \"sellerName\""));
        var answer = book.on(endpoint()).conforming();
        assertThat(answer.body().path("taxClass").asText()).isEqualTo("books");
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        var unknown = validCall().body(MUG.replace("\"sellerName\"", "\"taxClass\": \"yachts\", \"sellerName\""));
        assertThat(unknown.on(endpoint()).conforming().errorPointers()).containsExactly("/taxClass");
    }

    private HttpCall saying(String attributes) {
        return validCall().body(MUG.replace("\"sellerName\"", "\"attributes\": " + attributes + ", \"sellerName\""));
    }

    @Test
    void keepsWhatIsSaidOfIt() {
        assertThat(validCall().on(endpoint()).conforming().body().has("attributes"))
                .isFalse();
        var said =
                saying("[{\"name\": \"Made in\", \"value\": \" Wales \"}, {\"name\": \"Glaze\", \"value\": \"Ash\"}]");
        var answer = said.on(endpoint()).conforming();
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/attributes/0/name").asText()).isEqualTo("Made in");
        assertThat(answer.body().at("/attributes/0/value").asText()).isEqualTo("Wales");
        assertThat(answer.body().at("/attributes/1/value").asText()).isEqualTo("Ash");
        assertThat(said.on(endpoint()).conforming().body().path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void saysWhichAttributeIsNone() {
        var names = "[{\"name\": \"Glaze\", \"value\": \"Ash\"}, {\"name\": \"glaze\", \"value\": \"Tin\"},"
                + " {\"name\": \"COLOUR\", \"value\": \"Red\"}, {\"name\": \"a: b\", \"value\": \" \"}]";
        assertThat(saying(names).on(endpoint()).conforming().errorPointers())
                .containsExactly(
                        "/attributes/1/name", "/attributes/2/name", "/attributes/3/name", "/attributes/3/value");
        var longest = "[{\"name\": \"%s\", \"value\": \"%s\"}]".formatted("n".repeat(41), "v".repeat(81));
        assertThat(saying(longest).on(endpoint()).conforming().errorPointers())
                .containsExactlyInAnyOrder("/attributes/0/name", "/attributes/0/value");
        var many = IntStream.range(0, 13)
                .mapToObj(i -> "{\"name\": \"n%d\", \"value\": \"v\"}".formatted(i))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(saying(many).on(endpoint()).conforming().errorPointers()).containsExactly("/attributes");
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
    }

    /** A picture of this owner's that is ready; its address. */
    private String ready(String owner, int number) {
        var id = new UploadId("%026d".formatted(number));
        uploads.announce(Upload.announced(new UploadKey(Purpose.PRODUCT_PICTURE, new UploadOwner(owner), id)));
        var name = "media/pictures/" + id + "/320-";
        var copies = List.of(
                new Picture.Copy(name + "a.webp", "image/webp", 320, 240),
                new Picture.Copy(name + "b.jpeg", "image/jpeg", 320, 240));
        uploads.settle(id, new UploadState.Ready(new Picture(copies, "#aabbcc", "data:image/webp;base64,AAAA")));
        return "/" + name + "b.jpeg";
    }

    private HttpCall showing(String url) {
        return validCall().body(MUG.replace("/media/mug.webp", url));
    }

    @Test
    void showsPicturesThatWereUploadedForItAsTheShopMadeThem() {
        var call = showing(ready("pottery", 1));
        var first = call.on(endpoint()).conforming();
        assertThat(first.body().at("/images/0/alt").asText()).isEqualTo("A mug");
        assertThat(first.body().at("/images/0/width").asInt()).isEqualTo(320);
        assertThat(first.body().at("/images/0/srcset").asText()).endsWith("/320-a.webp 320w");
        assertThat(first.body().at("/images/0/placeholder").asText()).startsWith("data:image/webp");
        clock.advance(Uploads.KEPT.multipliedBy(5));
        var second = call.on(endpoint()).conforming();
        assertThat(second.response().getBody()).isEqualTo(first.response().getBody());
        assertThat(uploads.find(new UploadId("%026d".formatted(1))).flatMap(Upload::user))
                .contains("mug");
    }

    @Test
    void showsNoPictureThatIsAnothersOrAnotherProductsOrNowhere() {
        var used = ready("pottery", 2);
        uploads.claim(new UploadId("%026d".formatted(2)), new UploadOwner("pottery"), Purpose.PRODUCT_PICTURE, "other");
        for (var url : List.of(
                ready("rival", 1),
                used,
                "/media/pictures/00000000000000000000000009/320-b.jpeg",
                "/media/pictures/short/320-b.jpeg",
                "https://elsewhere.example/a.jpeg",
                "javascript:alert(1)")) {
            var answer = showing(url).on(endpoint()).conforming();
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.errorPointers()).containsExactly("/images/0/url");
        }
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
        assertThat(uploads.find(new UploadId("%026d".formatted(1))).flatMap(Upload::user))
                .isEmpty();
    }

    @Test
    void takesNoPictureForAProductThatCannotBe() {
        var call = showing(ready("pottery", 1));
        var flawed =
                call.body(MUG.replace("/media/mug.webp", ready("pottery", 1)).replace("[\"Blue\"]", "[\"Red\"]"));
        assertThat(flawed.on(endpoint()).conforming().status()).isEqualTo(400);
        assertThat(uploads.find(new UploadId("%026d".formatted(1))).flatMap(Upload::user))
                .isEmpty();
    }

    @Test
    void keepsPicturesFromElsewhereThatTheProductHas() {
        var elsewhere = "https://elsewhere.example/a.jpeg";
        var byAdministrator = HttpCall.to("SaveProduct")
                .path("productId", "mug")
                .as("root", Role.ADMINISTRATOR)
                .body(MUG.replace("/media/mug.webp", elsewhere)
                        .replace("\"sellerName\"", "\"sellerId\": \"pottery\", \"sellerName\""));
        assertThat(byAdministrator.on(endpoint()).conforming().status()).isEqualTo(200);
        assertThat(showing(elsewhere).on(endpoint()).conforming().status()).isEqualTo(200);
    }

    private static HttpCall wanting(HttpCall call, String more) {
        return call.body(MUG.replace("\"sellerName\"", more + ", \"sellerName\""));
    }

    private static String state(HttpAnswer answer) {
        return answer.body().at("/publication/state").asText();
    }

    @Test
    void goesWhereItsSellerWantsItAndStaysThere() {
        var draft = wanting(validCall(), "\"state\": \"draft\"");
        assertThat(state(draft.on(endpoint()).conforming())).isEqualTo("draft");
        assertThat(state(draft.on(endpoint()).conforming())).isEqualTo("draft");
        assertThat(state(validCall().on(endpoint()).conforming())).isEqualTo("draft");
        var soon = wanting(validCall(), "\"state\": \"published\", \"publishAt\": \"2026-12-01T09:00:00Z\"");
        var scheduled = soon.on(endpoint()).conforming();
        assertThat(state(scheduled)).isEqualTo("scheduled");
        assertThat(scheduled.body().at("/publication/publishAt").asText()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(soon.on(endpoint()).conforming().response().getBody())
                .isEqualTo(scheduled.response().getBody());
        assertThat(state(validCall().on(endpoint()).conforming())).isEqualTo("scheduled");
        var now = wanting(validCall(), "\"state\": \"published\"");
        assertThat(state(now.on(endpoint()).conforming())).isEqualTo("published");
        var withdrawn = wanting(validCall(), "\"state\": \"withdrawn\"");
        assertThat(state(withdrawn.on(endpoint()).conforming())).isEqualTo("withdrawn");
    }

    @Test
    void namesTheFieldOfAWishThatCannotBe() {
        validCall().on(endpoint());
        var draft = wanting(validCall(), "\"state\": \"draft\"").on(endpoint()).conforming();
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.errorPointers()).containsExactly("/state");
        var later = wanting(validCall(), "\"state\": \"published\", \"publishAt\": \"2026-12-01T09:00:00Z\"")
                .on(endpoint())
                .conforming();
        assertThat(later.status()).isEqualTo(409);
        assertThat(later.errorPointers()).containsExactly("/publishAt");
        for (var wrong : List.of(
                "\"publishAt\": \"2026-12-01T09:00:00Z\"",
                "\"state\": \"withdrawn\", \"publishAt\": \"2026-12-01T09:00:00Z\"",
                "\"state\": \"published\", \"publishAt\": \"tomorrow\"")) {
            var answer = wanting(validCall(), wrong).on(endpoint()).conforming();
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.errorPointers()).containsExactly("/publishAt");
        }
        var far = wanting(
                        validCall().path("productId", "cup"),
                        "\"state\": \"published\", \"publishAt\": \"2030-12-01T09:00:00Z\"")
                .on(endpoint())
                .conforming();
        assertThat(far.status()).isEqualTo(400);
        assertThat(far.errorPointers()).containsExactly("/publishAt");
        for (var foreign : List.of("in-review", "scheduled", "rejected")) {
            var answer = wanting(validCall(), "\"state\": \"" + foreign + "\"")
                    .on(endpoint())
                    .conforming();
            assertThat(answer.errorPointers()).containsExactly("/state");
        }
    }

    @Test
    void goesByWayOfAnAdministratorWhereTheSellerIsNotTrusted() {
        sellers.approved("pottery", "Ash & Clay");
        assertThat(state(validCall().on(endpoint()).conforming())).isEqualTo("in-review");
        var now = wanting(validCall(), "\"state\": \"published\"");
        assertThat(state(now.on(endpoint()).conforming())).isEqualTo("in-review");
        assertThat(state(now.as("root", Role.ADMINISTRATOR).on(endpoint()).conforming()))
                .isEqualTo("published");
        assertThat(state(now.body(MUG.replace("900", "901")).on(endpoint()).conforming()))
                .isEqualTo("published");
        assertThat(state(now.body(MUG.replace("Holds tea.", "Holds coffee.")).on(endpoint())))
                .isEqualTo("in-review");
    }

    @Test
    void changesNothingWhenSentAgain() {
        var first = validCall().on(endpoint()).conforming();

        var second = validCall().on(endpoint()).conforming();

        assertThat(second.response().getBody()).isEqualTo(first.response().getBody());
    }

    @Test
    void refusesASellerWhoNamesAnother() {
        var answer = validCall()
                .body(MUG.replace("\"sellerName\"", "\"sellerId\": \"rival\", \"sellerName\""))
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
    }

    @Test
    void refusesAnotherSellersProduct() {
        validCall().on(endpoint());

        var rivals = validCall().as("rival", Role.SELLER).body(MUG.replace("Ash & Clay", "Rival"));
        var answer = rivals.on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void letsNoSellerUseAnotherName() {
        var answer = validCall()
                .body(MUG.replace("Ash & Clay", "Souk itself"))
                .on(endpoint())
                .conforming();

        assertThat(answer.errorPointers()).containsExactly("/sellerName");
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
    }

    @Test
    void letsNobodySellWhoIsNotApprovedAnyMoreThoughTheirTokenSaysSeller() {
        for (var state : List.of(SellerState.WAITING, SellerState.DECLINED, SellerState.SUSPENDED)) {
            sellers.having("pottery", "Ash & Clay", state);
            assertThat(validCall().on(endpoint()).conforming().status())
                    .as(state.text())
                    .isEqualTo(403);
        }
        var nobody = validCall().as("nobody", Role.SELLER);
        assertThat(nobody.on(endpoint()).conforming().status()).isEqualTo(403);
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
    }

    @Test
    void readsTheAccountOfWhoSellsOnce() {
        var reads = new AtomicInteger();
        var counting = new SellerAccounts() {
            @Override
            public Optional<SellerAccount> find(SellerId seller) {
                reads.incrementAndGet();
                return sellers.find(seller);
            }

            @Override
            public Saving save(Optional<SellerAccount> before, SellerAccount after) {
                throw new AssertionError("Nobody changes their account by this");
            }

            @Override
            public Optional<SellerDecision> decision(SellerId seller, long version) {
                throw new AssertionError("Nobody asks for it");
            }

            @Override
            public Optional<Page> in(SellerState state, int limit, Optional<String> cursor) {
                throw new AssertionError("Nobody lists them");
            }
        };
        var endpoint = new SaveProduct(platform.pipeline(), catalog, counting, uploads, platform.settings(), clock);
        assertThat(validCall().on(endpoint).conforming().status()).isEqualTo(200);
        assertThat(reads).hasValue(1);
    }

    @Test
    void showsNobodyWhatAnAdministratorSavesForWhoIsSuspended() {
        sellers.having("pottery", "Ash & Clay", SellerState.SUSPENDED);
        var saved = validCall()
                .as("root", Role.ADMINISTRATOR)
                .body(MUG.replace("\"sellerName\"", "\"sellerId\": \"pottery\", \"sellerName\""))
                .on(endpoint())
                .conforming();
        assertThat(saved.body().at("/publication/state").asText()).isEqualTo("published");
        assertThat(saved.body().at("/publication/withheld").asBoolean()).isTrue();
        assertThat(catalog.find(new ProductId("mug"))).isEmpty();
    }

    @Test
    void letsAnAdministratorNameTheSeller() {
        var call = validCall().as("admin", Role.ADMINISTRATOR);

        assertThat(call.on(endpoint()).conforming().errorPointers()).containsExactly("/sellerId");
        var named = call.body(MUG.replace("\"sellerName\"", "\"sellerId\": \"pottery\", \"sellerName\""));
        assertThat(named.on(endpoint()).conforming().body().path("sellerId").asText())
                .isEqualTo("pottery");
        // Now that the product has a seller, leaving them out keeps them.
        assertThat(call.on(endpoint()).conforming().body().path("sellerId").asText())
                .isEqualTo("pottery");
    }

    @Test
    void takesTheNameThatWasApprovedWhereNoneIsGiven() {
        var nameless = MUG.replace("\"sellerName\": \"Ash & Clay\",", "");
        var answer = validCall().body(nameless).on(endpoint()).conforming();

        assertThat(answer.body().path("sellerName").asText()).isEqualTo("Ash & Clay");
    }

    @Test
    void asksAnAdministratorForTheNameOfASellerWhoIsNew() {
        var nameless = MUG.replace("\"sellerName\": \"Ash & Clay\"", "\"sellerId\": \"pottery\"");
        var answer = validCall()
                .as("admin", Role.ADMINISTRATOR)
                .body(nameless)
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/sellerName");
    }

    @Test
    void namesEachFieldThatDoesNotFit() {
        var answer = validCall()
                .body(MUG.replace("[\"Blue\"], \"stock\"", "[\"Green\"], \"imageIndex\": 7, \"stock\"")
                        .replace("900", "-1"))
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers())
                .containsExactlyInAnyOrder(
                        "/variants/0/price/amount", "/variants/1/choices/0", "/variants/1/imageIndex");
    }

    private HttpCall redWith(String more) {
        return validCall().body(MUG.replace("\"choices\": [\"Red\"]", more + ", \"choices\": [\"Red\"]"));
    }

    @Test
    void keepsABarcodeAndWhatThePriceIsComparedWith() {
        var both = "\"barcode\": \"4006381333931\", \"compareAtPrice\": {\"amount\": 901, \"currency\": \"GBP\"}";
        var body = redWith(both).on(endpoint()).conforming().body();

        assertThat(body.at("/variants/0/barcode").asText()).isEqualTo("4006381333931");
        assertThat(body.at("/variants/0/compareAtPrice/amount").asLong()).isEqualTo(901);
        assertThat(body.at("/variants/1").has("barcode")).isFalse();
        assertThat(body.at("/variants/1").has("compareAtPrice")).isFalse();
        var without = validCall().on(endpoint()).conforming().body();
        assertThat(without.at("/variants/0").has("compareAtPrice")).isFalse();
        assertThat(without.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void namesABarcodeAndAPriceToCompareThatCannotBe() {
        var low = "\"barcode\": \"4006381333932\", \"compareAtPrice\": {\"amount\": 900, \"currency\": \"GBP\"}";
        assertThat(redWith(low).on(endpoint()).conforming().errorPointers())
                .containsExactlyInAnyOrder("/variants/0/barcode", "/variants/0/compareAtPrice/amount");
        var foreign = "\"compareAtPrice\": {\"amount\": 901, \"currency\": \"EUR\"}";
        assertThat(redWith(foreign).on(endpoint()).conforming().errorPointers())
                .containsExactly("/variants/0/compareAtPrice/currency");
    }

    @Test
    void keepsWhatItCostsInOtherCurrencies() {
        var euros = MUG.replace("\"stock\"", "\"namedPrices\": [{\"amount\": 1050, \"currency\": \"EUR\"}], \"stock\"");
        var body = validCall().body(euros).on(paidInEuros()).conforming().body();

        assertThat(body.at("/variants/0/namedPrices/0/amount").asLong()).isEqualTo(1_050);
        assertThat(body.at("/variants/1/namedPrices/0/currency").asText()).isEqualTo("EUR");
        assertThat(body.at("/variants/0").has("otherPrices")).isFalse();
        var without = validCall().on(paidInEuros()).conforming().body();
        assertThat(without.at("/variants/0").has("namedPrices")).isFalse();
        assertThat(without.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void namesAPriceInAnotherCurrencyThatCannotBe() {
        var twice =
                "\"namedPrices\": [{\"amount\": -1, \"currency\": \"EUR\"}, {\"amount\": 1, \"currency\": \"EUR\"}]";
        assertThat(redWith(twice).on(paidInEuros()).conforming().errorPointers())
                .containsExactlyInAnyOrder(
                        "/variants/0/namedPrices/0/amount",
                        "/variants/0/namedPrices/1/currency",
                        "/variants/1/namedPrices");
        var unknown = "\"namedPrices\": [{\"amount\": 1, \"currency\": \"ABC\"}]";
        assertThat(redWith(unknown).on(paidInEuros()).conforming().errorPointers())
                .containsExactly("/variants/0/namedPrices/0/currency");
    }

    private SaveProduct paidInEuros() {
        var settings = TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17"));
        return new SaveProduct(platform.pipeline(), catalog, sellers, uploads, settings, clock);
    }

    @Test
    void refusesAnotherCurrencyEvenOneThatDoesNotExist() {
        var answer = validCall().body(MUG.replace("GBP", "ABC")).on(endpoint()).conforming();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorPointers()).containsExactly("/variants/0/price/currency", "/variants/1/price/currency");
    }

    @Test
    void refusesWhoReadTheProductBeforeASale() {
        var etag = validCall().on(endpoint()).header("ETag").orElseThrow();
        catalog.sell(new ProductId("mug"), new VariantId("red"), 1);

        var answer = validCall()
                .body(MUG.replace("Holds tea.", "Holds coffee."))
                .header("If-Match", etag)
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void writesForWhoReadTheProductAsItIs() {
        var etag = validCall().on(endpoint()).header("ETag").orElseThrow();

        var answer = validCall()
                .body(MUG.replace("Holds tea.", "Holds coffee."))
                .header("If-Match", etag)
                .on(endpoint())
                .conforming();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
    }

    /** An ETag of ReadProduct changes with the rates, which are nothing of the product's own. */
    @Test
    void writesForWhoReadTheProductAsShoppersDoWhateverTheRates() {
        validCall().on(endpoint());
        var settings = TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17"));
        var seen = HttpCall.to("ReadProduct")
                .path("productId", "mug")
                .on(new ReadProduct(platform.pipeline(), catalog, settings))
                .header("ETag")
                .orElseThrow();
        var change =
                validCall().body(MUG.replace("Holds tea.", "Holds coffee.")).header("If-Match", seen);

        assertThat(change.on(endpoint()).conforming().status()).isEqualTo(200);
        var tooLate = change.body(MUG.replace("Holds tea.", "Holds soup.")).on(endpoint());
        assertThat(tooLate.conforming().status()).isEqualTo(412);
    }
}
