package dev.souk.functions.accounts;

import dev.souk.accounts.AddressBooks;
import dev.souk.accounts.AddressKeeping;
import dev.souk.functions.accounts.Bodies.SaveAddressRequest;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts an address into the caller's own book, or changes one there. */
@Named("SaveAddress")
@ApplicationScoped
public class SaveAddress extends Endpoint {
    private final AddressBooks books;

    @Inject
    public SaveAddress(Pipeline pipeline, AddressBooks books) {
        super(pipeline);
        this.books = books;
    }

    @Override
    protected Response answer(Request request) {
        var body = request.body(SaveAddressRequest.class);
        return BookAnswers.of(new AddressKeeping(books)
                .put(
                        request.member().id(),
                        request.path("addressId"),
                        body.address().toAddress(),
                        body.makeDefault().orElse(false)));
    }
}
