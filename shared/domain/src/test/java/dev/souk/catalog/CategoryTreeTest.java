package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
    /** {@code id<parent=Name}, of which all but the id may be left out. */
    private static Category category(String text) {
        var named = text.split("=", 2);
        var placed = named[0].split("<", 2);
        return new Category(
                new CategoryId(placed[0]),
                named.length == 2 ? named[1] : "The " + placed[0],
                placed.length == 2 ? Optional.of(new CategoryId(placed[1])) : Optional.empty(),
                Optional.empty());
    }

    private static List<Category> all(String... texts) {
        return Arrays.stream(texts).map(CategoryTreeTest::category).toList();
    }

    private static List<CategoryFlaw> flaws(String... texts) {
        return CategoryTree.flaws(all(texts));
    }

    private static List<String> ids(Iterable<CategoryId> ids) {
        var texts = new ArrayList<String>();
        ids.forEach(id -> texts.add(id.value()));
        return texts;
    }

    @Test
    void takesParentsBeforeTheirChildrenInAnyOrderOfSiblings() {
        assertThat(flaws("home", "garden", "lamps<home", "pots<garden", "desk<lamps", "rugs<home"))
                .isEmpty();
        assertThat(flaws()).isEmpty();
        assertThat(flaws("home", "lamps<home=Lamps", "garden", "lights<garden=Lamps"))
                .isEmpty();
    }

    @Test
    void saysWhichOfThemCannotBeThere() {
        assertThat(flaws("home", "home")).containsExactly(new CategoryFlaw.IdRepeated(1));
        assertThat(flaws("home", "lamps<nowhere")).containsExactly(new CategoryFlaw.ParentUnknown(1));
        assertThat(flaws("lamps<home", "home")).containsExactly(new CategoryFlaw.BeforeItsParent(0));
        assertThat(flaws("home<home")).containsExactly(new CategoryFlaw.BelowItself(0));
        assertThat(flaws("a<c", "b<a", "c<b")).containsExactly(new CategoryFlaw.BelowItself(0));
        assertThat(flaws("d<a", "a<b", "b<a"))
                .containsExactly(new CategoryFlaw.BeforeItsParent(0), new CategoryFlaw.BelowItself(1));
    }

    @Test
    void asksForNamesThatTellSiblingsApart() {
        assertThat(flaws("a=Lamps", "b= lamps ")).containsExactly(new CategoryFlaw.NameRepeated(1, 0));
        assertThat(flaws("a= ")).containsExactly(new CategoryFlaw.NameUnfit(0));
        assertThat(flaws("a=one\ntwo")).containsExactly(new CategoryFlaw.NameUnfit(0));
        assertThat(flaws("a=" + "\uD83E\uDED6".repeat(80))).isEmpty();
        assertThat(flaws("a=" + "x".repeat(81))).containsExactly(new CategoryFlaw.NameUnfit(0));
    }

    @Test
    void endsAtTheSixthLevel() {
        assertThat(flaws("a", "b<a", "c<b", "d<c", "e<d", "f<e")).isEmpty();
        assertThat(flaws("a", "b<a", "c<b", "d<c", "e<d", "f<e", "g<f", "h<e", "i<g"))
                .containsExactly(new CategoryFlaw.TooDeep(6), new CategoryFlaw.TooDeep(8));
    }

    @Test
    void isNoLargerThanCanBeKept() {
        var many = IntStream.rangeClosed(0, CategoryTree.MOST)
                .mapToObj(number -> category("a-" + number))
                .toList();
        assertThat(CategoryTree.flaws(many.subList(1, many.size()))).isEmpty();
        assertThat(CategoryTree.flaws(many)).containsExactly(new CategoryFlaw.TooMany());
        var heavy = IntStream.range(0, CategoryTree.MOST)
                .mapToObj(number -> category("%096d=%080d".formatted(number, number)))
                .map(category -> new Category(
                        category.id(),
                        category.name(),
                        category.parent(),
                        Optional.of(new Image(
                                "/media", "x".repeat(200), Optional.empty(), Optional.empty(), Optional.empty()))))
                .toList();
        assertThat(CategoryTree.flaws(heavy)).singleElement().isInstanceOf(CategoryFlaw.TooHeavy.class);
    }

    @Test
    void isNeverMadeOfWhatIsNone() {
        var bad = all("lamps<home", "home");
        assertThatThrownBy(() -> CategoryTree.NONE.changedTo(bad)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheWayToACategoryAndWhatIsBelowIt() {
        var tree = CategoryTree.NONE.changedTo(all("home", "garden", "lamps<home", "desk<lamps", "rugs<home"));
        assertThat(tree.path(new CategoryId("desk")).stream().map(Category::name))
                .containsExactly("The home", "The lamps", "The desk");
        assertThat(tree.path(new CategoryId("nowhere"))).isEmpty();
        assertThat(ids(tree.within(new CategoryId("home")))).containsExactly("home", "lamps", "desk", "rugs");
        assertThat(ids(tree.within(new CategoryId("garden")))).containsExactly("garden");
        assertThat(ids(tree.within(new CategoryId("nowhere")))).containsExactly("nowhere");
    }

    private static TreeChange change(List<Category> before, List<Category> after) {
        return TreeChange.between(new CategoryTree(before, 1), new CategoryTree(after, 2));
    }

    private static final List<Category> BEFORE =
            all("home", "garden", "lamps<home", "desk<lamps", "rugs<home", "pots<garden");

    @Test
    void changesNothingWhereNothingIsOtherwise() {
        var change = change(BEFORE, BEFORE);
        assertThat(change.refiled()).isEmpty();
        assertThat(change.pages()).isEmpty();
        assertThat(change.everywhere()).isFalse();
    }

    @Test
    void refilesWhatIsMovedWithAllBelowItAndMakesThePagesAboveWhereItWasAndIs() {
        var change = change(BEFORE, all("home", "garden", "rugs<home", "pots<garden", "lamps<garden", "desk<lamps"));
        assertThat(ids(change.refiled())).containsExactlyInAnyOrder("lamps", "desk");
        assertThat(ids(change.pages())).containsExactlyInAnyOrder("lamps", "desk", "home", "garden");
        assertThat(change.everywhere()).isFalse();
    }

    @Test
    void refilesAllBelowWhatIsNamedOtherwise() {
        var renamed =
                change(BEFORE, all("home=House", "garden", "lamps<home", "desk<lamps", "rugs<home", "pots<garden"));
        assertThat(ids(renamed.refiled())).containsExactlyInAnyOrder("home", "lamps", "desk", "rugs");
        assertThat(ids(renamed.pages())).containsExactlyInAnyOrder("home", "lamps", "desk", "rugs");
        assertThat(renamed.everywhere()).isTrue();
    }

    @Test
    void makesThePageOfWhoseChildrenChangedPlacesAndRefilesNothing() {
        var change = change(BEFORE, all("home", "garden", "rugs<home", "lamps<home", "desk<lamps", "pots<garden"));
        assertThat(change.refiled()).isEmpty();
        assertThat(ids(change.pages())).containsExactly("home");
        assertThat(change.everywhere()).isFalse();
        var tops = change(BEFORE, all("garden", "home", "lamps<home", "desk<lamps", "rugs<home", "pots<garden"));
        assertThat(tops.refiled()).isEmpty();
        assertThat(tops.everywhere()).isTrue();
    }

    @Test
    void refilesWhatCameAndWhatWent() {
        var change = change(BEFORE, all("home", "garden", "lamps<home", "desk<lamps", "rugs<home", "hats<garden"));
        assertThat(ids(change.refiled())).containsExactlyInAnyOrder("pots", "hats");
        assertThat(ids(change.pages())).containsExactlyInAnyOrder("pots", "hats", "garden");
    }
}
