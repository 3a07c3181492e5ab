package dev.souk.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceBookTest {
    private final PriceBook prices = new PriceBook();

    @Test
    void pricesFunctionsAsTheExampleOfAwsDoes() {
        // AWS Lambda pricing, mobile application: 3 million requests of 120 ms at 1,536 MB, without the free tier:
        // 540,000 GB-seconds at 0.0000166667 are 9.00 dollars, requests 0.60.
        var request = receipt(1536, 120, Map.of(), Map.of(), 0);
        var dollars = 3_000_000 * (request.nanoDollars() / 1e9);

        assertThat(dollars).isCloseTo(9.60, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void addsUpEverythingThatACallTook() {
        var receipt = receipt(
                1024,
                1000,
                Map.of("orders", new Receipt.Units(2, 3)),
                Map.of("Sqs.SendMessage", 2, "Ssm.GetParameter", 1, "SesV2.SendEmail", 1),
                1);
        // In nano-dollars: units 2 * 141.5 + 3 * 705, gateway 1110, request 200, a GB-second 16666.7,
        // SQS 2 * 400, KMS 3000, a mail 100000.
        assertThat(receipt.nanoDollars()).isEqualTo(283 + 2115 + 1110 + 200 + 16667 + 800 + 3000 + 100_000);
    }

    @Test
    void refusesToGuessThePriceOfWhatItDoesNotKnow() {
        assertThatThrownBy(() -> receipt(128, 1, Map.of(), Map.of("Kinesis.PutRecord", 1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Kinesis.PutRecord");
        assertThatThrownBy(() -> prices.dollars("moon-landing")).hasMessageContaining("moon-landing");
    }

    @Test
    void readsPricesByTheirUnit() {
        assertThat(prices.dollars("ses-mail")).isEqualByComparingTo(new BigDecimal("0.0001"));
    }

    @Test
    void knowsWhatIsFree() {
        assertThat(prices.freeEachMonth("sqs-request")).isEqualByComparingTo("1000000");
        assertThat(prices.freeEachMonth("ses-mail")).isEqualByComparingTo("0");
        assertThatThrownBy(() -> prices.freeEachMonth("moon-landing")).hasMessageContaining("moon-landing");
    }

    private Receipt receipt(
            int megabytes,
            long milliseconds,
            Map<String, Receipt.Units> tables,
            Map<String, Integer> requests,
            int gatewayRequests) {
        return prices.price(new Receipt(
                "F",
                "id",
                0,
                Optional.empty(),
                1,
                tables,
                requests,
                gatewayRequests,
                0,
                0,
                milliseconds,
                milliseconds,
                megabytes,
                0));
    }
}
