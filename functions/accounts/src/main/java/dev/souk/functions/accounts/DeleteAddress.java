package dev.souk.functions.accounts;

import dev.souk.accounts.AddressBooks;
import dev.souk.accounts.AddressKeeping;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes an address out of the caller's own book. */
@Named("DeleteAddress")
@ApplicationScoped
public class DeleteAddress extends Endpoint {
    private final AddressBooks books;

    @Inject
    public DeleteAddress(Pipeline pipeline, AddressBooks books) {
        super(pipeline);
        this.books = books;
    }

    @Override
    protected Response answer(Request request) {
        return BookAnswers.of(new AddressKeeping(books).takeOut(request.member().id(), request.path("addressId")));
    }
}
