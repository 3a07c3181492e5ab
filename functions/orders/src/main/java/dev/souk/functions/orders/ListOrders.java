package dev.souk.functions.orders;

import dev.souk.orders.OrderFilter;
import dev.souk.orders.Orders;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A member's own orders, all or those that they look for. */
@Named("ListOrders")
@ApplicationScoped
public class ListOrders extends Endpoint {
    private final Orders orders;

    @Inject
    ListOrders(Pipeline pipeline, Orders orders) {
        super(pipeline);
        this.orders = orders;
    }

    @Override
    protected Response answer(Request request) {
        try {
            var page = orders.ofMember(
                    request.member().id(), filter(request), request.queryInt("limit"), request.query("cursor"));
            return Response.ok(OrderPageJson.of(page));
        } catch (Orders.InvalidCursor e) {
            return Response.problem(Problem.unknownCursor());
        } catch (NoSuchDay e) {
            return Response.problem(Problem.invalid(List.of(e.error)));
        }
    }

    private static OrderFilter filter(Request request) {
        return new OrderFilter(
                request.query("q").map(Words::typed).orElse(Words.NONE),
                request.query("state"),
                request.query("placedFrom").map(text -> beginningOf("placedFrom", text, 0)),
                request.query("placedUntil").map(text -> beginningOf("placedUntil", text, 1)));
    }

    private static Instant beginningOf(String field, String text, int daysLater) {
        try {
            return LocalDate.parse(text)
                    .plusDays(daysLater)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new NoSuchDay(new FieldError(field, "There is no such day. Write it like 2026-02-28."), e);
        }
    }

    /** A day that the contract's pattern lets through and the calendar does not have. */
    private static final class NoSuchDay extends RuntimeException {
        private final transient FieldError error;

        private NoSuchDay(FieldError error, DateTimeException cause) {
            super(cause);
            this.error = error;
        }
    }
}
