package dev.souk.storage.uploads;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.MemberId;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an upload is written. */
final class UploadItem {
    static final String STATE = "state";
    static final String TTL = "ttl";
    static final String PREPARING = "preparing";

    private static final String READY = "ready";
    private static final String REFUSED = "refused";
    private static final String OWNER = "owner";
    private static final String PURPOSE = "purpose";
    private static final String REASON = "reason";

    private UploadItem() {}

    static Map<String, AttributeValue> key(UploadId id) {
        return Map.of("pk", fromS("UPLOAD#" + id), "sk", fromS("-"));
    }

    static Map<String, AttributeValue> of(Upload upload) {
        var item = new HashMap<>(key(upload.id()));
        item.put(OWNER, fromS(upload.owner().value()));
        item.put(PURPOSE, fromS(upload.purpose().text()));
        item.putAll(state(upload.state()));
        return item;
    }

    /** The attributes that say how far it is. */
    static Map<String, AttributeValue> state(UploadState state) {
        return switch (state) {
            case UploadState.Preparing() -> Map.of(STATE, fromS(PREPARING));
            case UploadState.Ready() -> Map.of(STATE, fromS(READY));
            case UploadState.Refused(var reason) -> Map.of(STATE, fromS(REFUSED), REASON, fromS(reason.text()));
        };
    }

    static Upload read(UploadId id, Map<String, AttributeValue> item) {
        var purpose = Purpose.of(text(item, PURPOSE))
                .orElseThrow(() -> new IllegalStateException("The upload " + id + " is for nothing that is known"));
        return new Upload(id, new MemberId(text(item, OWNER)), purpose, state(id, item));
    }

    private static UploadState state(UploadId id, Map<String, AttributeValue> item) {
        var state = text(item, STATE);
        return switch (state) {
            case PREPARING -> new UploadState.Preparing();
            case READY -> new UploadState.Ready();
            case REFUSED -> new UploadState.Refused(Refusal.of(text(item, REASON)));
            default -> throw new IllegalStateException("The upload " + id + " is " + state + ", which is no state");
        };
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::s)
                .orElseThrow(() -> new IllegalStateException("An upload has no " + name));
    }
}
