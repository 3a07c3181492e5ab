package dev.souk.catalog;

import static dev.souk.catalog.PublicationState.DRAFT;
import static dev.souk.catalog.PublicationState.IN_REVIEW;
import static dev.souk.catalog.PublicationState.PUBLISHED;
import static dev.souk.catalog.PublicationState.REJECTED;
import static dev.souk.catalog.PublicationState.SCHEDULED;
import static dev.souk.catalog.PublicationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.Publication.Outcome;
import dev.souk.catalog.Publication.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {
    private static final Instant START = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final PublicationWish AT_ONCE = new PublicationWish.Publish(Optional.empty());
    private static final PublicationWish AT_ITS_TIME = new PublicationWish.Publish(Optional.of(LATER));
    private static final List<String> WISHES = List.of("keep", "draft", "publish", "schedule", "withdraw");

    private static PublicationWish wish(String word) {
        return switch (word) {
            case "keep" -> new PublicationWish.Keep();
            case "draft" -> new PublicationWish.Draft();
            case "publish" -> AT_ONCE;
            case "schedule" -> AT_ITS_TIME;
            case "withdraw" -> new PublicationWish.Withdraw();
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** One of each state that shoppers have not seen yet, but for the one that they see. */
    private static Publication in(PublicationState state) {
        var vetted = state == SCHEDULED || state == PUBLISHED;
        return new Publication(
                state,
                START,
                Optional.of(LATER).filter(at -> state == SCHEDULED),
                Optional.of("Too dark").filter(reason -> state == REJECTED),
                Optional.of(START).filter(at -> state == PUBLISHED),
                vetted,
                false);
    }

    private static Outcome saved(Publication from, String wish, boolean reworded, boolean trusted) {
        return from.saved(wish(wish), reworded, () -> trusted, NOW);
    }

    private static Publication moved(Outcome outcome) {
        return ((Outcome.Moved) outcome).next();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved(var next) -> next.state().code();
            case Outcome.Refused(var why) -> why.getClass().getSimpleName();
        };
    }

    /** Where each wish leads from each state, of a seller who is trusted. */
    @ParameterizedTest
    @CsvSource({
        "draft,     draft,     draft,   published, scheduled, withdrawn",
        "in-review, in-review, draft,   published, scheduled, withdrawn",
        "scheduled, scheduled, draft,   published, scheduled, withdrawn",
        "published, published, WasShown, published, IsShown,  withdrawn",
        "rejected,  rejected,  draft,   published, scheduled, withdrawn",
        "withdrawn, withdrawn, draft,   published, scheduled, withdrawn",
    })
    void movesAsATrustedSellerWants(
            String from, String keep, String draft, String publish, String schedule, String withdraw) {
        var there = in(PublicationState.of(from).orElseThrow());
        for (var reworded : List.of(true, false)) {
            assertThat(word(saved(there, "keep", reworded, true))).isEqualTo(keep);
            assertThat(word(saved(there, "draft", reworded, true))).isEqualTo(draft);
            assertThat(word(saved(there, "publish", reworded, true))).isEqualTo(publish);
            assertThat(word(saved(there, "schedule", reworded, true))).isEqualTo(schedule);
            assertThat(word(saved(there, "withdraw", reworded, true))).isEqualTo(withdraw);
        }
    }

    /** The same of one who is not, whose words and pictures stay as they are. */
    @ParameterizedTest
    @CsvSource({
        "draft,     draft,     draft,   in-review, in-review, withdrawn",
        "in-review, in-review, draft,   in-review, in-review, withdrawn",
        "scheduled, scheduled, draft,   published, scheduled, withdrawn",
        "published, published, WasShown, published, IsShown,  withdrawn",
        "rejected,  rejected,  draft,   in-review, in-review, withdrawn",
        "withdrawn, withdrawn, draft,   in-review, in-review, withdrawn",
    })
    void asksAnAdministratorWhereTheSellerIsNotTrusted(
            String from, String keep, String draft, String publish, String schedule, String withdraw) {
        var there = in(PublicationState.of(from).orElseThrow());
        assertThat(word(saved(there, "keep", false, false))).isEqualTo(keep);
        assertThat(word(saved(there, "draft", false, false))).isEqualTo(draft);
        assertThat(word(saved(there, "publish", false, false))).isEqualTo(publish);
        assertThat(word(saved(there, "schedule", false, false))).isEqualTo(schedule);
        assertThat(word(saved(there, "withdraw", false, false))).isEqualTo(withdraw);
    }

    /** And with other words. */
    @ParameterizedTest
    @CsvSource({
        "draft,     draft,     draft,   in-review, in-review, withdrawn",
        "in-review, in-review, draft,   in-review, in-review, withdrawn",
        "scheduled, in-review, draft,   in-review, in-review, withdrawn",
        "published, in-review, WasShown, in-review, IsShown,  withdrawn",
        "rejected,  rejected,  draft,   in-review, in-review, withdrawn",
        "withdrawn, withdrawn, draft,   in-review, in-review, withdrawn",
    })
    void asksAgainForOtherWordsAndPictures(
            String from, String keep, String draft, String publish, String schedule, String withdraw) {
        var there = in(PublicationState.of(from).orElseThrow());
        assertThat(word(saved(there, "keep", true, false))).isEqualTo(keep);
        assertThat(word(saved(there, "draft", true, false))).isEqualTo(draft);
        assertThat(word(saved(there, "publish", true, false))).isEqualTo(publish);
        assertThat(word(saved(there, "schedule", true, false))).isEqualTo(schedule);
        assertThat(word(saved(there, "withdraw", true, false))).isEqualTo(withdraw);
    }

    @Test
    void changesNothingWhenSaidAgain() {
        for (var state : PublicationState.values()) {
            for (var wish : WISHES) {
                for (var trusted : List.of(true, false)) {
                    if (saved(in(state), wish, true, trusted) instanceof Outcome.Moved(var next)) {
                        var again = next.saved(wish(wish), false, () -> trusted, NOW.plusSeconds(5));
                        assertThat(again).as(state + " " + wish).isEqualTo(new Outcome.Moved(next));
                    }
                }
            }
        }
    }

    @Test
    void comesBackWithoutBeingLookedAtAgainWhereItsWordsAreAsTheyWereLetThrough() {
        var out = moved(saved(in(PUBLISHED), "withdraw", false, false));
        assertThat(moved(out.saved(AT_ONCE, false, () -> false, NOW)).state()).isEqualTo(PUBLISHED);
        assertThat(moved(out.saved(AT_ONCE, true, () -> false, NOW)).state()).isEqualTo(IN_REVIEW);
        // Other words, saved while nobody sees them, are no way around it.
        var reworded = moved(out.saved(new PublicationWish.Keep(), true, () -> false, NOW));
        assertThat(reworded.state()).isEqualTo(WITHDRAWN);
        assertThat(moved(reworded.saved(AT_ONCE, false, () -> false, NOW)).state())
                .isEqualTo(IN_REVIEW);
    }

    @Test
    void keepsTheTimeThroughTheReview() {
        var waiting = moved(Publication.begun(AT_ITS_TIME, () -> false, NOW));
        assertThat(waiting.state()).isEqualTo(IN_REVIEW);
        var early = waiting.approved(NOW.plusSeconds(9)).orElseThrow();
        assertThat(early.state()).isEqualTo(SCHEDULED);
        assertThat(early.publishAt()).contains(LATER);
        var late = waiting.approved(LATER).orElseThrow();
        assertThat(late.state()).isEqualTo(PUBLISHED);
        assertThat(late.firstShown()).contains(LATER);
    }

    @Test
    void takesATimeThatIsPastForAtOnceAndOneThatIsFarAwayForAMistake() {
        var past = new PublicationWish.Publish(Optional.of(NOW));
        assertThat(moved(Publication.begun(past, () -> true, NOW)).state()).isEqualTo(PUBLISHED);
        var latest = NOW.plus(Publication.FURTHEST);
        var far = new PublicationWish.Publish(Optional.of(latest.plusMillis(1)));
        assertThat(in(DRAFT).saved(far, false, () -> true, NOW))
                .isEqualTo(new Outcome.Refused(new Refusal.TooFarAhead(latest)));
        var furthest = new PublicationWish.Publish(Optional.of(latest));
        assertThat(moved(in(DRAFT).saved(furthest, false, () -> true, NOW)).state())
                .isEqualTo(SCHEDULED);
    }

    @Test
    void asksWhomItTrustsOnlyWhereThatMatters() {
        for (var wish : List.of("keep", "draft", "withdraw")) {
            var outcome = in(DRAFT).saved(wish(wish), true, PublicationTest::nobodyAsks, NOW);
            assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        }
        assertThat(in(PUBLISHED).saved(AT_ONCE, false, PublicationTest::nobodyAsks, NOW))
                .isEqualTo(new Outcome.Moved(in(PUBLISHED)));
    }

    private static boolean nobodyAsks() {
        throw new AssertionError("Nobody needs to know");
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedOnceWhereItWaits(PublicationState state) {
        var approved = new EnumMap<PublicationState, Optional<PublicationState>>(Map.of(
                DRAFT, Optional.empty(),
                IN_REVIEW, Optional.of(PUBLISHED),
                SCHEDULED, Optional.of(SCHEDULED),
                PUBLISHED, Optional.of(PUBLISHED),
                REJECTED, Optional.empty(),
                WITHDRAWN, Optional.empty()));
        assertThat(in(state).approved(NOW).map(Publication::state)).isEqualTo(approved.get(state));
        assertThat(in(state).rejected("Too dark", NOW).map(Publication::state))
                .isEqualTo(Optional.of(REJECTED).filter(to -> state == IN_REVIEW || state == REJECTED));
        assertThat(in(state).rejected("Too bright", NOW).isPresent()).isEqualTo(state == IN_REVIEW);
        assertThat(in(state).due(LATER).isPresent()).isEqualTo(state == SCHEDULED);
        assertThat(in(state).due(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    void isPublishedWhereItIsNewAndNobodySaysWhere() {
        assertThat(moved(Publication.begun(new PublicationWish.Keep(), () -> true, NOW)))
                .isEqualTo(Publication.shownFrom(NOW));
        assertThat(moved(Publication.begun(new PublicationWish.Keep(), () -> false, NOW))
                        .state())
                .isEqualTo(IN_REVIEW);
        assertThat(moved(Publication.begun(new PublicationWish.Draft(), () -> false, NOW))
                        .state())
                .isEqualTo(DRAFT);
    }

    @Test
    void cannotBeMadeOfPartsThatDoNotFit() {
        assertThatThrownBy(() -> new Publication(
                        PUBLISHED, NOW, Optional.of(LATER), Optional.empty(), Optional.of(NOW), true, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Publication(
                        IN_REVIEW, NOW, Optional.empty(), Optional.empty(), Optional.empty(), true, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Publication(
                        REJECTED, NOW, Optional.empty(), Optional.empty(), Optional.empty(), false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
