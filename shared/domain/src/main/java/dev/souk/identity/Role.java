package dev.souk.identity;

import java.util.Locale;

/**
 * What somebody may be. A guest is who has shown no token; everybody else is a member too. Staff work in a shop that is not
 * theirs: the role says that they have done so, and their membership in which shop and as what.
 */
public enum Role {
    GUEST,
    MEMBER,
    SELLER,
    STAFF,
    ADMINISTRATOR;

    /** As the contract and the groups of the identity provider write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Role of(String text) {
        for (var role : values()) {
            if (role.text().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException("There is no role '" + text + "'");
    }
}
