package dev.souk.bench.hot;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was sold of a product, and what it took.
 *
 * @param alone an order that met no other one, with what keeps the stock's history of it
 * @param crowd each order of a crowd
 * @param history what keeps the stock's history of the crowd's orders
 * @param left pieces that are left of those for the crowd
 */
record Sales(Ware ware, List<Tally> alone, List<Tally> crowd, Tally history, long left) {
    /** Everything that was taken for the crowd. */
    Stream<Tally> ofCrowd() {
        return Stream.concat(crowd.stream(), Stream.of(history));
    }

    /** Whether every piece was sold, and none that is not there. */
    boolean exact() {
        return crowd.size() == ware.pieces() && left == 0;
    }
}
