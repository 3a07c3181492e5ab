package dev.souk.functions.insights;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.SalesFigures;
import dev.souk.insights.SalesJournal;
import dev.souk.insights.Views;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.FieldError;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import dev.souk.platform.http.WhichSeller;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A seller's figures, added up from the journal and the views when they are asked for: keeping them costs nothing meanwhile. */
@Named("ReadSalesFigures")
@ApplicationScoped
public class ReadSalesFigures extends Endpoint {
    private static final int MOST_DAYS = 366;

    private final SalesJournal journal;
    private final Views views;
    private final Settings settings;

    @Inject
    ReadSalesFigures(Pipeline pipeline, SalesJournal journal, Views views, Settings settings) {
        super(pipeline);
        this.journal = journal;
        this.views = views;
        this.settings = settings;
    }

    @Override
    protected Response answer(Request request) {
        var errors = new ArrayList<FieldError>();
        var first = day(request, "from", errors);
        var last = day(request, "to", errors);
        if (first.isPresent() && last.isPresent()) {
            wrong(first.get(), last.get()).map(why -> new FieldError("to", why)).ifPresent(errors::add);
        }
        return errors.isEmpty()
                ? WhichSeller.of(request, seller -> figures(seller, new Days(first.orElseThrow(), last.orElseThrow())))
                : Response.problem(Problem.invalid(errors));
    }

    private Response figures(SellerId seller, Days days) {
        var currency = settings.currency();
        try (var movements = journal.of(seller, currency, days);
                var seen = views.of(seller, days)) {
            return Response.ok(SalesFiguresJson.of(seller, SalesFigures.of(days, currency, movements, seen)));
        }
    }

    private static Optional<LocalDate> day(Request request, String name, List<FieldError> errors) {
        var text = request.query(name).orElseThrow();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(name, "Name a day of the calendar, such as 2026-11-29."));
            return Optional.empty();
        }
    }

    private static Optional<String> wrong(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Optional.of("The last day is not before the first.");
        }
        return new Days(first, last).count() > MOST_DAYS
                ? Optional.of("Ask for " + MOST_DAYS + " days at most.")
                : Optional.empty();
    }
}
