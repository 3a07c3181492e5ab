package dev.souk.functions.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.StockMovement.Kind;
import dev.souk.catalog.VariantId;
import dev.souk.identity.Role;
import dev.souk.platform.http.Endpoint;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.catalog.StockLedgerInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListStockMovementsTest extends OperationContract {
    private static final VariantId ONE =
            SampleProducts.plain("spoon", 300).content().variants().getFirst().id();

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final CatalogInMemory catalog = new CatalogInMemory();
    private final StockLedgerInMemory ledger = new StockLedgerInMemory();

    @BeforeEach
    void fill() {
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 4));
        for (var kind : Kind.values()) {
            ledger.note(List.of(movement(kind)));
        }
    }

    private static StockMovement movement(Kind kind) {
        var corrected = kind == Kind.CORRECTION;
        return new StockMovement(
                new ProductId("spoon"),
                ONE,
                "00" + KINDS.indexOf(kind),
                FixedClock.START,
                kind,
                kind == Kind.SALE ? -1 : 1,
                KINDS.indexOf(kind),
                corrected ? Optional.of(SampleProducts.POTTER) : Optional.empty(),
                kind == Kind.SALE ? Optional.of("0".repeat(26)) : Optional.empty(),
                corrected ? Optional.of("abc") : Optional.empty(),
                corrected ? Optional.of(CorrectionReason.FOUND) : Optional.empty(),
                corrected ? Optional.of("Behind the shelf") : Optional.empty());
    }

    @Override
    protected Endpoint endpoint() {
        return new ListStockMovements(new TestPlatform(new FixedClock()).pipeline(), catalog, ledger);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ListStockMovements")
                .path("productId", "spoon")
                .path("variantId", ONE.value())
                .as("pottery", Role.SELLER);
    }

    @Test
    void saysWhatMovedItTheLatestFirst() {
        var movements = validCall().on(endpoint()).conforming().body().at("/movements");
        assertThat(movements).hasSize(Kind.values().length);
        assertThat(movements.at("/0/kind").asText()).isEqualTo("unexplained");
        var sale = movements.get(KINDS.reversed().indexOf(Kind.SALE));
        assertThat(sale.at("/orderId").asText()).isEqualTo("0".repeat(26));
        assertThat(sale.at("/by").asLong()).isEqualTo(-1);
        var correction = movements.get(KINDS.reversed().indexOf(Kind.CORRECTION));
        assertThat(correction.at("/reason").asText()).isEqualTo("found");
        assertThat(correction.at("/note").asText()).isEqualTo("Behind the shelf");
        assertThat(correction.at("/who/id").asText()).isEqualTo("pottery");
    }

    @Test
    void goesOnWhereAPageEnded() {
        var first = validCall().query("limit", "6").on(endpoint()).conforming().body();
        var second = validCall()
                .query("limit", "6")
                .query("cursor", first.at("/nextCursor").asText())
                .on(endpoint())
                .conforming()
                .body();
        assertThat(second.at("/movements")).hasSize(Kind.values().length - 6);
        assertThat(validCall()
                        .query("cursor", "nonsense")
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tellsNobodyElseThatItIsThere() {
        assertThat(validCall()
                        .as("rival", Role.SELLER)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
        assertThat(validCall()
                        .as("root", Role.ADMINISTRATOR)
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(200);
    }
}
