package dev.souk.catalog;

import dev.souk.identity.MemberId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who changed a product or its stock. Each change of one names them, so that none can be written by nobody.
 *
 * @param id of the member, or of the import; empty for the clock, and for who fetches pictures
 */
public record ChangedBy(Kind kind, String id) {
    /** A product whose time has come is shown by nobody in particular. */
    public static final ChangedBy SCHEDULE = new ChangedBy(Kind.SCHEDULE, "");

    /** Pictures that a product names elsewhere come into the shop by nobody in particular. */
    public static final ChangedBy FETCH = new ChangedBy(Kind.FETCH, "");

    /** What somebody is to the product. */
    public enum Kind {
        SELLER("seller"),
        STAFF("staff"),
        ADMINISTRATOR("administrator"),
        IMPORT("import"),
        SCHEDULE("schedule"),
        FETCH("fetch");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name, as the contract lists it. */
        public String code() {
            return code;
        }

        /** The kind of that name. */
        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }

    /** The seller whose product it is. */
    public static ChangedBy seller(MemberId id) {
        return new ChangedBy(Kind.SELLER, id.value());
    }

    /** Somebody who works for the seller. */
    public static ChangedBy staff(MemberId id) {
        return new ChangedBy(Kind.STAFF, id.value());
    }

    /** An administrator. */
    public static ChangedBy administrator(MemberId id) {
        return new ChangedBy(Kind.ADMINISTRATOR, id.value());
    }

    /** An import; who started it stands in the import. */
    public static ChangedBy importing(String importId) {
        return new ChangedBy(Kind.IMPORT, importId);
    }

    /** As one text, for tables. */
    public String text() {
        return kind.code + ":" + id;
    }

    /** What {@link #text} wrote; empty for any other text. */
    public static Optional<ChangedBy> read(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Kind.of(text.substring(0, colon)).map(kind -> new ChangedBy(kind, text.substring(colon + 1)));
    }
}
