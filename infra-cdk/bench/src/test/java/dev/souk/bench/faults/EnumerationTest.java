package dev.souk.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of {@code bench faults}, over the fakes: that the harness runs, finds nothing, and would find something. */
class EnumerationTest {
    private static final Logger FUNCTIONS = Logger.getLogger("dev.souk");

    /** What fails here is meant to. */
    @BeforeAll
    static void muteTheFunctions() {
        FUNCTIONS.setLevel(Level.OFF);
    }

    @AfterAll
    static void unmuteTheFunctions() {
        FUNCTIONS.setLevel(null);
    }

    private static List<Case> singles(Ending ending) {
        var cases = new ArrayList<Case>();
        new Enumeration(Worlds.overFakes(Mutation.NONE), ending, cases::add).run(Plan.NOTHING, 1);
        return cases;
    }

    @Test
    void aPaidOrderStandsEverySingleFault() {
        var cases = singles(Ending.PAID);
        assertThat(cases).filteredOn(done -> done.violation().isPresent()).isEmpty();
        assertThat(cases).hasSizeGreaterThan(150);
        assertThat(cases.stream().skip(1))
                .as("cases in which the planned fault came about")
                .allMatch(done -> done.fired().size() == 1);
    }

    @Test
    void itIsTheWholePath() {
        assertThat(Case.run(Worlds.overFakes(Mutation.NONE), Ending.PAID_TOO_LATE, Plan.NOTHING)
                        .calls())
                .extracting(Call::toString)
                .contains(
                        "ENDPOINT QuoteOrder",
                        "STORE Orders.place",
                        "PROVIDER open",
                        "SCHEDULE ExpireOrders",
                        "PROVIDER cancel",
                        "STORE Orders.expire",
                        "WEBHOOK payment.succeeded",
                        "QUEUE SettlePayment",
                        "PROVIDER refund",
                        "STORE Orders.advance",
                        "STREAM RelayOrderEvents",
                        "QUEUE SendEmail",
                        "SES SendEmail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a sent mail is not marked",
                "a refund is taken for made",
                "changes of orders are acknowledged before they are relayed"
            })
    void aPlantedBugIsCaught(String name) {
        var planted = Mutations.ALL.stream()
                .filter(mutation -> mutation.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Hunt.of(planted, Worlds.overFakes(planted)).caught()).isPresent();
    }

    @Test
    void everyBugHasANameOfItsOwn() {
        assertThat(Mutations.ALL).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Mutations.ALL).extracting(Mutation::name).doesNotHaveDuplicates();
    }
}
