package dev.souk.identity;

import java.util.Locale;

/** What somebody may be. A guest is who has shown no token; everybody else is a member too. */
public enum Role {
    GUEST,
    MEMBER,
    SELLER,
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
