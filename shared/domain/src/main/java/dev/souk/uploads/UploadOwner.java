package dev.souk.uploads;

import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import java.util.regex.Pattern;

/**
 * Whose an upload is, who alone may use what comes of it: a member, a shop, or an order, for which whoever may open it sends photos,
 * signed in or not.
 *
 * @param value 1 to 64 letters, digits, '-' or '_', since it is a part of the file's key
 */
public record UploadOwner(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public UploadOwner {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An upload's owner is 1 to 64 letters, digits, '-' or '_'");
        }
    }

    public static UploadOwner of(MemberId member) {
        return new UploadOwner(member.value());
    }

    /** What a shop has sent. The one who runs it has the shop's id, so theirs is the same. */
    public static UploadOwner of(SellerId seller) {
        return new UploadOwner(seller.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
