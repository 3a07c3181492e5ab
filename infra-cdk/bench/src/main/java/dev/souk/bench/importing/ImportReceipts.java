package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.shop.ShopClient;
import java.util.HashSet;
import java.util.Set;

/** What the worker's calls took, gathered from the console before it forgets them. */
final class ImportReceipts {
    private static final String WORKER = "RunImport";

    private final ShopClient shop;
    private final Set<String> had = new HashSet<>();
    private Sum sum = Sum.NOTHING;

    /**
     * Calls of the worker together.
     *
     * @param busyMilliseconds of all calls
     */
    record Sum(int calls, double reads, double writes, int objects, long busyMilliseconds, long nanoDollars) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

        Sum minus(Sum before) {
            return new Sum(
                    calls - before.calls,
                    reads - before.reads,
                    writes - before.writes,
                    objects - before.objects,
                    busyMilliseconds - before.busyMilliseconds,
                    nanoDollars - before.nanoDollars);
        }
    }

    ImportReceipts(ShopClient shop) {
        this.shop = shop;
    }

    Sum sum() {
        return sum;
    }

    void look() {
        shop.get("/_souk/api/receipts").body().forEach(receipt -> {
            var share = receipt.path("correlationId").asText();
            if (receipt.path("function").asText().equals(WORKER) && had.add(share)) {
                sum = plus(sum, receipt);
            }
        });
    }

    private static Sum plus(Sum before, JsonNode receipt) {
        var reads = 0.0;
        var writes = 0.0;
        for (var units : receipt.path("units")) {
            reads += units.path("read").asDouble();
            writes += units.path("write").asDouble();
        }
        var objects = 0;
        for (var request : receipt.path("requests").properties()) {
            objects += request.getKey().startsWith("S3.") ? request.getValue().asInt() : 0;
        }
        return new Sum(
                before.calls + 1,
                before.reads + reads,
                before.writes + writes,
                before.objects + objects,
                before.busyMilliseconds + receipt.path("callMilliseconds").asLong(),
                before.nanoDollars + receipt.path("nanoDollars").asLong());
    }
}
