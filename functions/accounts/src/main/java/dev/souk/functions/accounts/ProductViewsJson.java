package dev.souk.functions.accounts;

import dev.souk.catalog.PublicationState;
import dev.souk.platform.http.Response;
import dev.souk.sellers.ProductView;
import dev.souk.sellers.ProductViews;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ProductViews}, and its {@code SaveProductViewsRequest}, which has the same fields. */
@Json
record ProductViewsJson(List<ProductViewJson> views) {
    /** The contract's {@code ProductView}. */
    @Json
    record ProductViewJson(
            String name, Optional<String> q, @Nullable Boolean low, Optional<String> state) {
        static ProductViewJson of(ProductView view) {
            return new ProductViewJson(
                    view.name(),
                    view.words(),
                    view.low() ? true : null,
                    view.state().map(PublicationState::code));
        }

        ProductView toView() {
            return new ProductView(name, q, Boolean.TRUE.equals(low), state.flatMap(PublicationState::of));
        }
    }

    List<ProductView> toViews() {
        return views.stream().map(ProductViewJson::toView).toList();
    }

    static Response answer(ProductViews views) {
        return Response.ok(new ProductViewsJson(
                        views.views().stream().map(ProductViewJson::of).toList()))
                .withETag(Long.toString(views.version()));
    }
}
