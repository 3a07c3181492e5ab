package dev.souk.bench.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.receipts.Receipt;
import java.io.IOException;
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
            Map.of("catalog", new Receipt.Units(1.5, 6), "orders", new Receipt.Units(0, 4)),
            Map.of("Ssm.GetParameter", 1, "Sqs.SendMessage", 2),
            1,
            100,
            200,
            12,
            12,
            256,
            21_345);

    @Test
    void readsTheHeaderThatThePlatformWrites() {
        assertThat(Spent.ofHeader(RECEIPT.header())).isEqualTo(new Spent(1, 1.5, 10, 3, 21_345));
        assertThatThrownBy(() -> Spent.ofHeader("read-units=1")).hasMessageContaining("read-units=1");
    }

    @Test
    void readsTheConsolesReceipt() throws IOException {
        var json = new ObjectMapper().readTree("""
                        {"tables": {"orders": {"read": 0.5, "write": 2}, "catalog": {"read": 1, "write": 0}},
                         "requests": {"Sqs.SendMessage": 2, "Ses.SendEmail": 1}, "nanoDollars": 7}""");

        assertThat(Spent.ofReceipt(json)).isEqualTo(new Spent(1, 1.5, 2, 3, 7));
    }

    @Test
    void addsUp() throws IOException {
        var one = Spent.ofHeader(RECEIPT.header());
        var figures = new ObjectMapper().readTree(UnitsCommand.figures(Map.of("PlaceOrder", one, "ReadOrder", one)));

        assertThat(figures.at("/all/calls").asInt()).isEqualTo(2);
        assertThat(figures.at("/all/writeUnits").asDouble()).isEqualTo(20);
        assertThat(figures.at("/all/nanoDollars").asLong()).isEqualTo(42_690);
        assertThat(figures.at("/steps/ReadOrder/readUnits").asDouble()).isEqualTo(1.5);
    }
}
