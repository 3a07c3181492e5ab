package dev.souk.platform.receipts;

import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one call of a function took, or an order's share of it: a worker's call over several orders leaves a receipt for
 * each, and these add up to the call.
 *
 * @param function the operation's or worker's name
 * @param correlationId the call's name in the logs
 * @param at when it began, epoch milliseconds
 * @param orderId the order for whose sake it was, where there is one
 * @param shares how many receipts this call leaves: 1 where it is whole
 * @param units read and write units by {@code TABLE.Operation}, the table's physical name and DynamoDB's request; older
 *     receipts have them by table
 * @param requests requests to other services than DynamoDB, by {@code SERVICE.Operation} ({@code Sqs.SendMessage})
 * @param gatewayRequests 1 for a request over HTTP, 0 for a worker's call
 * @param bytesIn bytes of the request that came
 * @param bytesOut bytes of the answer
 * @param milliseconds how long it ran, or this order's share of that
 * @param callMilliseconds how long the whole call ran
 * @param memoryMegabytes what Lambda gives it
 * @param nanoDollars all of it at the prices of the price book, in 10^-9 US dollars
 */
@Json
public record Receipt(
        String function,
        String correlationId,
        long at,
        Optional<String> orderId,
        int shares,
        @Json.Alias("tables") Map<String, Units> units,
        Map<String, Integer> requests,
        int gatewayRequests,
        long bytesIn,
        long bytesOut,
        long milliseconds,
        long callMilliseconds,
        int memoryMegabytes,
        long nanoDollars) {

    /**
     * Request units of DynamoDB, in which an eventually consistent read is a half.
     *
     * @param read 4 kB each, strongly consistent
     * @param write 1 kB each
     */
    @Json
    public record Units(double read, double write) {
        /** Both together. */
        public Units plus(Units more) {
            return new Units(read + more.read, write + more.write);
        }
    }

    public Receipt {
        units = Map.copyOf(units);
        requests = Map.copyOf(requests);
    }

    /** This receipt with the size of the answer, which bears no price of its own. */
    public Receipt withBytesOut(long bytesOut) {
        return with(bytesOut, nanoDollars);
    }

    Receipt priced(long nanoDollars) {
        return with(bytesOut, nanoDollars);
    }

    private Receipt with(long bytesOut, long nanoDollars) {
        return new Receipt(
                function,
                correlationId,
                at,
                orderId,
                shares,
                units,
                requests,
                gatewayRequests,
                bytesIn,
                bytesOut,
                milliseconds,
                callMilliseconds,
                memoryMegabytes,
                nanoDollars);
    }

    /** What was counted of the call's requests. */
    Counted counted() {
        return new Counted(units, requests);
    }

    /** Read and write units by physical table name. */
    public Map<String, Units> tables() {
        var tables = new TreeMap<String, Units>();
        units.forEach((access, taken) -> tables.merge(access.split("\\.", 2)[0], taken, Units::plus));
        return tables;
    }

    /** Read units of all tables. */
    public double readUnits() {
        return counted().readUnits();
    }

    /** Write units of all tables. */
    public double writeUnits() {
        return counted().writeUnits();
    }

    /** The header {@code Souk-Receipt}: short, readable, {@code name=value} pairs. */
    public String header() {
        return "read-units=" + readUnits() + ", write-units=" + writeUnits() + ", requests="
                + requests.values().stream().mapToInt(Integer::intValue).sum() + ", ms=" + milliseconds
                + ", nano-dollars=" + nanoDollars;
    }
}
