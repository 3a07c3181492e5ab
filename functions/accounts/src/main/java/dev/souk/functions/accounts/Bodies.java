package dev.souk.functions.accounts;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.Profile;
import dev.souk.accounts.SavedAddress;
import dev.souk.addresses.PostalAddress;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** Bodies of the contract, and how they and the domain become each other. */
final class Bodies {
    private Bodies() {}

    @Json
    record ProfileBody(String memberId, String email, String name) {
        static ProfileBody of(Profile profile) {
            return new ProfileBody(profile.member().value(), profile.email(), profile.name());
        }
    }

    @Json
    record UpdateProfileRequest(String name) {}

    @Json
    record AddressBookBody(List<SavedAddressBody> addresses) {
        static AddressBookBody of(AddressBook book) {
            return new AddressBookBody(book.addresses().stream()
                    .map(saved -> SavedAddressBody.of(saved, book))
                    .toList());
        }
    }

    @Json
    record SavedAddressBody(String addressId, AddressBody address, boolean isDefault) {
        static SavedAddressBody of(SavedAddress saved, AddressBook book) {
            var isDefault = book.preferred().filter(saved.id()::equals).isPresent();
            return new SavedAddressBody(saved.id(), AddressBody.of(saved.address()), isDefault);
        }
    }

    @Json
    record SaveAddressRequest(AddressBody address, Optional<Boolean> makeDefault) {}

    @Json
    record AddressBody(
            String name,
            String line1,
            Optional<String> line2,
            String city,
            Optional<String> region,
            String postalCode,
            String country) {
        static AddressBody of(PostalAddress address) {
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
        PostalAddress toAddress() {
            return new PostalAddress(
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
