package dev.souk.bench.units;

import java.util.List;
import java.util.Optional;

/**
 * What a function of the purchase has to take of a table, and why. The figures are those of an order of three lines of three
 * products, without codes and limited promotions; a figure that is another one has no reason.
 *
 * @param read units
 * @param write units
 */
record Reason(String function, Kind kind, double read, double write, String why) {
    /** All of them, in the order of the purchase. */
    static final List<Reason> ALL = List.of(
            of("QuoteOrder", "catalog.Query", 2, 0, "three products with their stock, and the promotions: 0.5 each"),
            of("QuoteOrder", "accounts.BatchGetItem", 0.5, 0, "how the seller sends: days, holidays, zones"),
            of("PlaceOrder", "orders.GetItem", 0.5, 0, "was it placed before under this key"),
            of(
                    "PlaceOrder",
                    "catalog.Query",
                    2,
                    0,
                    "prices and promotions are decided anew, not by what the page says"),
            of("PlaceOrder", "accounts.BatchGetItem", 0.5, 0, "as the quote: on whose terms it is ordered"),
            of("PlaceOrder", "catalog.TransactWriteItems", 0, 6, "three lines of stock, doubled: all or nothing"),
            of(
                    "PlaceOrder",
                    "orders.TransactWriteItems",
                    0,
                    4,
                    "the order, doubled with its stock; byMember and byDeadline 1 each"),
            of("StartPayment", "orders.GetItem", 0.5, 0, "may it be paid, and how much"),
            of("StartPayment", "orders.UpdateItem", 0, 1, "the payment's name: sweeps ask the provider by it"),
            of("SettlePayment", "orders.GetItem", 1, 0, "the order as it is, since money may go back by it"),
            of("SettlePayment", "orders.UpdateItem", 0, 2, "paid, with the ledger; and out of byDeadline"),
            of("RelayOrderEvents", "orders.BatchGetItem", 1, 0, "the last invoice's number, and was this one issued"),
            of(
                    "RelayOrderEvents",
                    "orders.TransactWriteItems",
                    0,
                    12,
                    "the number and the invoice; the seller's entry, month, statement and account: doubled, counted once"),
            of("RelayOrderEvents", "insights.PutItem", 0, 1, "what the seller sold, for their figures"),
            of("SendEmail", "orders.GetItem", 2, 0, "placed and paid: what each mail says"),
            of("SendEmail", "operations.UpdateItem", 0, 4, "two mails: a lease and a mark each, so that one goes out"),
            of("TellWatchers", "operations.Query", 1, 0, "who has the page open, for each of two changes"));

    private static Reason of(String function, String kind, double read, double write, String why) {
        return new Reason(function, Kind.of(kind), read, write, why);
    }

    /** The reason of these units; empty where there is none for so many. */
    static Optional<Reason> of(String function, Kind kind, Taken taken) {
        return ALL.stream()
                .filter(reason -> reason.function.equals(function) && reason.kind.equals(kind))
                .filter(reason -> reason.read == taken.read() && reason.write == taken.write())
                .findFirst();
    }

    /** Whether a function's units are to have reasons at all: those from the quote to what follows the payment. */
    static boolean areAskedOf(String function) {
        return ALL.stream().anyMatch(reason -> reason.function.equals(function));
    }
}
