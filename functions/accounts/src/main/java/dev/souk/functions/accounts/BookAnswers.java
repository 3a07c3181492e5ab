package dev.souk.functions.accounts;

import dev.souk.accounts.AddressBook;
import dev.souk.accounts.AddressKeeping.Outcome;
import dev.souk.functions.accounts.Bodies.AddressBookBody;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;

/** How a change of an address book is answered. */
final class BookAnswers {
    private BookAnswers() {}

    static Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var book) -> Response.ok(AddressBookBody.of(book));
            case Outcome.Full _ ->
                Response.problem(Problem.conflict(
                        "address-book-full",
                        "An address book takes " + AddressBook.MOST
                                + " addresses. Delete one that you no longer need."));
            case Outcome.Contended _ ->
                Response.problem(Problem.unavailable("Your address book is being changed elsewhere. Try again."))
                        .withRetryAfter(1);
        };
    }
}
