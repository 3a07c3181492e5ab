package dev.souk.functions.catalog;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.CategoryTree;
import dev.souk.catalog.Products;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Request;
import dev.souk.platform.http.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;

/** Keeps the category tree, all at once. What follows from it for products is done by who reads the stream. */
@Named("SaveCategories")
@ApplicationScoped
public class SaveCategories extends Endpoint {
    private final Categories categories;
    private final Products products;

    @Inject
    SaveCategories(Pipeline pipeline, Categories categories, Products products) {
        super(pipeline);
        this.categories = categories;
        this.products = products;
    }

    @Override
    protected Response answer(Request request) {
        var there = categories.findLatest();
        var wanted = request.body(SaveCategoriesRequest.class).toCategories(there);
        var flaws = CategoryTree.flaws(wanted);
        if (!flaws.isEmpty()) {
            return Response.problem(
                    Problem.invalid(flaws.stream().map(TreeErrors::of).toList()));
        }
        // Sent again, or by chance the same: there is nothing to lose.
        if (there.version() > 0 && there.categories().equals(wanted)) {
            return CategoryTreeJson.answer(there);
        }
        if (request.ifMatch().filter(Long.toString(there.version())::equals).isEmpty()) {
            return changedMeanwhile();
        }
        var used = removed(there, wanted).stream().filter(this::used).toList();
        return used.isEmpty() ? save(there.changedTo(wanted)) : inUse(used);
    }

    private Response save(CategoryTree next) {
        return categories.save(next) ? CategoryTreeJson.answer(next) : changedMeanwhile();
    }

    private static List<CategoryId> removed(CategoryTree there, List<Category> wanted) {
        var kept = new HashSet<CategoryId>();
        wanted.forEach(category -> kept.add(category.id()));
        return there.categories().stream()
                .map(Category::id)
                .filter(id -> !kept.contains(id))
                .toList();
    }

    private boolean used(CategoryId id) {
        return !products.newest(List.of(id), 1).isEmpty();
    }

    private static Response inUse(List<CategoryId> used) {
        var ids = used.stream().map(CategoryId::value).toList();
        return Response.problem(Problem.conflict(
                        "category-in-use",
                        "Products are listed in " + String.join(", ", ids)
                                + ". Have them moved to other categories first, or leave it in the tree.")
                .with("categoryIds", ids));
    }

    private static Response changedMeanwhile() {
        return Response.problem(Problem.preconditionFailed(
                "The categories were changed since you read them. Read them again, and send their ETag as If-Match."));
    }
}
