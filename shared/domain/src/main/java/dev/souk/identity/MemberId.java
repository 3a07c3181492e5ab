package dev.souk.identity;

/**
 * A member, as the identity provider names them (the subject of their token).
 *
 * @param value 1 to 64 letters, digits, '-' or '_'
 */
public record MemberId(String value) {
    public MemberId {
        Identifier.checked("member id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
