package dev.souk.bench.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.receipts.Receipt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpentTest {
    private static final Receipt RECEIPT = new Receipt(
            "PlaceOrder",
            "correlation",
            0,
            Optional.empty(),
            1,
            Map.of(
                    "souk-local-catalog.Query", new Receipt.Units(1.5, 0),
                    "souk-local-catalog.TransactWriteItems", new Receipt.Units(0, 6),
                    "souk-local-orders.TransactWriteItems", new Receipt.Units(0, 4)),
            Map.of("Ssm.GetParameter", 1, "Sqs.SendMessage", 2),
            1,
            100,
            200,
            12,
            12,
            256,
            21_345);

    private static JsonNode json(Receipt receipt) throws IOException {
        return new ObjectMapper().readTree(SoukJson.create().type(Receipt.class).toJson(receipt));
    }

    @Test
    void readsTheReceiptThatThePlatformWrites() throws IOException {
        var spent = Spent.ofReceipt(json(RECEIPT));
        assertThat(spent.kinds())
                .isEqualTo(Map.of(
                        new Kind("catalog", "Query"), Taken.units(1.5, 0),
                        new Kind("catalog", "TransactWriteItems"), Taken.units(0, 6),
                        new Kind("orders", "TransactWriteItems"), Taken.units(0, 4),
                        new Kind("Ssm", "GetParameter"), new Taken(0, 0, 1),
                        new Kind("Sqs", "SendMessage"), new Taken(0, 0, 2)));
        assertThat(spent.taken()).isEqualTo(new Taken(1.5, 10, 3));
        assertThat(spent.nanoDollars()).isEqualTo(21_345);
        assertThatThrownBy(() -> Kind.of("souk-local-orders")).hasMessageContaining("souk-local-orders");
    }

    @Test
    void addsUp() throws IOException {
        var one = Spent.ofReceipt(json(RECEIPT));
        var sum = Spent.sum(List.of(one, one));

        assertThat(sum.calls()).isEqualTo(2);
        assertThat(sum.taken()).isEqualTo(new Taken(3, 20, 6));
        assertThat(sum.nanoDollars()).isEqualTo(42_690);
        assertThat(sum.kinds()).hasSameSizeAs(one.kinds());
    }
}
