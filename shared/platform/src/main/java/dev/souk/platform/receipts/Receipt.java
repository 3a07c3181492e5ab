package dev.souk.platform.receipts;

import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;

/**
 * What one call of a function took.
 *
 * @param function the operation's or worker's name
 * @param correlationId the call's name in the logs
 * @param at when it began, epoch milliseconds
 * @param orderId the order for whose sake it was, where there is one
 * @param tables read and write units by physical table name
 * @param requests requests to other services than DynamoDB, by {@code SERVICE.Operation} ({@code Sqs.SendMessage})
 * @param gatewayRequests 1 for a request over HTTP, 0 for a worker's call
 * @param bytesIn bytes of the request that came
 * @param bytesOut bytes of the answer
 * @param milliseconds how long it ran
 * @param memoryMegabytes what Lambda gives it
 * @param nanoDollars all of it at the prices of the price book, in 10^-9 US dollars
 */
@Json
public record Receipt(
        String function,
        String correlationId,
        long at,
        Optional<String> orderId,
        Map<String, Units> tables,
        Map<String, Integer> requests,
        int gatewayRequests,
        long bytesIn,
        long bytesOut,
        long milliseconds,
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
        Units plus(Units more) {
            return new Units(read + more.read, write + more.write);
        }
    }

    public Receipt {
        tables = Map.copyOf(tables);
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
                tables,
                requests,
                gatewayRequests,
                bytesIn,
                bytesOut,
                milliseconds,
                memoryMegabytes,
                nanoDollars);
    }

    /** Read units of all tables. */
    public double readUnits() {
        return tables.values().stream().mapToDouble(Units::read).sum();
    }

    /** Write units of all tables. */
    public double writeUnits() {
        return tables.values().stream().mapToDouble(Units::write).sum();
    }

    /** The header {@code Souk-Receipt}: short, readable, {@code name=value} pairs. */
    public String header() {
        return "read-units=" + readUnits() + ", write-units=" + writeUnits() + ", requests="
                + requests.values().stream().mapToInt(Integer::intValue).sum() + ", ms=" + milliseconds
                + ", nano-dollars=" + nanoDollars;
    }
}
