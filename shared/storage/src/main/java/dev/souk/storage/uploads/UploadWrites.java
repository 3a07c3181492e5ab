package dev.souk.storage.uploads;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes by which something comes to use an upload or leaves it, alone or with what shows it in one transaction.
 *
 * @param table physical name of the operations table
 */
public record UploadWrites(String table, Instant now) {
    /** Long enough for the sweeper to have been broken for a month, in days. */
    private static final int NOTES_KEPT = 32;

    private static final String FREE = "#state = :ready AND #owner = :owner AND #purpose = :purpose"
            + " AND (#user = :user OR (attribute_not_exists(#user) AND #ttl > :now))";
    /** Also where the table was lost and nobody knows the upload any more: what shows it can let it go all the same. */
    private static final String OURS = "attribute_not_exists(pk) OR #user = :user";

    /** As {@link Uploads#claim} says. */
    public Update claim(UploadId id, UploadOwner owner, Purpose purpose, String user) {
        return Update.builder()
                .tableName(table)
                .key(UploadItem.key(id))
                .updateExpression("SET #user = :user REMOVE #ttl")
                .conditionExpression(FREE)
                .expressionAttributeNames(Map.of(
                        "#user", UploadItem.USER,
                        "#ttl", UploadItem.TTL,
                        "#state", UploadItem.STATE,
                        "#owner", UploadItem.OWNER,
                        "#purpose", UploadItem.PURPOSE))
                .expressionAttributeValues(Map.of(
                        ":user", fromS(user),
                        ":now", seconds(now),
                        ":ready", fromS(UploadItem.READY),
                        ":owner", fromS(owner.value()),
                        ":purpose", fromS(purpose.text())))
                .build();
    }

    /**
     * Lets go of a picture: its owner may use it anew while its time lasts, which begins again, and whoever sweeps looks at
     * its copies.
     *
     * @param key whose owner and purpose are those by which it was claimed
     */
    public List<TransactWriteItem> release(UploadKey key, Picture picture, String user) {
        var upload =
                new Upload(key.upload(), key.owner(), key.purpose(), new UploadState.Ready(picture), Optional.empty());
        var item = new HashMap<>(UploadItem.of(upload));
        item.put(UploadItem.TTL, seconds(now.plus(Uploads.KEPT)));
        var free = Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(OURS)
                .expressionAttributeNames(Map.of("#user", UploadItem.USER))
                .expressionAttributeValues(Map.of(":user", fromS(user)))
                .build();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var noted =
                Put.builder().tableName(table).item(expectCopies(key, today)).build();
        return List.of(
                TransactWriteItem.builder().put(free).build(),
                TransactWriteItem.builder().put(noted).build());
    }

    /** The note of {@link Uploads#expectCopies}. */
    static Map<String, AttributeValue> expectCopies(UploadKey key, LocalDate day) {
        var item = new HashMap<>(note(key, day));
        item.put(
                UploadItem.TTL,
                seconds(day.plusDays(NOTES_KEPT).atStartOfDay(ZoneOffset.UTC).toInstant()));
        return item;
    }

    static Map<String, AttributeValue> note(UploadKey key, LocalDate day) {
        return Map.of("pk", fromS(notes(day)), "sk", fromS(key.text()));
    }

    static String notes(LocalDate day) {
        return "COPIES#" + day;
    }

    static AttributeValue seconds(Instant time) {
        return fromN(Long.toString(time.getEpochSecond()));
    }
}
