package dev.souk.bench.hot;

import dev.souk.platform.receipts.Receipt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the orders of several products take of each partition key that more than one of them uses. */
final class Burdens {
    private static final Receipt.Units NONE = new Receipt.Units(0, 0);

    private final Collection<Sales> sales;

    Burdens(Collection<Sales> sales) {
        this.sales = sales;
    }

    /** A line for each kind of key, the shared ones first. */
    List<Burden> all() {
        var tallies = new TreeMap<PartitionKey, Integer>();
        var products = new TreeMap<PartitionKey, SortedSet<String>>();
        sales.stream()
                .flatMap(Burdens::tallies)
                .forEach(tally -> Stream.of(tally.units(), tally.refused())
                        .flatMap(units -> units.keySet().stream())
                        .distinct()
                        .forEach(key -> {
                            tallies.merge(key, 1, Integer::sum);
                            products.computeIfAbsent(key, _ -> new TreeSet<>()).add(tally.product());
                        }));
        var kinds = new TreeMap<PartitionKey, Burden>();
        products.forEach((key, whose) -> {
            if (tallies.getOrDefault(key, 0) > 1) {
                var burden = burden(key, whose);
                kinds.merge(burden.key(), burden, Burden::with);
            }
        });
        return kinds.values().stream().sorted(Burden.ORDER).toList();
    }

    /** What an order by itself takes of keys that no other one uses: they are in no one's way. */
    Receipt.Units own() {
        var used = sales.stream()
                .flatMap(Burdens::tallies)
                .flatMap(tally -> tally.units().keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return sales.iterator().next().alone().stream()
                .flatMap(tally -> tally.units().entrySet().stream())
                .filter(entry -> used.getOrDefault(entry.getKey(), 0L) == 1)
                .map(Map.Entry::getValue)
                .reduce(NONE, Receipt.Units::plus);
    }

    private Burden burden(PartitionKey key, SortedSet<String> products) {
        var sellers = sales.stream()
                .map(one -> one.ware().seller())
                .filter(key.value()::contains)
                .findFirst();
        var whose = products.size() > 1 ? Whose.SHOP : sellers.isPresent() ? Whose.SELLER : Whose.PRODUCT;
        var of = sales.stream()
                .filter(one -> products.contains(one.ware().product()))
                .toList();
        var alone = share(key, of.stream().flatMap(one -> one.alone().stream()), of.size());
        var crowd = share(
                key,
                of.stream().flatMap(Sales::ofCrowd),
                of.stream().mapToInt(one -> one.crowd().size()).sum());
        return new Burden(kind(key), whose, products, alone, crowd);
    }

    private static Receipt.Units share(PartitionKey key, Stream<Tally> tallies, int orders) {
        var all = tallies.map(tally -> tally.units()
                        .getOrDefault(key, NONE)
                        .plus(tally.refused().getOrDefault(key, NONE)))
                .reduce(NONE, Receipt.Units::plus);
        return new Receipt.Units(all.read() / orders, all.write() / orders);
    }

    private PartitionKey kind(PartitionKey key) {
        var value = key.value();
        for (var one : sales) {
            value = value.replace(one.ware().seller(), "<seller>")
                    .replace(one.ware().product(), "<product>");
        }
        return new PartitionKey(key.place(), value);
    }

    private static Stream<Tally> tallies(Sales sales) {
        return Stream.concat(sales.alone().stream(), sales.ofCrowd());
    }
}
