package dev.souk.storage.uploads;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an upload is written. */
final class UploadItem {
    static final String STATE = "state";
    static final String TTL = "ttl";
    static final String PREPARING = "preparing";

    static final String READY = "ready";
    static final String OWNER = "owner";
    static final String PURPOSE = "purpose";
    static final String USER = "user";

    private static final String REFUSED = "refused";
    private static final String COLOR = "color";
    private static final String PLACEHOLDER = "placeholder";
    private static final String COPIES = "copies";
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
            case UploadState.Ready(var picture) ->
                Map.of(
                        STATE,
                        fromS(READY),
                        COLOR,
                        fromS(picture.color()),
                        PLACEHOLDER,
                        fromS(picture.placeholder()),
                        COPIES,
                        fromL(picture.copies().stream().map(UploadItem::copy).toList()));
            case UploadState.Refused(var reason) -> Map.of(STATE, fromS(REFUSED), REASON, fromS(reason.text()));
        };
    }

    static Upload read(UploadId id, Map<String, AttributeValue> item) {
        var purpose = Purpose.of(text(item, PURPOSE))
                .orElseThrow(() -> new IllegalStateException("The upload " + id + " is for nothing that is known"));
        return new Upload(id, new UploadOwner(text(item, OWNER)), purpose, state(id, item), user(item));
    }

    private static UploadState state(UploadId id, Map<String, AttributeValue> item) {
        var state = text(item, STATE);
        return switch (state) {
            case PREPARING -> new UploadState.Preparing();
            case READY -> new UploadState.Ready(picture(item));
            case REFUSED -> new UploadState.Refused(Refusal.of(text(item, REASON)));
            default -> throw new IllegalStateException("The upload " + id + " is " + state + ", which is no state");
        };
    }

    private static Optional<String> user(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(USER)).map(AttributeValue::s);
    }

    private static Picture picture(Map<String, AttributeValue> item) {
        var copies =
                Optional.ofNullable(item.get(COPIES)).map(AttributeValue::l).orElseGet(List::of);
        return new Picture(
                copies.stream().map(copy -> copy(copy.m())).toList(), text(item, COLOR), text(item, PLACEHOLDER));
    }

    private static AttributeValue copy(Picture.Copy copy) {
        return fromM(Map.of(
                "k",
                fromS(copy.key()),
                "t",
                fromS(copy.type()),
                "w",
                fromN(Integer.toString(copy.width())),
                "h",
                fromN(Integer.toString(copy.height()))));
    }

    private static Picture.Copy copy(Map<String, AttributeValue> item) {
        return new Picture.Copy(text(item, "k"), text(item, "t"), number(item, "w"), number(item, "h"));
    }

    private static int number(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(value -> Integer.parseInt(value.n()))
                .orElseThrow(() -> new IllegalStateException("A copy of a picture has no " + name));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(AttributeValue::s)
                .orElseThrow(() -> new IllegalStateException("An upload has no " + name));
    }
}
