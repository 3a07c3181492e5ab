package dev.souk.functions.catalog;

import dev.souk.catalog.CategoryFlaw;
import dev.souk.catalog.CategoryTree;
import dev.souk.platform.http.FieldError;

/** Says where in the request a flaw of the tree is and what would be right. */
final class TreeErrors {
    private TreeErrors() {}

    static FieldError of(CategoryFlaw flaw) {
        return switch (flaw) {
            case CategoryFlaw.TooMany() ->
                new FieldError("/categories", "Must have at most " + CategoryTree.MOST + " entries.");
            case CategoryFlaw.TooHeavy(var bytes) ->
                new FieldError(
                        "/categories",
                        "Come to " + bytes + " bytes with their pictures; there is room for " + CategoryTree.HEAVIEST
                                + ". Have fewer of them, or shorter ids and names.");
            case CategoryFlaw.IdRepeated(var place) ->
                new FieldError(at(place) + "/categoryId", "An earlier category has this id; each needs its own.");
            case CategoryFlaw.NameUnfit(var place) ->
                new FieldError(
                        at(place) + "/name",
                        "Must have 1 to " + CategoryTree.LONGEST_NAME + " characters, all of them printable.");
            case CategoryFlaw.NameRepeated(var place, var earlier) ->
                new FieldError(
                        at(place) + "/name",
                        "Is the name of category " + earlier
                                + " too, which stands beside it; a shopper could not tell them apart.");
            case CategoryFlaw.ParentUnknown(var place) ->
                new FieldError(
                        at(place) + "/parentId",
                        "Is no category of this list. Add it, put this one below another, or leave it out for the top.");
            case CategoryFlaw.BelowItself(var place) ->
                new FieldError(
                        at(place) + "/parentId",
                        "Would put the category below itself. Name one that is not below it, or leave it out for the top.");
            case CategoryFlaw.BeforeItsParent(var place) ->
                new FieldError(at(place) + "/parentId", "Comes later in the list. Put parents before their children.");
            case CategoryFlaw.TooDeep(var place) ->
                new FieldError(
                        at(place) + "/parentId",
                        "Has " + CategoryTree.DEEPEST + " levels with those above it, and there are no more.");
        };
    }

    private static String at(int place) {
        return "/categories/" + place;
    }
}
