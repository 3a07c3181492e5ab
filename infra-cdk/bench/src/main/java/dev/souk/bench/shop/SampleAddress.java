package dev.souk.bench.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where things go that nobody will unpack. */
public final class SampleAddress {
    private SampleAddress() {}

    /** Has this order sent to London. */
    public static void put(ObjectNode order) {
        order.putObject("shippingAddress")
                .put("name", "Ada Lovelace")
                .put("line1", "12 St James's Square")
                .put("city", "London")
                .put("postalCode", "SW1Y 4JH")
                .put("country", "GB");
    }
}
