package dev.souk.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.bench.replay.Books.Back;
import dev.souk.bench.replay.CannedShop.Canned;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final Note.Ordered PLACED = new Note.Ordered("1", "o1", "a1", 1299, 1, false, List.of());

    /** Three pieces for £10.00, of which one went back, and £2.99 for the parcel. */
    private static final String ORDER = """
            {"state": "paid",
             "lines": [{"productId": "cup", "variantId": "CUP", "quantity": 3, "unitPrice": {"amount": 400},
               "adjustments": [{"amount": {"amount": -200}}], "lineTotal": {"amount": 1000}}],
             "totals": {"subtotal": {"amount": 1200}, "discount": {"amount": 200}, "shipping": {"amount": 299},
               "tax": {"amount": 216}, "total": {"amount": 1299}, "taxIncluded": true},
             "payment": {"state": "succeeded", "refunded": {"amount": 334}},
             "refunds": [{"lines": [{"productId": "cup", "variantId": "CUP", "quantity": 1}]}],
             "timeline": [{"event": "placed"}, {"event": "paid"}, {"event": "refund-requested"},
               {"event": "partly-refunded"}]}""";

    private static final Back ONE_CUP = new Back(1, 334, Map.of("cup", 1));

    @Test
    void balanceWhereWhatWasMatchedWentBack() throws IOException {
        assertThat(check(ORDER, ONE_CUP)).isEqualTo(new Books.Checked(List.of(), 1, 334, 334));
    }

    @Test
    void figureOutAnewWhatThePiecesAreWorth() throws IOException {
        var order = ORDER.replace("\"refunded\": {\"amount\": 334}", "\"refunded\": {\"amount\": 333}");
        assertThat(check(order, new Back(1, 333, Map.of("cup", 1))).faults())
                .containsExactly("repaid 333, which should be 334, and was said to be 333");
    }

    @Test
    void findWhatWentBackWithoutBeingMatched() throws IOException {
        assertThat(check(ORDER, Back.NOTHING).faults())
                .hasSize(4)
                .anyMatch(fault -> fault.startsWith("gave back"))
                .anyMatch(fault -> fault.startsWith("repaid"));
    }

    @Test
    void findARefundThatIsNotBooked() throws IOException {
        var order = ORDER.replace("partly-refunded", "claimed");
        assertThat(check(order, ONE_CUP).faults()).containsExactly("has not just 1 refunds booked");
    }

    @Test
    void takeAnOrderForRefundedOnlyWhereAllIsBack() throws IOException {
        assertThat(check(ORDER.replace("\"state\": \"paid\"", "\"state\": \"refunded\""), ONE_CUP)
                        .faults())
                .containsExactly("is refunded");
    }

    @Test
    void findLinesAndTotalsThatDoNotAddUp() throws IOException {
        assertThat(check(
                                ORDER.replace("\"lineTotal\": {\"amount\": 1000}", "\"lineTotal\": {\"amount\": 1003}"),
                                ONE_CUP)
                        .faults())
                .hasSize(4);
    }

    @Test
    void findAnOrderThatCannotBeRead() throws IOException {
        try (var shop = new CannedShop(_ -> new Canned(404, "{\"detail\": \"There is none.\"}"))) {
            assertThat(new Books(shop.client()).check(PLACED, ONE_CUP).faults())
                    .containsExactly("cannot be read: There is none.");
        }
    }

    @Test
    void allowForTaxesOnTopOfWhichNoLineSaysItsPart() throws IOException {
        var order = ORDER.replace("\"taxIncluded\": true", "\"taxIncluded\": false")
                .replace("\"total\": {\"amount\": 1299}", "\"total\": {\"amount\": 1515}")
                .replace("\"refunded\": {\"amount\": 334}", "\"refunded\": {\"amount\": 400}");
        assertThat(check(order, new Back(1, 400, Map.of("cup", 1))).faults()).isEmpty();
        var tooMuch = order.replace("\"refunded\": {\"amount\": 400}", "\"refunded\": {\"amount\": 600}");
        assertThat(check(tooMuch, new Back(1, 600, Map.of("cup", 1))).faults()).hasSize(1);
    }

    private static Books.Checked check(String order, Back back) throws IOException {
        try (var shop = new CannedShop(_ -> new Canned(200, order))) {
            var checked = new Books(shop.client()).check(PLACED, back);
            assertThat(shop.asked).extracting(CannedShop.Asked::path).containsExactly("/api/orders/o1?access=a1");
            return checked;
        }
    }
}
