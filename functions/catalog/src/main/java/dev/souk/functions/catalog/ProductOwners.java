package dev.souk.functions.catalog;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.Seller;
import dev.souk.catalog.SellerStandings;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.identity.Role;
import dev.souk.identity.SellerId;
import dev.souk.platform.http.ApprovedSeller;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.sellers.AccountsStandings;
import dev.souk.sellers.SellerAccounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose a product is to be that somebody saves. A seller's name is the one that was approved; an
 * administrator names the seller, and who leaves them out keeps the one that the product has.
 */
final class ProductOwners {
    private final Products products;
    private final SellerAccounts accounts;

    ProductOwners(Products products, SellerAccounts accounts) {
        this.products = products;
        this.accounts = accounts;
    }

    /**
     * Whose it is to be.
     *
     * @param only the one seller whose product it may be so far; empty for an administrator, who may write any
     * @param standings what is asked how it stands with them
     */
    record Owner(Seller seller, Optional<SellerId> only, SellerStandings standings) {}

    /** What the operation answers for the owner; or why there is none. */
    Response of(Request request, ProductId id, SaveProductRequest body, Function<Owner, Response> operation) {
        return request.caller().is(Role.ADMINISTRATOR)
                ? named(id, body, operation)
                : own(request.seller().id(), body, operation);
    }

    private Response own(SellerId seller, SaveProductRequest body, Function<Owner, Response> operation) {
        return seller(body).filter(other -> !other.equals(seller)).isPresent()
                ? notYours()
                : ApprovedSeller.of(
                        accounts,
                        seller,
                        Optional.ofNullable(body.sellerName()),
                        approved -> operation.apply(
                                new Owner(approved.seller(), Optional.of(seller), approved.standings())));
    }

    private Response named(ProductId id, SaveProductRequest body, Function<Owner, Response> operation) {
        var name = Optional.ofNullable(body.sellerName());
        var seller = seller(body);
        var there = name.isPresent() && seller.isPresent() ? Optional.<Seller>empty() : there(id);
        var whose = seller.or(() -> there.map(Seller::id));
        if (whose.isEmpty()) {
            return missing("sellerId");
        }
        return name.or(() -> there.map(Seller::name))
                .map(called -> operation.apply(
                        new Owner(new Seller(whose.get(), called), Optional.empty(), new AccountsStandings(accounts))))
                .orElseGet(() -> missing("sellerName"));
    }

    private Optional<Seller> there(ProductId id) {
        return products.findLatest(id)
                .map(ShelvedProduct::product)
                .map(Product::content)
                .map(content -> content.seller());
    }

    private static Optional<SellerId> seller(SaveProductRequest body) {
        return Optional.ofNullable(body.sellerId()).map(SellerId::new);
    }

    private static Response missing(String field) {
        return Response.problem(
                Problem.invalid(List.of(new FieldError("/" + field, "Is required for a product that is new."))));
    }

    /** What is answered to a seller about a product that another one has. */
    static Response notYours() {
        return Response.problem(Problem.forbidden("The product is another seller's."));
    }
}
