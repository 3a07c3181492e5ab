package dev.souk.functions.search;

import dev.souk.collections.ProductCollection;
import dev.souk.platform.http.FieldError;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The contract's {@code SaveCollectionsRequest}. */
@Json
record SaveCollectionsRequest(List<CollectionJson> collections) {
    List<FieldError> flaws() {
        return IntStream.range(0, collections.size())
                .mapToObj(place -> collections.get(place).flaw("/collections/" + place))
                .flatMap(Optional::stream)
                .toList();
    }

    List<ProductCollection> toCollections() {
        return collections.stream().map(CollectionJson::toCollection).toList();
    }
}
