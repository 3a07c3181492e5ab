package dev.souk.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what somebody works in a shop that is not theirs. Which operations that opens, each operation says in the contract. */
public enum StaffRole {
    /** Does what the owner does, but for money that is paid out, the shop's account and its staff. */
    MANAGER,
    /** Sees to orders and what comes back of them. */
    PACKER;

    /** The name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name. */
    public static Optional<StaffRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
