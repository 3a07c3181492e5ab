package dev.souk.storage.reviews;

import static java.util.stream.Collectors.joining;

import dev.souk.reviews.SoldListing;
import dev.souk.storage.reads.Cursors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Where a page of a seller's reviews begins: a place in each partition that the listing reads. Seller and stars come from the
 * listing each time; a cursor of another is none.
 *
 * @param scope what the cursor is good for
 * @param positions by partition; empty where it is read from its start
 */
record SoldCursor(String scope, SequencedMap<String, Optional<SoldPosition>> positions) {
    private static final String START = "-";

    /** Where this listing begins; empty where its cursor is none of its own. */
    static Optional<SoldCursor> of(SoldListing listing) {
        var partitions = Stream.of(false, true)
                .filter(answered -> !(answered && listing.unanswered()))
                .map(answered -> ReviewKeys.desk(listing.seller(), answered))
                .toList();
        var scope = listing.seller() + listing.stars().map(stars -> "#" + stars).orElse("");
        if (listing.cursor().isEmpty()) {
            return read(scope, partitions, partitions.stream().map(_ -> START).toList());
        }
        return Cursors.text(listing.cursor().get())
                .map(text -> List.of(text.split("\n", -1)))
                .filter(lines -> lines.size() == 1 + partitions.size()
                        && lines.getFirst().equals(scope))
                .flatMap(lines -> read(scope, partitions, lines.subList(1, lines.size())));
    }

    private static Optional<SoldCursor> read(String scope, List<String> partitions, List<String> places) {
        var positions = new LinkedHashMap<String, Optional<SoldPosition>>();
        for (var i = 0; i < partitions.size(); i++) {
            var position = SoldPosition.parse(places.get(i));
            if (position.isEmpty() && !places.get(i).equals(START)) {
                return Optional.empty();
            }
            positions.put(partitions.get(i), position);
        }
        return Optional.of(new SoldCursor(scope, positions));
    }

    /** The cursor of the page after, once so much was taken of each lane. */
    String after(List<SoldLane> lanes) {
        return Cursors.opaque(lanes.stream()
                .map(lane -> lane.position().map(SoldPosition::text).orElse(START))
                .collect(joining("\n", scope + "\n", "")));
    }
}
