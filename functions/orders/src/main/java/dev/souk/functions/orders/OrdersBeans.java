package dev.souk.functions.orders;

import dev.souk.identity.MemberId;
import dev.souk.insights.SalesJournal;
import dev.souk.insights.SalesKeeping;
import dev.souk.invoices.InvoiceBook;
import dev.souk.invoices.Invoicing;
import dev.souk.orders.ExpiryWarning;
import dev.souk.orders.Fulfilling;
import dev.souk.orders.LineRefunding;
import dev.souk.orders.OrderCancelling;
import dev.souk.orders.OrderClaiming;
import dev.souk.orders.OrderExpiry;
import dev.souk.orders.OrderFilter;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.Orders;
import dev.souk.orders.ReturnHandling;
import dev.souk.orders.ReturnPhotos;
import dev.souk.orders.ReturnRequesting;
import dev.souk.orders.ReturnWindow;
import dev.souk.payments.PaymentProvider;
import dev.souk.payouts.PayingOut;
import dev.souk.payouts.Payouts;
import dev.souk.platform.settings.Settings;
import dev.souk.pricing.Checkout;
import dev.souk.pricing.Offers;
import dev.souk.pricing.Pricing;
import dev.souk.pricing.TaxRates;
import dev.souk.promotions.Standings;
import dev.souk.reviews.InvitationPlanning;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.sellers.ReturnAddresses;
import dev.souk.sellers.SellerAccounts;
import dev.souk.sellers.SellersSettings;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.Selling;
import dev.souk.shipping.Dispatches;
import dev.souk.shipping.ShippingRates;
import dev.souk.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Puts the plain use cases together. */
@ApplicationScoped
class OrdersBeans {
    /** Who let so many orders in a row expire unpaid may have bought before those; the claim at placing still holds. */
    private static final int LATEST = 10;

    @Produces
    @Singleton
    Checkout checkout(
            Offers offers, Dispatches dispatches, Standings standings, Orders orders, Settings settings, Clock clock) {
        var pricing = new Pricing(settings.currencies(), new ShippingRates(settings.country()), TaxRates.standard());
        return new Checkout(offers, dispatches, standings, member -> hasBought(orders, member), pricing, clock);
    }

    @Produces
    @Singleton
    OrderPlacing placing(Checkout checkout, Orders orders, Clock clock) {
        return new OrderPlacing(checkout, orders, clock);
    }

    @Produces
    @Singleton
    OrderExpiry expiry(Orders orders, PaymentProvider provider, Clock clock) {
        return new OrderExpiry(orders, provider, clock);
    }

    @Produces
    @Singleton
    ExpiryWarning expiryWarning(Orders orders, Clock clock) {
        return new ExpiryWarning(orders, clock);
    }

    @Produces
    @Singleton
    Invoicing invoicing(InvoiceBook book, Clock clock) {
        return new Invoicing(book, clock);
    }

    @Produces
    @Singleton
    Selling selling(SellersEntries entries) {
        return new Selling(entries);
    }

    @Produces
    @Singleton
    PayingOut payingOut(Payouts payouts, SellerAccounts accounts, Clock clock) {
        return new PayingOut(payouts, accounts, clock);
    }

    @Produces
    @Singleton
    InvitationPlanning invitationPlanning(ReviewInvitations invitations, Settings settings) {
        return new InvitationPlanning(invitations, settings.reviewInvitationAfter());
    }

    @Produces
    @Singleton
    SalesKeeping salesKeeping(SalesJournal journal) {
        return new SalesKeeping(journal);
    }

    @Produces
    @Singleton
    Fulfilling fulfilling(Orders orders, Clock clock) {
        return new Fulfilling(orders, clock);
    }

    @Produces
    @Singleton
    LineRefunding refunding(Orders orders, Clock clock) {
        return new LineRefunding(orders, clock);
    }

    @Produces
    @Singleton
    ReturnWindow returnWindow(Settings settings, Clock clock) {
        return new ReturnWindow(settings.returnWindow(), clock);
    }

    @Produces
    @Singleton
    ReturnPhotos returnPhotos(Uploads uploads) {
        return new ReturnPhotos(uploads);
    }

    @Produces
    @Singleton
    ReturnRequesting returnRequesting(Orders orders, ReturnWindow window, ReturnPhotos photos, Clock clock) {
        return new ReturnRequesting(orders, window, photos, clock);
    }

    @Produces
    @Singleton
    ReturnHandling returnHandling(Orders orders, Clock clock) {
        return new ReturnHandling(orders, clock);
    }

    @Produces
    @Singleton
    ReturnAddresses returnAddresses(SellersSettings settings, SellerAccounts accounts) {
        return new ReturnAddresses(settings, accounts);
    }

    @Produces
    @Singleton
    OrderClaiming claiming(Orders orders, Clock clock) {
        return new OrderClaiming(orders, clock);
    }

    @Produces
    @Singleton
    OrderCancelling cancelling(Orders orders, PaymentProvider provider, Clock clock) {
        return new OrderCancelling(orders, provider, clock);
    }

    /** Whether one of the member's latest orders is more than one that came to nothing. */
    private static boolean hasBought(Orders orders, MemberId member) {
        return orders.ofMember(member, OrderFilter.ALL, LATEST, Optional.empty()).orders().stream()
                .anyMatch(order -> !(order.state() instanceof Expired || order.isCancelled()));
    }
}
