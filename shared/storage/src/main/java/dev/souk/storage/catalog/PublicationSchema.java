package dev.souk.storage.catalog;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How a product's publication is written, among the attributes of the product; and what it waits for. */
final class PublicationSchema {
    static final String REVIEW = "REVIEW";
    static final String PUBLISH = "PUBLISH";

    static final TableSchema<Publication> SCHEMA = StaticImmutableTableSchema.builder(Publication.class, Builder.class)
            .newItemBuilder(Builder::new, Builder::build)
            .addAttribute(
                    String.class,
                    a -> a.name("state")
                            .getter(publication -> publication.state().code())
                            .setter((b, v) -> b.state = PublicationState.of(v).orElseThrow()))
            .addAttribute(
                    Long.class,
                    a -> a.name("stateSince")
                            .getter(publication -> publication.since().toEpochMilli())
                            .setter((b, v) -> b.since = Instant.ofEpochMilli(v)))
            .addAttribute(
                    Long.class,
                    a -> a.name("publishAt")
                            .getter(publication -> millis(publication.publishAt()))
                            .setter((b, v) -> b.publishAt = instant(v)))
            .addAttribute(
                    String.class,
                    a -> a.name("rejection")
                            .getter(publication -> publication.rejection().orElse(null))
                            .setter((b, v) -> b.rejection = Optional.ofNullable(v)))
            .addAttribute(
                    Long.class,
                    a -> a.name("firstShown")
                            .getter(publication -> millis(publication.firstShown()))
                            .setter((b, v) -> b.firstShown = instant(v)))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("vetted").getter(Publication::vetted).setter((b, v) -> b.vetted = v))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("withheld")
                            .getter(publication -> publication.withheld() ? true : null)
                            .setter((b, v) -> b.withheld = v))
            .build();

    private PublicationSchema() {}

    /** The list of those that wait for the same; null where it waits for nothing. */
    static @Nullable String queue(Publication publication) {
        return switch (publication.state()) {
            case IN_REVIEW -> REVIEW;
            case SCHEDULED -> PUBLISH;
            case DRAFT, PUBLISHED, REJECTED, WITHDRAWN -> null;
        };
    }

    /** The place in it: by how long it waits, or by when its time comes. */
    static @Nullable String place(Publication publication, ProductId id) {
        return switch (publication.state()) {
            case IN_REVIEW -> CatalogKeys.moment(publication.since(), id);
            case SCHEDULED -> CatalogKeys.moment(publication.publishAt().orElseThrow(), id);
            case DRAFT, PUBLISHED, REJECTED, WITHDRAWN -> null;
        };
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    private static Optional<Instant> instant(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }

    private static final class Builder {
        private PublicationState state = PublicationState.PUBLISHED;
        private Instant since = Instant.EPOCH;
        private Optional<Instant> publishAt = Optional.empty();
        private Optional<String> rejection = Optional.empty();
        private Optional<Instant> firstShown = Optional.empty();
        private boolean vetted;
        private boolean withheld;

        Publication build() {
            return new Publication(state, since, publishAt, rejection, firstShown, vetted, withheld);
        }
    }
}
