package dev.souk.bench.faults;

import java.util.List;
import java.util.stream.Stream;

/** All planted bugs. */
final class Mutations {
    static final List<Mutation> ALL = Stream.of(
                    RequestMutations.all(), PortMutations.all(), ProviderMutations.all(), DeliveryMutations.all())
            .flatMap(List::stream)
            .toList();

    private Mutations() {}
}
