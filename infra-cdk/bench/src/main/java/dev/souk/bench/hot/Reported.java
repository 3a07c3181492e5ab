package dev.souk.bench.hot;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Units of a request by table and index, as DynamoDB Local reports them: what it says, and what it has to say. */
final class Reported {
    /** DynamoDB Local reports so much of each item of a transaction, and of its entries in indexes. */
    private static final int OF_A_TRANSACTION = 4;

    private Reported() {}

    /** What was said, without what took nothing. */
    static Map<Place, Double> said(Collection<ConsumedCapacity> consumed) {
        var places = new TreeMap<Place, Double>();
        for (var one : consumed) {
            put(places, Place.of(one.tableName()), one.table());
            one.globalSecondaryIndexes()
                    .forEach((index, units) -> put(places, new Place(one.tableName(), index), units));
        }
        return places;
    }

    private static void put(Map<Place, Double> places, Place place, Capacity units) {
        if (units != null && units.capacityUnits() > 0) {
            places.merge(place, units.capacityUnits(), Double::sum);
        }
    }

    /** What has to be said of these writes, each by itself. */
    static Map<Place, Double> ofPlain(Collection<ItemWrite> writes) {
        return sum(writes.stream().map(ItemWrite::places).toList(), 1);
    }

    /**
     * What has to be said of these writes in one transaction: DynamoDB Local counts those of a table that take the very same
     * only once, and all of them twice too often.
     */
    static Map<Place, Double> ofTransaction(Collection<ItemWrite> writes) {
        return sum(writes.stream().map(ItemWrite::places).collect(Collectors.toSet()), OF_A_TRANSACTION);
    }

    private static Map<Place, Double> sum(Collection<Map<Place, Double>> all, int times) {
        var sum = new TreeMap<Place, Double>();
        all.forEach(places -> places.forEach((place, units) -> sum.merge(place, times * units, Double::sum)));
        return sum;
    }
}
