package dev.souk.pricing;

import dev.souk.catalog.TaxClass;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rates of value added tax by destination and class, each from its first day on. A country that is not in the table gets
 * goods free of our tax (an export: its own customs may ask for theirs), at the same price. A class of which a country has no
 * rate here pays the standard one: rather too much tax than too little.
 *
 * <p>Sources: gov.uk/vat-rates for the United Kingdom (which taxes the Isle of Man too); revenue.ie for Ireland; "VAT rules and
 * rates" of europa.eu/youreurope and the European Commission's table of rates by country and goods for the rest of the
 * European Union; "Charge and collect the tax" of canada.ca. Rates before the first day given are not kept.
 */
public final class TaxRates {
    private static final List<Dated> STANDARD = List.of(
            new Dated("AT", "1984-01-01", 2000),
            new Dated("BE", "1996-01-01", 2100),
            new Dated("BG", "1999-01-01", 2000),
            new Dated("CA", "2008-01-01", 500),
            new Dated("CY", "2014-01-13", 1900),
            new Dated("CZ", "2013-01-01", 2100),
            new Dated("DE", "2021-01-01", 1900),
            new Dated("DK", "1992-01-01", 2500),
            new Dated("EE", "2024-01-01", 2200),
            new Dated("EE", "2025-07-01", 2400),
            new Dated("ES", "2012-09-01", 2100),
            new Dated("FI", "2013-01-01", 2400),
            new Dated("FI", "2024-09-01", 2550),
            new Dated("FR", "2014-01-01", 2000),
            new Dated("GB", "2011-01-04", 2000),
            new Dated("GR", "2016-06-01", 2400),
            new Dated("HR", "2012-03-01", 2500),
            new Dated("HU", "2012-01-01", 2700),
            new Dated("IE", "2021-03-01", 2300),
            new Dated("IM", "2011-01-04", 2000),
            new Dated("IT", "2013-10-01", 2200),
            new Dated("LT", "2009-09-01", 2100),
            new Dated("LU", "2024-01-01", 1700),
            new Dated("LV", "2012-07-01", 2100),
            new Dated("MT", "2004-01-01", 1800),
            new Dated("NL", "2012-10-01", 2100),
            new Dated("PL", "2011-01-01", 2300),
            new Dated("PT", "2011-01-01", 2300),
            new Dated("RO", "2017-01-01", 1900),
            new Dated("RO", "2025-08-01", 2100),
            new Dated("SE", "1990-07-01", 2500),
            new Dated("SI", "2013-07-01", 2200),
            new Dated("SK", "2011-01-01", 2000),
            new Dated("SK", "2025-01-01", 2300));

    private static final List<Dated> BOOKS = List.of(
            new Dated("AT", "2016-01-01", 1000),
            new Dated("BE", "1996-01-01", 600),
            new Dated("CZ", "2024-01-01", 0),
            new Dated("DE", "2021-01-01", 700),
            new Dated("ES", "2012-09-01", 400),
            new Dated("FI", "2013-01-01", 1000),
            new Dated("FI", "2025-01-01", 1400),
            new Dated("FI", "2026-01-01", 1350),
            new Dated("FR", "2013-01-01", 550),
            new Dated("GB", "2011-01-04", 0),
            new Dated("GR", "2016-06-01", 600),
            new Dated("HU", "2012-01-01", 500),
            new Dated("IE", "2021-03-01", 0),
            new Dated("IM", "2011-01-04", 0),
            new Dated("IT", "2013-10-01", 400),
            new Dated("LU", "2015-01-01", 300),
            new Dated("NL", "2019-01-01", 900),
            new Dated("PL", "2011-01-01", 500),
            new Dated("PT", "2011-01-01", 600),
            new Dated("SE", "2002-01-01", 600),
            new Dated("SK", "2025-01-01", 500));

    private static final List<Dated> CHILDRENS_CLOTHES = List.of(
            new Dated("GB", "2011-01-04", 0),
            new Dated("IE", "2021-03-01", 0),
            new Dated("IM", "2011-01-04", 0),
            new Dated("LU", "2015-01-01", 300));

    /** Where shops name prices without tax and add it at the till. Canada: the federal part; provinces' own are not ours. */
    private static final Set<String> ADDED = Set.of("CA");

    private final Map<TaxClass, List<Dated>> rates;

    private record Dated(String country, LocalDate since, int basisPoints) {
        Dated(String country, String since, int basisPoints) {
            this(country, LocalDate.parse(since), basisPoints);
        }
    }

    private TaxRates(Map<TaxClass, List<Dated>> rates) {
        this.rates = rates;
    }

    /** The rates that this class knows. */
    public static TaxRates standard() {
        return new TaxRates(Map.of(
                TaxClass.STANDARD, STANDARD,
                TaxClass.BOOKS, BOOKS,
                TaxClass.CHILDRENS_CLOTHES, CHILDRENS_CLOTHES));
    }

    /** The rates at a destination on a day. */
    Taxes at(String country, LocalDate day) {
        var standard = rate(TaxClass.STANDARD, country, day).orElse(TaxRate.NONE);
        var found = new EnumMap<TaxClass, TaxRate>(TaxClass.class);
        for (var taxClass : TaxClass.values()) {
            found.put(taxClass, rate(taxClass, country, day).orElse(standard));
        }
        return new Taxes(found);
    }

    private Optional<TaxRate> rate(TaxClass taxClass, String country, LocalDate day) {
        return rates.getOrDefault(taxClass, List.of()).stream()
                .filter(rate -> rate.country().equals(country) && !rate.since().isAfter(day))
                .max(Comparator.comparing(Dated::since))
                .map(rate -> new TaxRate(rate.basisPoints(), !ADDED.contains(country)));
    }
}
