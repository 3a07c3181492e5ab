package dev.souk.functions.pages;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.pages.Page;
import dev.souk.pages.PageId;
import dev.souk.pages.PageKeeping;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Makes a page that is not there yet, and keeps it for the next one who asks. */
@Named("ReadPage")
@ApplicationScoped
public class ReadPage extends Endpoint {
    private final PageKeeping keeping;

    @Inject
    ReadPage(Pipeline pipeline, PageKeeping keeping) {
        super(pipeline);
        this.keeping = keeping;
    }

    @Override
    protected Response answer(Request request) {
        return PageId.Kind.of(request.path("kind"))
                .map(kind -> page(new PageId(kind, request.path("id"))))
                .map(page -> Response.page(page.status().code(), page.html()).withETag(page.digest()))
                .orElseGet(() -> Response.problem(Problem.notFound("Pages are of products, p, and of categories, c.")));
    }

    private Page page(PageId id) {
        // Both kinds of ids are written alike. Whatever else stands in an address, somebody mistyped it.
        if (!ProductId.isValid(id.of())) {
            return keeping.missing(id);
        }
        return switch (id.kind()) {
            case PRODUCT -> keeping.product(new ProductId(id.of()));
            case CATEGORY -> keeping.category(new CategoryId(id.of()));
        };
    }
}
