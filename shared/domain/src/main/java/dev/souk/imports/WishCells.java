package dev.souk.imports;

import dev.souk.catalog.Publication;
import dev.souk.catalog.Publication.Refusal;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads where a product is to be. What a file says of a product that is there already moves nothing, so that an export changes
 * nothing; nor does it where the file does not say.
 */
final class WishCells {
    private final Cells cells;

    WishCells(Cells first) {
        this.cells = first;
    }

    /** @param there where the product is now; empty for one that is new */
    PublicationWish wish(Optional<Publication> there) {
        var word = cells.row().word(Column.STATE);
        var state = word.flatMap(PublicationState::of);
        var at = at();
        if (word.isPresent() && state.isEmpty()) {
            cells.problem(
                    Column.STATE,
                    Arrays.stream(PublicationState.values())
                            .map(PublicationState::code)
                            .collect(Collectors.joining(", ", "Must be one of: ", ".")));
            return new PublicationWish.Keep();
        }
        if (at.isPresent() && !state.map(WishCells::mayHaveATime).orElse(false)) {
            cells.problem(Column.PUBLISH_AT, "Goes with the state scheduled; say that too, or leave this empty.");
        }
        return state.filter(
                        wanted -> there.filter(now -> isThere(now, wanted, at)).isEmpty())
                .map(wanted -> wish(wanted, at, there.isEmpty()))
                .orElseGet(PublicationWish.Keep::new);
    }

    private static boolean mayHaveATime(PublicationState state) {
        return state == PublicationState.SCHEDULED || state == PublicationState.IN_REVIEW;
    }

    private static boolean isThere(Publication now, PublicationState wanted, Optional<Instant> at) {
        return now.state() == wanted && now.publishAt().equals(at);
    }

    /** What only an administrator decides is, of a new product, as near to it as its seller may put it. */
    private PublicationWish wish(PublicationState wanted, Optional<Instant> at, boolean isNew) {
        return switch (wanted) {
            case DRAFT -> new PublicationWish.Draft();
            case PUBLISHED, IN_REVIEW -> new PublicationWish.Publish(at);
            case SCHEDULED -> scheduled(at);
            case REJECTED -> isNew ? new PublicationWish.Draft() : new PublicationWish.Keep();
            case WITHDRAWN -> new PublicationWish.Withdraw();
        };
    }

    private PublicationWish scheduled(Optional<Instant> at) {
        if (at.isEmpty()) {
            cells.problem(Column.PUBLISH_AT, "Is required for what is scheduled: 2026-12-24T08:00:00Z.");
        }
        return new PublicationWish.Publish(at);
    }

    private Optional<Instant> at() {
        try {
            return cells.row()
                    .word(Column.PUBLISH_AT)
                    .map(Instant::parse)
                    .map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException _) {
            cells.problem(Column.PUBLISH_AT, "Must be a time such as 2026-12-24T08:00:00Z.");
            return Optional.empty();
        }
    }

    static Problem problem(Refusal refusal, Row first) {
        return switch (refusal) {
            case Refusal.WasShown() ->
                Problem.of(first, Column.STATE, "Shoppers have seen it, so that it is no draft any more: withdraw it.");
            case Refusal.IsShown() ->
                Problem.of(
                        first, Column.PUBLISH_AT, "It is in the shop already: withdraw it first, or leave this empty.");
            case Refusal.TooFarAhead(var latest) ->
                Problem.of(first, Column.PUBLISH_AT, "Must be by " + latest.truncatedTo(ChronoUnit.SECONDS) + ".");
        };
    }
}
