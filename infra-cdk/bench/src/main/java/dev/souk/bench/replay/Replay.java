package dev.souk.bench.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does what the documents of the file say, those of a customer one after the other, others meanwhile. Every decision and
 * every answer is in the journal before anything is built upon it, and what is in the journal is not done again.
 */
final class Replay {
    private final Till till;
    private final Journal journal;
    private final Executor threads;
    private final ConcurrentMap<String, Purchases> purchases = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * A replay.
     *
     * @param threads do the documents of different customers
     */
    Replay(Till till, Journal journal, Executor threads) {
        this.till = till;
        this.journal = journal;
        this.threads = threads;
    }

    /**
     * Goes through the next documents of the file, and returns when all are done. Those that a run before this one did have to
     * come by too: what was bought is matched with what is given back later.
     *
     * @return how many there was still something to do for
     */
    int run(List<? extends Document> documents) {
        done.set(0);
        var lanes = new HashMap<String, CompletableFuture<Void>>();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (var document : documents) {
            var before = document.customer().map(lanes::get).orElse(null);
            var start = before == null ? CompletableFuture.<Void>completedFuture(null) : before;
            var next = start.thenRunAsync(() -> go(document), threads);
            document.customer().ifPresent(customer -> lanes.put(customer, next));
            all.add(next);
        }
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            // The first, which says what is wrong: that which was thrown here may say only that another had failed.
            throw failure.get() instanceof RuntimeException first ? first : new CompletionException(failure.get());
        }
        return done.get();
    }

    /** After one failed the others end too: the shop is gone, or the disk is full. */
    private void go(Document document) {
        if (failure.get() != null) {
            throw new ReplayRefused("Another document could not be replayed.");
        }
        try {
            switch (document) {
                case Invoice invoice -> buy(invoice);
                case Cancellation cancellation -> giveBack(cancellation);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            throw e;
        }
    }

    private void buy(Invoice invoice) {
        var sale = journal.progress().sale(invoice.number()).orElseGet(() -> {
            var now = sell(invoice);
            journal.add(now);
            done.incrementAndGet();
            return now;
        });
        var theirs = purchasesOf(invoice);
        switch (sale) {
            case Note.Ordered order ->
                theirs.ordered(
                        invoice,
                        order.lines().stream()
                                .map(line -> new Invoice.Line(line.stockCode(), line.quantity()))
                                .toList());
            case Note.Refused _ -> theirs.refused(invoice);
        }
    }

    private Note.Sale sell(Invoice invoice) {
        var known = journal.progress().quoted(invoice.number());
        if (known.isPresent()) {
            // Perhaps it was placed: asking for its price again could get another, and with it another order or none.
            var quoted = known.get();
            return till.buy(invoice, new Till.Quote.Total(quoted.amount(), quoted.currency()));
        }
        return switch (till.quote(invoice)) {
            case Till.Quote.None(var why) -> new Note.Refused(invoice.number(), why);
            case Till.Quote.Total total -> {
                journal.add(new Note.Quoted(invoice.number(), total.amount(), total.currency()));
                yield till.buy(invoice, total);
            }
        };
    }

    private void giveBack(Cancellation cancellation) {
        var theirs = purchasesOf(cancellation);
        var known = journal.progress().matched(cancellation.number());
        known.ifPresent(matched -> matched.matches().forEach(theirs::givenBack));
        var matches = known.map(Note.Matched::matches).orElseGet(() -> {
            var matching = theirs.match(cancellation);
            journal.add(new Note.Matched(cancellation.number(), matching.matches(), matching.unmatched()));
            return matching.matches();
        });
        var returned = journal.progress().returns(cancellation.number());
        boolean asked = known.isEmpty();
        for (var ofOrder : byInvoice(matches).entrySet()) {
            if (!returned.containsKey(ofOrder.getKey())) {
                journal.add(till.giveBack(cancellation, order(ofOrder.getKey()), ofOrder.getValue()));
                asked = true;
            }
        }
        if (asked) {
            done.incrementAndGet();
        }
    }

    static Map<String, List<Match>> byInvoice(List<Match> matches) {
        return matches.stream().collect(Collectors.groupingBy(Match::invoice, LinkedHashMap::new, Collectors.toList()));
    }

    private Note.Ordered order(String invoice) {
        return switch (journal.progress().sale(invoice).orElseThrow()) {
            case Note.Ordered order -> order;
            case Note.Refused refused -> throw new IllegalStateException("Nothing was ordered: " + refused);
        };
    }

    /** Of somebody without a name nothing is kept: who knows whether two of them are one? */
    private Purchases purchasesOf(Document document) {
        return document.customer()
                .map(customer -> purchases.computeIfAbsent(customer, _ -> new Purchases(till::sells)))
                .orElseGet(() -> new Purchases(till::sells));
    }
}
