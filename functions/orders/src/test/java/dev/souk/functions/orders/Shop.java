package dev.souk.functions.orders;

import static dev.souk.orders.SampleOrders.offer;
import static dev.souk.orders.SampleOrders.variant;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.identity.SellerId;
import dev.souk.insights.InMemorySalesJournal;
import dev.souk.money.Money;
import dev.souk.orders.Fulfilling;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderCancelling;
import dev.souk.orders.OrderClaiming;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderPlacing;
import dev.souk.orders.OrderSettling;
import dev.souk.orders.PaymentStarting;
import dev.souk.orders.ReturnHandling;
import dev.souk.orders.ReturnPhotos;
import dev.souk.orders.ReturnRequesting;
import dev.souk.orders.ReturnWindow;
import dev.souk.orders.SampleOrders;
import dev.souk.payments.FakeProvider;
import dev.souk.platform.messaging.Queues;
import dev.souk.pricing.Checkout;
import dev.souk.promotions.Benefit;
import dev.souk.promotions.SamplePromotions;
import dev.souk.sellers.ReturnAddresses;
import dev.souk.selling.InMemorySellersEntries;
import dev.souk.selling.Selling;
import dev.souk.shipping.Dispatch;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.accounts.SellersSettingsInMemory;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.mail.InvitationsInMemory;
import dev.souk.testkit.uploads.UploadsInMemory;
import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** A shop that sells ten teapots at £12.00, and its endpoints. */
final class Shop implements Queues {
    static final String ORDER = """
            {"lines":[{"productId":"teapot","variantId":"teapot-1","quantity":2,
                       "seenUnitPrice":{"amount":1200,"currency":"GBP"}}],
             "email":"ada@example.org",
             "shippingAddress":{"name":"Ada Lovelace","line1":"12 St James's Square","line2":" ","city":"London",
                                "postalCode":"SW1Y 4JH","country":"GB"},
             "expectedTotal":{"amount":2795,"currency":"GBP"}}""";

    /** The same, paid in euros, of which one pound is 1.17. */
    static final String IN_EUROS =
            ORDER.replace("1200", "1404").replace("2795", "3270").replace("GBP", "EUR");

    /** The same with a bill that goes elsewhere. */
    static final String BILLED_ELSEWHERE = ORDER.replace("\"expectedTotal\"", """
            "billingAddress":{"name":"Analytical Ltd","line1":"1 Dorset Street","city":"London",
                              "postalCode":"W1U 4EG","country":"GB"},
            "expectedTotal\"""");

    /** Who sells teapots. */
    static final String POTTER = "seller-of-teapot";

    final FixedClock clock = new FixedClock();
    final TestPlatform platform = new TestPlatform(clock, TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17")));
    final InMemoryOrders orders = new InMemoryOrders();
    final InMemorySellersEntries sellers = new InMemorySellersEntries();
    final InMemorySalesJournal sales = new InMemorySalesJournal();
    final UploadsInMemory uploads = new UploadsInMemory(clock);
    final ReturnPhotos photos = new ReturnPhotos(uploads);
    final InvitationsInMemory invitations = new InvitationsInMemory();
    final FakeProvider provider = new FakeProvider();
    final List<EmailMessage> emails = new ArrayList<>();
    final List<PaymentMessage> payments = new ArrayList<>();
    final SellersSettingsInMemory settings = new SellersSettingsInMemory();
    final SellerAccountsInMemory accounts = new SellerAccountsInMemory();
    private final Checkout checkout =
            SampleOrders.checkout(List.of(offer("teapot", 1_200, 10)), settings, orders.promotions(), clock);

    Shop() {
        orders.putStock(variant("teapot"), 10);
    }

    QuoteOrder quoteOrder() {
        return new QuoteOrder(platform.pipeline(), checkout, platform.settings());
    }

    PlaceOrder placeOrder() {
        return placeOrder(orders::find);
    }

    /** One that looks back in this way. */
    PlaceOrder placeOrder(OrderGlimpses glimpses) {
        return new PlaceOrder(
                platform.pipeline(),
                new OrderPlacing(checkout, orders, clock),
                glimpses,
                platform.orderLinks(),
                platform.settings());
    }

    ReadOrder readOrder() {
        return new ReadOrder(platform.pipeline(), orders, platform.orderLinks(), window());
    }

    RequestOrderLink requestOrderLink() {
        return new RequestOrderLink(platform.pipeline(), orders, this, clock);
    }

    ReturnWindow window() {
        return new ReturnWindow(platform.settings().returnWindow(), clock);
    }

    RequestReturn requestReturn() {
        return new RequestReturn(
                platform.pipeline(),
                orders,
                new ReturnRequesting(orders, window(), photos, clock),
                platform.orderLinks());
    }

    /** From now on, {@link #POTTER} sends so. */
    void sends(Dispatch dispatch) {
        var there = settings.of(new SellerId(POTTER));
        settings.save(there.changedTo(dispatch, there.returnAddress()));
    }

    ApproveReturn approveReturn() {
        return new ApproveReturn(platform.pipeline(), returnsDesk(), new ReturnAddresses(settings, accounts));
    }

    ReturnsDesk returnsDesk() {
        return new ReturnsDesk(new ReturnHandling(orders, clock));
    }

    /** An order of two teapots that have arrived. */
    String deliveredOrder(String key) {
        var id = paidOrder(key);
        SampleOrders.delivering(orders.find(new OrderId(id)).orElseThrow()).stream()
                .skip(1)
                .forEach(orders::advance);
        return id;
    }

    /** The call by which whoever holds the order's link asks for the return of so many teapots. */
    HttpCall requesting(String orderId, String key, int teapots) {
        return HttpCall.to("RequestReturn")
                .path("orderId", orderId)
                .path("sellerId", POTTER)
                .query("access", platform.access(orderId))
                .key(key)
                .body("""
                        {"lines":[{"productId":"teapot","variantId":"teapot-1","quantity":%d}],
                         "reason":"faulty","words":"It leaks."}""".formatted(teapots));
    }

    /** The same, with these photos. */
    HttpCall requesting(String orderId, String key, List<UploadId> with) {
        var ids = with.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(","));
        return requesting(orderId, key, 1).body("""
                {"lines":[{"productId":"teapot","variantId":"teapot-1","quantity":1}],
                 "reason":"damaged","photos":[%s]}""".formatted(ids));
    }

    /** A photo that came for this order, before anybody has looked at it. */
    UploadId photo(String orderId) {
        var id = new UploadId(platform.ids().next());
        uploads.announce(
                Upload.announced(new UploadKey(Purpose.RETURN_PHOTO, ReturnPhotos.ownerOf(new OrderId(orderId)), id)));
        return id;
    }

    /** One that is ready. */
    UploadId readyPhoto(String orderId) {
        var id = photo(orderId);
        var folder = "kept/return-photo/" + id + "/";
        uploads.settle(
                id,
                new UploadState.Ready(new Picture(
                        List.of(
                                new Picture.Copy(folder + "320-a.webp", "image/webp", 320, 240),
                                new Picture.Copy(folder + "640-b.webp", "image/webp", 640, 480),
                                new Picture.Copy(folder + "640-c.jpeg", "image/jpeg", 640, 480)),
                        "#aabbcc",
                        "data:image/webp;base64,AAAA")));
        return id;
    }

    /** The id of the return of one teapot that the shopper has asked for. */
    String requestedReturn(String orderId) {
        return requesting(orderId, "return-of-one", 1)
                .on(requestReturn())
                .body()
                .path("returnId")
                .asText();
    }

    SellersDesk sellersDesk() {
        return new SellersDesk(new Fulfilling(orders, clock));
    }

    ClaimOrder claimOrder() {
        return new ClaimOrder(platform.pipeline(), orders, new OrderClaiming(orders, clock), platform.orderLinks());
    }

    CancelOrder cancelOrder() {
        return new CancelOrder(
                platform.pipeline(), orders, new OrderCancelling(orders, provider, clock), platform.orderLinks());
    }

    /** A paid order of two teapots, which {@link #POTTER} sells. */
    String paidOrder(String key) {
        return paidOrder(placing(key));
    }

    /** The order that this call places, paid. */
    String paidOrder(HttpCall placing) {
        var id = placing.on(placeOrder()).body().at("/order/orderId").asText();
        var order = orders.find(new OrderId(id)).orElseThrow();
        new PaymentStarting(orders, provider, clock).start(order);
        provider.succeed("pay-" + id);
        settle(id);
        return id;
    }

    /** What the payment worker does of it. */
    Order settle(String id) {
        return new OrderSettling(orders, provider, clock).settle(new OrderId(id), "pay-" + id);
    }

    /** Lets the sellers' lists know the order as it is, as the relay does. */
    void relay(String id) {
        new Selling(sellers)
                .follow(Optional.empty(), orders.find(new OrderId(id)).orElseThrow());
    }

    /** The paid order of a guest who bought teapots of {@link #POTTER} and clocks of somebody else. */
    String orderOfTwoSellers(String key) {
        orders.putStock(variant("clock"), 10);
        var placed = SampleOrders.twoSellers(key);
        orders.place(placed);
        var started = placed.paymentStarted("pay-" + key, SampleOrders.NOON);
        orders.advance(started);
        orders.advance(started.paid("pay-" + key, Money.of(42, "GBP"), SampleOrders.NOON));
        relay(placed.id().value());
        return placed.id().value();
    }

    ListFulfilments listFulfilments() {
        return new ListFulfilments(platform.pipeline(), sellers, orders::find);
    }

    ListOrders listOrders() {
        return new ListOrders(platform.pipeline(), orders);
    }

    SavePromotion savePromotion() {
        return new SavePromotion(platform.pipeline(), orders.promotions(), platform.settings());
    }

    ListPromotions listPromotions() {
        return new ListPromotions(platform.pipeline(), orders.promotions());
    }

    /** Saves a tenth off everything for whoever names this code, for so many orders. */
    void promote(String code, int uses) {
        var terms = SamplePromotions.limited(OptionalInt.of(uses), OptionalInt.empty());
        orders.promotions().save(SamplePromotions.promotion(code, new Benefit.PercentOff(1_000), terms));
    }

    static HttpCall placing(String key) {
        return HttpCall.to("PlaceOrder").key(key).body(ORDER);
    }

    long teapots() {
        return orders.stockOf(variant("teapot"));
    }

    @Override
    public void send(EmailMessage message) {
        emails.add(message);
    }

    @Override
    public void send(PaymentMessage message) {
        payments.add(message);
    }
}
