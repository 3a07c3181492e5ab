package dev.souk.storage.reviews;

import dev.souk.reviews.SoldListing;
import dev.souk.reviews.SoldReview;
import dev.souk.reviews.SoldReviews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a seller has answered and what not lie in partitions of their own: the one that asks for work is read by itself,
 * however much is answered, and all of it is the two run together.
 */
final class DynamoSoldReviews implements SoldReviews {
    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoSoldReviews(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Page> list(SoldListing listing) {
        return SoldCursor.of(listing).map(cursor -> page(listing, cursor));
    }

    private Page page(SoldListing listing, SoldCursor cursor) {
        var lanes = cursor.positions().entrySet().stream()
                .map(one -> new SoldLane(one.getKey(), one.getValue()))
                .toList();
        lanes.forEach(lane -> lane.read(client, table.get(), listing));
        var found = new ArrayList<SoldReview>();
        var newest = newest(lanes);
        while (found.size() < listing.limit()
                && newest.filter(SoldLane::hasNext).isPresent()) {
            found.add(newest.get().take());
            newest = newest(lanes);
        }
        return new Page(found, newest.isEmpty() ? Optional.empty() : Optional.of(cursor.after(lanes)));
    }

    /** The lane that goes on latest; empty where all have ended. */
    private static Optional<SoldLane> newest(List<SoldLane> lanes) {
        return lanes.stream().filter(lane -> !lane.hasEnded()).max(Comparator.comparingLong(SoldLane::next));
    }
}
