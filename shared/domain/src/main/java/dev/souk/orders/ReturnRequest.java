package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.uploads.UploadId;
import java.util.List;
import java.util.Map;

/**
 * What a shopper asked to send back.
 *
 * @param id tells it from the order's other returns; the refund that it leads to has the same one
 * @param seller whose part it is of
 * @param pieces of each line that is to come back, by the line's place in the order; each at least 1
 * @param photos what they look like
 */
public record ReturnRequest(
        String id, SellerId seller, Map<Integer, Integer> pieces, ReturnReason reason, List<UploadId> photos) {
    public ReturnRequest {
        pieces = Map.copyOf(pieces);
        photos = List.copyOf(photos);
        if (pieces.isEmpty() || pieces.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("A return is of one piece at least: " + pieces);
        }
    }
}
