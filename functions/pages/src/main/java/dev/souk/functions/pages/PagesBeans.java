package dev.souk.functions.pages;

import dev.souk.catalog.Categories;
import dev.souk.catalog.Products;
import dev.souk.pages.PageKeeping;
import dev.souk.pages.PageMaking;
import dev.souk.pages.PageRebuilding;
import dev.souk.pages.Pages;
import dev.souk.pages.Shells;
import dev.souk.pages.SiteMapping;
import dev.souk.pages.SiteMaps;
import dev.souk.platform.settings.Settings;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Puts the domain's decisions over the ports. */
@ApplicationScoped
class PagesBeans {
    @Produces
    @Dependent
    PageMaking making(Shells shells, Templates templates, Jsonb jsonb, Settings settings) {
        return new WrittenPages(shells, templates, new Structured(jsonb, settings.publicUrl()));
    }

    @Produces
    @Dependent
    PageKeeping keeping(Products products, Categories categories, Pages pages, PageMaking making, Clock clock) {
        return new PageKeeping(products, categories, pages, making, clock);
    }

    @Produces
    @Dependent
    SiteMapping mapping(Pages pages, SiteMaps maps, Categories categories) {
        return new SiteMapping(pages, maps, categories);
    }

    @Produces
    @Dependent
    PageRebuilding rebuilding(
            Products products, Categories categories, Pages pages, PageKeeping keeping, SiteMapping mapping) {
        return new PageRebuilding(products, categories, pages, keeping, mapping);
    }
}
