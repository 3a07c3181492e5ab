package dev.souk.bench.units;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What calls of a function took.
 *
 * @param kinds by kind of request
 * @param nanoDollars all of it at the price book's prices, in 10^-9 US dollars
 */
public record Spent(int calls, SortedMap<Kind, Taken> kinds, long nanoDollars) {
    static final Spent NOTHING = new Spent(0, new TreeMap<>(), 0);

    public Spent {
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** One call, or an order's share of it, by its receipt in the console's JSON. */
    static Spent ofReceipt(JsonNode receipt) {
        var kinds = new TreeMap<Kind, Taken>();
        receipt.path("units")
                .properties()
                .forEach(one -> kinds.merge(
                        Kind.of(one.getKey()),
                        Taken.units(
                                one.getValue().path("read").asDouble(),
                                one.getValue().path("write").asDouble()),
                        Taken::plus));
        receipt.path("requests")
                .properties()
                .forEach(one -> kinds.merge(
                        Kind.of(one.getKey()), new Taken(0, 0, one.getValue().asInt()), Taken::plus));
        return new Spent(1, kinds, receipt.path("nanoDollars").asLong());
    }

    static Spent sum(Collection<Spent> all) {
        return all.stream().reduce(NOTHING, Spent::plus);
    }

    Spent plus(Spent more) {
        var sum = new TreeMap<>(kinds);
        more.kinds.forEach((kind, taken) -> sum.merge(kind, taken, Taken::plus));
        return new Spent(calls + more.calls, sum, nanoDollars + more.nanoDollars);
    }

    /** All of it together. */
    Taken taken() {
        return kinds.values().stream().reduce(Taken.NOTHING, Taken::plus);
    }
}
