package dev.souk.uploads;

import dev.souk.identity.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file is for, which says who may send it, of which types and how large. */
public enum Purpose {
    PRODUCT_PICTURE(Kind.PICTURE),
    RETURN_PHOTO(Kind.PICTURE),
    REVIEW_PHOTO(Kind.PICTURE),
    CATALOG_IMPORT(Kind.TABLE);

    /** The most bytes. A photo of 24 megapixels in good quality is 8 to 12 MB. */
    private enum Kind {
        PICTURE(15L * 1024 * 1024),
        TABLE(100L * 1024 * 1024);

        private final long mostBytes;

        Kind(long mostBytes) {
            this.mostBytes = mostBytes;
        }
    }

    private final Kind kind;

    Purpose(Kind kind) {
        this.kind = kind;
    }

    /** As the contract and keys of objects write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose that is written so. */
    public static Optional<Purpose> of(String text) {
        return Stream.of(values())
                .filter(purpose -> purpose.text().equals(text))
                .findFirst();
    }

    /** Whether somebody of these roles may send such files as their own. Photos of a return are their order's. */
    public boolean isFor(Set<Role> roles) {
        return switch (this) {
            case PRODUCT_PICTURE, CATALOG_IMPORT -> roles.contains(Role.SELLER) || roles.contains(Role.ADMINISTRATOR);
            case REVIEW_PHOTO -> roles.contains(Role.MEMBER) || roles.contains(Role.ADMINISTRATOR);
            case RETURN_PHOTO -> false;
        };
    }

    /** Whether such a file is the shop's for which somebody sends it, and not their own. */
    public boolean isOfShops() {
        return this == PRODUCT_PICTURE || this == CATALOG_IMPORT;
    }

    /** The media types that are taken. */
    public Set<String> types() {
        return switch (kind) {
            case PICTURE -> Set.of("image/jpeg", "image/png", "image/webp");
            case TABLE -> Set.of("text/csv", "application/x-ndjson");
        };
    }

    /** The most bytes that a file may have. */
    public long mostBytes() {
        return kind.mostBytes;
    }

    /** Whether what is made of it is shown to everybody. */
    public boolean isPublic() {
        return switch (this) {
            case PRODUCT_PICTURE, REVIEW_PHOTO -> true;
            case RETURN_PHOTO, CATALOG_IMPORT -> false;
        };
    }

    /** Whether the shop makes pictures of it. */
    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }
}
