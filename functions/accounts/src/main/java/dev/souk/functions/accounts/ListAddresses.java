package dev.souk.functions.accounts;

import dev.souk.accounts.AddressBooks;
import dev.souk.functions.accounts.Bodies.AddressBookBody;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The caller's own address book. */
@Named("ListAddresses")
@ApplicationScoped
public class ListAddresses extends Endpoint {
    private final AddressBooks books;

    @Inject
    public ListAddresses(Pipeline pipeline, AddressBooks books) {
        super(pipeline);
        this.books = books;
    }

    @Override
    protected Response answer(Request request) {
        return Response.ok(AddressBookBody.of(books.find(request.member().id())));
    }
}
