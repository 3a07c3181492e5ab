package dev.souk.bench.units;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitsReportTest {
    private static Spent spent(int calls, String kind, Taken taken) {
        return new Spent(calls, new TreeMap<>(Map.of(Kind.of(kind), taken)), 10);
    }

    /** A purchase that takes just what there are reasons for. */
    private static Map<String, Spent> purchase() {
        var steps = new LinkedHashMap<String, Spent>();
        Reason.ALL.forEach(reason -> steps.merge(
                reason.function(),
                new Spent(1, new TreeMap<>(Map.of(reason.kind(), Taken.units(reason.read(), reason.write()))), 10),
                Spent::plus));
        steps.put("ReceiveWebhook", spent(1, "Sqs.SendMessage", new Taken(0, 0, 1)));
        return steps;
    }

    private static UnitsReport report(Map<String, Spent> steps) {
        return report(steps, Taken.units(0.5, 0), Taken.units(1, 0));
    }

    private static UnitsReport report(Map<String, Spent> steps, Taken checkout, Taken webhook) {
        return new UnitsReport(Map.of(Visitor.GUEST, steps), new Repeats(checkout, webhook));
    }

    private static String printed(UnitsReport report) {
        var text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void holdsWhereEachUnitHasItsReason() {
        var report = report(purchase());
        assertThat(report.holds()).isTrue();
        assertThat(printed(report)).doesNotContain("!");
        Reason.ALL.forEach(reason -> assertThat(printed(report)).contains(reason.why()));
    }

    @Test
    void pointsAtAUnitTooMany() {
        var more = purchase();
        more.merge("StartPayment", spent(0, "orders.GetItem", Taken.units(0.5, 0)), Spent::plus);
        var report = report(more);
        assertThat(report.holds()).isFalse();
        assertThat(printed(report).lines())
                .filteredOn(line -> line.contains("!"))
                .singleElement()
                .asString()
                .contains("orders", "GetItem", "1.0");
    }

    @Test
    void asksForNoReasonOfWhatComesBeforeTheQuote() {
        var more = purchase();
        more.put("ReadCart", spent(1, "carts.GetItem", Taken.units(7, 0)));
        assertThat(report(more).holds()).isTrue();
    }

    @Test
    void holdsRepetitionsAgainstTheirBound() {
        var cheap = Taken.units(1, 0);
        assertThat(report(purchase(), cheap, cheap).holds()).isTrue();
        assertThat(report(purchase(), Taken.units(1.5, 0), cheap).holds()).isFalse();
        assertThat(report(purchase(), cheap, Taken.units(1.5, 0)).holds()).isFalse();
        assertThat(report(purchase(), cheap, Taken.units(0, 1)).holds()).isFalse();
    }

    @Test
    void tellsTheFiguresInOneLine() throws IOException {
        var line = report(purchase()).json();
        JsonNode figures = new ObjectMapper().readTree(line);
        assertThat(line).doesNotContain("\n");
        assertThat(figures.at("/guest/orderToCapturedPayment/writeUnits").asDouble())
                .isEqualTo(13);
        assertThat(figures.at("/guest/orderToCapturedPayment/writeBound").asDouble())
                .isEqualTo(11);
        assertThat(figures.at("/guest/steps/SendEmail/kinds/operations.UpdateItem/writeUnits")
                        .asDouble())
                .isEqualTo(4);
        assertThat(figures.at("/repeated/webhook/readUnits").asDouble()).isEqualTo(1);
    }
}
