package dev.souk.testkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.pages.KeptPage;
import dev.souk.pages.Page;
import dev.souk.pages.PageId;
import dev.souk.pages.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place for pages owes. */
public abstract class PagesContract {
    private static final PageId MUG = new PageId(PageId.Kind.PRODUCT, "mug");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** A place in which nothing is. */
    protected abstract Pages pages();

    private static Page page(String html, long version) {
        return new Page(Page.Status.SHOWN, html, version, "/p/mug");
    }

    @Test
    void saysWhatIsKnownOfAPage() {
        var pages = pages();
        assertThat(pages.find(MUG)).isEmpty();
        var page = new Page(Page.Status.GONE, "<p>Gone – für immer</p>", 7, "/p/mug/blue-mug");
        assertThat(pages.keep(MUG, page, TODAY, Optional.empty())).isTrue();

        assertThat(pages.find(MUG)).hasValueSatisfying(kept -> {
            assertThat(kept.digest()).isEqualTo(page.digest());
            assertThat(kept.code()).isEqualTo(410);
            assertThat(kept.version()).isEqualTo(7);
            assertThat(kept.changed()).isEqualTo(TODAY);
            assertThat(kept.address()).isEqualTo("/p/mug/blue-mug");
        });
    }

    @Test
    void letsNobodyWriteOverWhatTheyDidNotSee() {
        var pages = pages();
        assertThat(pages.keep(MUG, page("one", 1), TODAY, Optional.empty())).isTrue();
        var first = pages.find(MUG);
        assertThat(pages.keep(MUG, page("two", 2), TODAY, Optional.empty())).isFalse();
        assertThat(pages.keep(MUG, page("two", 2), TODAY, first)).isTrue();
        assertThat(pages.keep(MUG, page("late", 1), TODAY, first)).isFalse();
        assertThat(pages.find(MUG).map(KeptPage::version)).contains(2L);
    }

    @Test
    void listsWhatThereArePagesOf() {
        var pages = pages();
        for (var id : List.of("b", "a", "c", "d")) {
            pages.keep(new PageId(PageId.Kind.PRODUCT, id), page(id, 1), TODAY, Optional.empty());
        }
        pages.keep(new PageId(PageId.Kind.CATEGORY, "kitchen"), page("k", 0), TODAY, Optional.empty());

        assertThat(pages.known(PageId.Kind.PRODUCT, Optional.empty(), 3)).containsExactly("a", "b", "c");
        assertThat(pages.known(PageId.Kind.PRODUCT, Optional.of("c"), 3)).containsExactly("d");
        assertThat(pages.known(PageId.Kind.CATEGORY, Optional.empty(), 3)).containsExactly("kitchen");
    }
}
