package dev.souk.bench.replay;

import dev.souk.bench.replay.Note.Return;
import dev.souk.bench.replay.Note.Sale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the lines of a journal say, taken together. */
final class Progress {
    private final ConcurrentMap<String, Note.Quoted> quoted = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Sale> sales = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Note.Matched> matched = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConcurrentMap<String, Return>> returns = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> mails = new ConcurrentHashMap<>();
    private volatile Optional<Note.Begun> begun = Optional.empty();
    private volatile Optional<String> newestMail = Optional.empty();
    private volatile boolean allMails = true;

    /** One more line. */
    void add(Note note) {
        switch (note) {
            case Note.Begun first -> begun = Optional.of(first);
            case Note.Quoted quote -> quoted.put(quote.invoice(), quote);
            case Sale sale -> {
                sales.put(sale.invoice(), sale);
                quoted.remove(sale.invoice());
            }
            case Note.Matched matching -> matched.put(matching.cancellation(), matching);
            case Return back ->
                returns.computeIfAbsent(back.cancellation(), _ -> new ConcurrentHashMap<>())
                        .put(back.invoice(), back);
            case Note.Looked(var newest, var all, var counts) -> {
                counts.forEach((address, count) -> mails.merge(address, count, Integer::sum));
                newestMail = Optional.of(newest);
                allMails &= all;
            }
        }
    }

    Optional<Note.Begun> begun() {
        return begun;
    }

    /** What an order that is not known to be placed was going to cost. */
    Optional<Note.Quoted> quoted(String invoice) {
        return Optional.ofNullable(quoted.get(invoice));
    }

    Optional<Sale> sale(String invoice) {
        return Optional.ofNullable(sales.get(invoice));
    }

    Collection<Sale> sales() {
        return List.copyOf(sales.values());
    }

    Optional<Note.Matched> matched(String cancellation) {
        return Optional.ofNullable(matched.get(cancellation));
    }

    Collection<Note.Matched> matched() {
        return List.copyOf(matched.values());
    }

    /** What became of a cancellation, by the invoice of the order that is given back. */
    Map<String, Return> returns(String cancellation) {
        return Map.copyOf(returns.getOrDefault(cancellation, new ConcurrentHashMap<>()));
    }

    /** The newest mail of the last look, empty text where the inbox had none; empty where nobody has looked. */
    Optional<String> newestMail() {
        return newestMail;
    }

    /** Whether every mail was seen. */
    boolean allMails() {
        return allMails;
    }

    /** How many mails each address has got. */
    Map<String, Integer> mails() {
        return Map.copyOf(mails);
    }
}
