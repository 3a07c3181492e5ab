package dev.souk.pages;

import java.util.Optional;

/** The storefront's pages without what is in them, as its build left them for each kind. */
public interface Shells {
    /** Stands within the head where what is said of the page belongs. */
    String HEAD = "<!--souk:head-->";

    /** Stands where the page itself belongs, which the storefront's script takes the place of. */
    String BODY = "<!--souk:body-->";

    /** The shell for pages of that kind as it was deployed last; empty where no storefront was. */
    Optional<String> find(PageId.Kind kind);
}
