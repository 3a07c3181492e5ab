package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.PublicationState;
import dev.souk.identity.Role;
import dev.souk.imports.Import.State;
import dev.souk.imports.ImportStarting;
import dev.souk.platform.http.Endpoint;
import dev.souk.sellers.SellerState;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartImportTest extends OperationContract {
    private static final String BODY = "{\"uploadId\": \"" + Desk.UPLOAD
            + "\", \"mode\": \"apply\", \"fileName\": \"mugs.csv\"," + " \"sellerName\": \"Ash & Clay\"}";

    private final Desk desk = new Desk();
    private final SellerAccountsInMemory sellers =
            new SellerAccountsInMemory().approved(Desk.SELLER, "Ash & Clay").approved("rival", "Rival");

    @BeforeEach
    void upload() {
        desk.upload(ImportRunTest.products(3));
    }

    @Override
    protected Endpoint endpoint() {
        var starting = new ImportStarting(desk.shop.imports, desk.shop.steps, desk.shop.new Files(), desk.shop.clock);
        return new StartImport(desk.platform.pipeline(), starting, sellers, desk.shop.clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("StartImport").as(Desk.SELLER, Role.SELLER).body(BODY);
    }

    @Test
    void startsTheWorkUnderTheSellersOwnName() {
        var body = validCall().on(endpoint()).conforming().body();
        assertThat(body.path("importId").asText()).isEqualTo(Desk.ID);
        assertThat(body.path("uploadId").asText()).isEqualTo(Desk.UPLOAD);
        assertThat(body.path("state").asText()).isEqualTo("running");

        desk.shop.deliverAll();
        assertThat(desk.now().state()).isEqualTo(State.DONE);
        var content = desk.shop
                .catalog
                .find(new ProductId("p-1"))
                .orElseThrow()
                .product()
                .content();
        assertThat(content.seller().id().value()).isEqualTo(Desk.SELLER);
        assertThat(content.seller().name()).isEqualTo("Ash & Clay");
    }

    @Test
    void readsJsonLinesWhereTheTicketSaysSo() {
        desk.shop.type = "application/x-ndjson";
        desk.upload(
                "{\"product_id\":\"pot\",\"title\":\"Pot\",\"category\":\"kitchen\",\"variant_id\":\"one\",\"price\":9}\n");
        validCall().on(endpoint());
        desk.shop.deliverAll();
        assertThat(desk.shop.catalog.find(new ProductId("pot"))).isPresent();
    }

    @Test
    void isTheSameImportWhenItIsStartedAgain() {
        validCall().on(endpoint());
        validCall().on(endpoint());
        desk.shop.deliverAll();
        var again = validCall().on(endpoint()).conforming().body();
        assertThat(again.path("state").asText()).isEqualTo("done");
        assertThat(again.at("/products/created").asInt()).isEqualTo(3);
        assertThat(desk.shop.events).isEmpty();
    }

    @Test
    void letsOneGoOnWhoseCallWasLost() {
        validCall().on(endpoint());
        desk.shop.events.clear();
        desk.shop.clock.advance(dev.souk.imports.Import.SILENT.plusSeconds(1));
        validCall().on(endpoint());
        desk.shop.deliverAll();
        assertThat(desk.now().state()).isEqualTo(State.DONE);
    }

    @Test
    void letsOneGoOnThatWasCancelled() {
        desk.shop.imports.save(desk.begun(0).cancelled(desk.shop.clock.instant()), 0, java.util.List.of());
        assertThat(validCall().on(endpoint()).conforming().body().path("state").asText())
                .isEqualTo("running");
        assertThat(desk.shop.events).hasSize(1);
    }

    @Test
    void findsNobodyElsesFile() {
        var rival = validCall()
                .as("rival", Role.SELLER)
                .body(BODY.replace("Ash & Clay", "Rival"))
                .on(endpoint())
                .conforming();
        assertThat(rival.status()).isEqualTo(422);
        assertThat(rival.errorPointers()).containsExactly("/uploadId");
        assertThat(desk.shop.events).isEmpty();
    }

    @Test
    void takesNothingFromWhoMayNotSellOrUnderAnotherName() {
        var other = validCall().body(BODY.replace("Ash & Clay", "Souk itself"));
        assertThat(other.on(endpoint()).conforming().errorPointers()).containsExactly("/sellerName");
        sellers.having(Desk.SELLER, "Ash & Clay", SellerState.SUSPENDED);
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(403);
        assertThat(desk.shop.events).isEmpty();
    }

    @Test
    void letsNoSellerNameAnother() {
        var answer = validCall()
                .as("rival", Role.SELLER)
                .query("sellerId", Desk.SELLER)
                .on(endpoint());
        assertThat(answer.conforming().status()).isEqualTo(403);
    }

    @Test
    void letsAnAdministratorNameTheSellerWithAFileOfTheirOwn() {
        var call = validCall().as("root", Role.ADMINISTRATOR);
        assertThat(call.on(endpoint()).conforming().errorPointers()).containsExactly("sellerId");
        assertThat(call.query("sellerId", "pottery").on(endpoint()).conforming().status())
                .isEqualTo(422);
        desk.shop.files.put(
                "catalog-import/root/" + Desk.UPLOAD,
                ImportRunTest.products(1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var body = call.query("sellerId", "pottery").on(endpoint()).conforming().body();
        assertThat(body.path("sellerId").asText()).isEqualTo("pottery");
    }

    @Test
    void bringsWhatASellerWhoIsNotTrustedImportsIntoReviewAndWhatAnAdministratorImportsIntoTheShop() {
        desk.shop.trusted = false;
        validCall().on(endpoint());
        desk.shop.deliverAll();
        assertThat(state("p-1")).isEqualTo(PublicationState.IN_REVIEW);

        desk.shop.files.put(
                "catalog-import/root/" + Desk.UPLOAD,
                ImportRunTest.products(2).replace("p-", "q-").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        validCall().as("root", Role.ADMINISTRATOR).query("sellerId", "glass").on(endpoint());
        desk.shop.deliverAll();
        assertThat(state("q-1")).isEqualTo(PublicationState.PUBLISHED);
    }

    @Test
    void withholdsWhatIsImportedForWhoIsSuspended() {
        desk.shop.suspended = true;
        desk.shop.files.put(
                "catalog-import/root/" + Desk.UPLOAD,
                ImportRunTest.products(1).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        validCall().as("root", Role.ADMINISTRATOR).query("sellerId", "glass").on(endpoint());
        desk.shop.deliverAll();
        assertThat(state("p-0")).isEqualTo(PublicationState.PUBLISHED);
        assertThat(desk.shop.catalog.find(new ProductId("p-0"))).isEmpty();
    }

    private PublicationState state(String product) {
        return desk.shop
                .catalog
                .findLatest(new ProductId(product))
                .orElseThrow()
                .product()
                .publication()
                .state();
    }
}
