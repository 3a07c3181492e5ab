package dev.souk.functions.insights;

import dev.souk.catalog.Products;
import dev.souk.insights.ViewCounting;
import dev.souk.insights.Views;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the plain use cases together. */
@ApplicationScoped
class InsightsBeans {
    @Produces
    @Singleton
    ViewCounting counting(Products products, Views views, Clock clock) {
        return new ViewCounting(products, views, clock);
    }
}
