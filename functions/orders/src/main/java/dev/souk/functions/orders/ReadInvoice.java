package dev.souk.functions.orders;

import dev.souk.identity.Role;
import dev.souk.invoices.InvoiceBook;
import dev.souk.orders.Order;
import dev.souk.orders.OrderId;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The invoice of an order, with its credit notes. Who may not see the order is told the same as where there is none. */
@Named("ReadInvoice")
@ApplicationScoped
public class ReadInvoice extends Endpoint {
    private final Orders orders;
    private final InvoiceBook book;
    private final OrderLinks links;
    private final Settings settings;

    @Inject
    ReadInvoice(Pipeline pipeline, Orders orders, InvoiceBook book, OrderLinks links, Settings settings) {
        super(pipeline);
        this.orders = orders;
        this.book = book;
        this.links = links;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        return open(request).map(this::invoice).orElseGet(() -> links.notOpened(request));
    }

    private Optional<Order> open(Request request) {
        var id = request.path("orderId");
        return request.caller().is(Role.ADMINISTRATOR) && OrderId.isOne(id)
                ? orders.find(new OrderId(id))
                : links.open(request, orders);
    }

    private Response invoice(Order order) {
        var issued = book.of(order.id());
        return issued.stream()
                .filter(document -> document.key().refund().isEmpty())
                .findFirst()
                .map(invoice -> Response.ok(InvoiceJson.of(order, invoice, issued, settings.invoiceIssuer())))
                .orElseGet(() -> Response.problem(Problem.notFound(
                        order.wasPaid()
                                ? "The invoice is being written; look again in a moment."
                                : "There is no invoice of what was not paid.")));
    }
}
