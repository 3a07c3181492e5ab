package dev.souk.local.console;

import dev.souk.platform.receipts.Receipt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an order cost: the sum over every call that was made for its sake, and over its shares of those that were made for
 * several orders.
 *
 * @param functions sums by function
 * @param readUnits of DynamoDB, by table
 * @param writeUnits of DynamoDB, by table
 * @param requests to other services
 * @param calls how many it had a share of, or the whole
 * @param milliseconds of those calls, by its shares of them
 * @param nanoDollars in 10^-9 US dollars
 */
public record OrderReceipt(
        String orderId,
        List<FunctionSum> functions,
        Map<String, Double> readUnits,
        Map<String, Double> writeUnits,
        Map<String, Integer> requests,
        long calls,
        long milliseconds,
        long nanoDollars) {

    /** What one function did for the order. */
    public record FunctionSum(
            String function, long calls, double readUnits, double writeUnits, long milliseconds, long nanoDollars) {

        static FunctionSum of(Receipt receipt) {
            return new FunctionSum(
                    receipt.function(),
                    1,
                    receipt.readUnits(),
                    receipt.writeUnits(),
                    receipt.milliseconds(),
                    receipt.nanoDollars());
        }

        FunctionSum plus(FunctionSum more) {
            return new FunctionSum(
                    function,
                    calls + more.calls,
                    readUnits + more.readUnits,
                    writeUnits + more.writeUnits,
                    milliseconds + more.milliseconds,
                    nanoDollars + more.nanoDollars);
        }
    }

    static OrderReceipt of(String orderId, List<Receipt> receipts) {
        var functions = new TreeMap<String, FunctionSum>();
        var reads = new TreeMap<String, Double>();
        var writes = new TreeMap<String, Double>();
        var requests = new TreeMap<String, Integer>();
        for (var receipt : receipts) {
            functions.merge(receipt.function(), FunctionSum.of(receipt), FunctionSum::plus);
            receipt.tables().forEach((table, units) -> {
                reads.merge(table, units.read(), Double::sum);
                writes.merge(table, units.write(), Double::sum);
            });
            receipt.requests().forEach((name, count) -> requests.merge(name, count, Integer::sum));
        }
        return new OrderReceipt(
                orderId,
                List.copyOf(functions.values()),
                reads,
                writes,
                requests,
                receipts.size(),
                receipts.stream().mapToLong(Receipt::milliseconds).sum(),
                receipts.stream().mapToLong(Receipt::nanoDollars).sum());
    }
}
