package dev.souk.platform.receipts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What things cost, from the dated file {@value #FILE} beside this class: on demand, first tier, no free allowance taken
 * off, since a receipt says what one more call costs.
 */
@Singleton
public class PriceBook {
    static final String FILE = "prices-eu-west-1-2026-11.json";
    private static final BigDecimal NANO = BigDecimal.valueOf(1_000_000_000L);
    private final Map<String, BigDecimal> prices = new HashMap<>();
    private final Map<String, BigDecimal> free = new HashMap<>();

    public PriceBook() {
        try (var in = Objects.requireNonNull(PriceBook.class.getResourceAsStream(FILE), FILE)) {
            for (var price : new ObjectMapper().readTree(in).path("prices")) {
                prices.put(price.path("name").asText(), dollarsEach(price));
                free.put(
                        price.path("name").asText(),
                        new BigDecimal(price.path("freeEachMonth").asText("0")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal dollarsEach(JsonNode price) {
        return new BigDecimal(price.path("dollars").asText())
                .divide(new BigDecimal(price.path("per").asText()), 18, RoundingMode.HALF_UP);
    }

    /** US dollars for one unit of what has this name in the file. */
    public BigDecimal dollars(String name) {
        var price = prices.get(name);
        if (price == null) {
            throw new IllegalArgumentException(FILE + " has no price of " + name);
        }
        return price;
    }

    /** How many units an account gets for nothing in each month, for good; zero of most things. */
    public BigDecimal freeEachMonth(String name) {
        dollars(name);
        return free.getOrDefault(name, BigDecimal.ZERO);
    }

    /** The receipt of a whole call with its sum. */
    Receipt price(Receipt receipt) {
        var sum = dollars(receipt.counted())
                .add(times("apigateway-http-request", receipt.gatewayRequests()))
                .add(times("lambda-request", 1))
                .add(times("lambda-gigabyte-second", gigabyteSeconds(receipt)));
        return receipt.priced(nano(sum, RoundingMode.HALF_UP));
    }

    /** What these requests alone cost, in nano-dollars; what is less than one is cut off. */
    long nanoDollars(Counted counted) {
        return nano(dollars(counted), RoundingMode.DOWN);
    }

    private BigDecimal dollars(Counted counted) {
        var sum = times("dynamodb-read-request-unit", counted.readUnits())
                .add(times("dynamodb-write-request-unit", counted.writeUnits()));
        for (var request : counted.requests().entrySet()) {
            sum = sum.add(times(priceOfRequest(request.getKey()), request.getValue()));
        }
        return sum;
    }

    private static long nano(BigDecimal dollars, RoundingMode rounding) {
        return dollars.multiply(NANO).setScale(0, rounding).longValueExact();
    }

    private static double gigabyteSeconds(Receipt receipt) {
        return receipt.memoryMegabytes() / 1024.0 * receipt.milliseconds() / 1000.0;
    }

    private BigDecimal times(String name, double amount) {
        return dollars(name).multiply(BigDecimal.valueOf(amount));
    }

    private static String priceOfRequest(String request) {
        var dot = request.indexOf('.');
        return switch (request.substring(0, dot)) {
            case "Sqs" -> "sqs-request";
            case "ApiGatewayManagementApi" -> "apigateway-socket-message";
            case "SesV2" -> "ses-mail";
            case "Ssm" -> "kms-request";
            case "CognitoIdentityProvider" -> "cognito-request";
            case "S3" ->
                switch (request.substring(dot + 1)) {
                    case "PutObject", "CopyObject", "PostObject", "ListObjectsV2" -> "s3-write-request";
                    case "DeleteObject", "DeleteObjects" -> "s3-delete-request";
                    default -> "s3-read-request";
                };
            default -> throw new IllegalArgumentException("There is no rule for the price of " + request);
        };
    }
}
