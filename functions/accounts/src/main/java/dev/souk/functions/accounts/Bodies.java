package dev.souk.functions.accounts;

import dev.souk.accounts.Address;
import dev.souk.accounts.Profile;
import io.avaje.jsonb.Json;
import java.util.Optional;

/** Bodies of the contract, and how they and the domain become each other. */
final class Bodies {
    private Bodies() {}

    @Json
    record ProfileBody(String memberId, String email, String name, Optional<AddressBody> address) {
        static ProfileBody of(Profile profile) {
            return new ProfileBody(
                    profile.member().value(),
                    profile.email(),
                    profile.name(),
                    profile.address().map(AddressBody::of));
        }
    }

    @Json
    record UpdateProfileRequest(String name, Optional<AddressBody> address) {
        Profile applied(Profile profile) {
            return profile.changed(name.strip(), address.map(AddressBody::toAddress));
        }
    }

    @Json
    record AddressBody(
            String name,
            String line1,
            Optional<String> line2,
            String city,
            Optional<String> region,
            String postalCode,
            String country) {
        static AddressBody of(Address address) {
            return new AddressBody(
                    address.name(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country());
        }

        /** An optional line that is there and blank counts as left out. */
        Address toAddress() {
            return new Address(
                    name.strip(),
                    line1.strip(),
                    line2.map(String::strip).filter(line -> !line.isEmpty()),
                    city.strip(),
                    region.map(String::strip).filter(line -> !line.isEmpty()),
                    postalCode.strip(),
                    country);
        }
    }
}
