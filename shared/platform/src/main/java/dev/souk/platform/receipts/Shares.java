package dev.souk.platform.receipts;

import dev.souk.money.Apportionment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Divides a call that was made in parts among the orders for whose sake they were. What a part counted is its order's own;
 * all else (time, the call's own fee, what was counted outside of the parts) is shared out evenly by parts. The shares add
 * up to the call in every figure, to the nano-dollar.
 */
final class Shares {
    private Shares() {}

    /** The parts for one order's sake, or those for none's. */
    private record Group(long parts, Counted own) {
        Group plus(Group more) {
            return new Group(parts + more.parts, own.plus(more.own));
        }
    }

    /**
     * The receipts of a call.
     *
     * @param call the priced receipt of all of it
     * @param outside what was counted outside of the parts
     * @return one for each order in the order in which it came first, with one for the parts that name none; the call's own
     *     where there are no parts
     */
    static List<Receipt> of(Receipt call, Counted outside, List<Part> parts, PriceBook prices) {
        if (parts.isEmpty()) {
            return List.of(call);
        }
        var groups = new LinkedHashMap<Optional<String>, Group>();
        parts.forEach(part -> groups.merge(part.orderId(), new Group(1, part.counted()), Group::plus));
        return divided(call, outside, List.copyOf(groups.keySet()), List.copyOf(groups.values()), prices);
    }

    private static List<Receipt> divided(
            Receipt call, Counted outside, List<Optional<String>> orders, List<Group> groups, PriceBook prices) {
        var weights = groups.stream().map(Group::parts).toList();
        var own = groups.stream().map(group -> prices.nanoDollars(group.own())).toList();
        var counted = outside.divided(weights);
        var bytes = Apportionment.of(call.bytesIn(), weights);
        var milliseconds = Apportionment.of(call.milliseconds(), weights);
        var common =
                call.nanoDollars() - own.stream().mapToLong(Long::longValue).sum();
        var nanoDollars = Apportionment.of(common, weights);
        var receipts = new ArrayList<Receipt>();
        for (int i = 0; i < groups.size(); i++) {
            var share = groups.get(i).own().plus(counted.get(i));
            receipts.add(new Receipt(
                    call.function(),
                    call.correlationId(),
                    call.at(),
                    orders.get(i),
                    groups.size(),
                    share.units(),
                    share.requests(),
                    i == 0 ? call.gatewayRequests() : 0,
                    bytes.get(i),
                    0,
                    milliseconds.get(i),
                    call.callMilliseconds(),
                    call.memoryMegabytes(),
                    own.get(i) + nanoDollars.get(i)));
        }
        return receipts;
    }
}
