package dev.souk.bench.units;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * What calls took.
 *
 * @param readUnits of DynamoDB, 4 kB each; an eventually consistent read is a half
 * @param writeUnits of DynamoDB, 1 kB each
 * @param requests to other services than DynamoDB
 * @param nanoDollars all of it at the price book's prices, in 10^-9 US dollars
 */
public record Spent(int calls, double readUnits, double writeUnits, int requests, long nanoDollars) {
    static final Spent NOTHING = new Spent(0, 0, 0, 0, 0);

    private static final Pattern HEADER = Pattern.compile(
            "read-units=([0-9.]+), write-units=([0-9.]+), requests=([0-9]+), ms=[0-9]+, nano-dollars=([0-9]+)");

    /**
     * One call, by its header {@code Souk-Receipt}.
     *
     * @throws IllegalArgumentException where that is no receipt
     */
    static Spent ofHeader(String header) {
        var matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no receipt: " + header);
        }
        return new Spent(
                1,
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Long.parseLong(matcher.group(4)));
    }

    /** One call, by its receipt in the console's JSON. */
    static Spent ofReceipt(JsonNode receipt) {
        double read = 0;
        double write = 0;
        int requests = 0;
        for (var units : receipt.path("tables")) {
            read += units.path("read").asDouble();
            write += units.path("write").asDouble();
        }
        for (var count : receipt.path("requests")) {
            requests += count.asInt();
        }
        return new Spent(1, read, write, requests, receipt.path("nanoDollars").asLong());
    }

    Spent plus(Spent more) {
        return new Spent(
                calls + more.calls,
                readUnits + more.readUnits,
                writeUnits + more.writeUnits,
                requests + more.requests,
                nanoDollars + more.nanoDollars);
    }
}
