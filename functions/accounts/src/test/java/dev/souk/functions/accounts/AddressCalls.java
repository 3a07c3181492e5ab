package dev.souk.functions.accounts;

import dev.souk.testkit.http.HttpCall;

/** Calls of Maya's address book. */
final class AddressCalls {
    private AddressCalls() {}

    static HttpCall listing() {
        return HttpCall.to("ListAddresses").as("maya");
    }

    static HttpCall saving(String id, String street) {
        return saving(id, street, "");
    }

    /** @param more members of the body, a comma before them */
    static HttpCall saving(String id, String street, String more) {
        return HttpCall.to("SaveAddress").as("maya").path("addressId", id).body("""
                {"address": {"name": " Maya Lind ", "line1": "%s", "line2": " ", "city": "Leeds",
                 "postalCode": "LS1 1AA", "country": "GB"}%s}""".formatted(street, more));
    }

    static HttpCall deleting(String id) {
        return HttpCall.to("DeleteAddress").as("maya").path("addressId", id);
    }
}
