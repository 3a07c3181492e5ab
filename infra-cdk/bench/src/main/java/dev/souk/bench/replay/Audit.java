package dev.souk.bench.replay;

import dev.souk.bench.shop.ShopClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Looks at each order once more, and adds up what the journal and the shop say. */
final class Audit {
    /** A buyer hears that the order is placed and that it is paid. */
    private static final int MAILS_OF_A_SALE = 2;

    private final ShopClient shop;
    private final Progress progress;
    private final RunName run;

    Audit(ShopClient shop, Progress progress, RunName run) {
        this.shop = shop;
        this.progress = progress;
        this.run = run;
    }

    /** An order, what was found of it, and what it cost; without receipt where the console has none any more. */
    private record Seen(Note.Ordered order, Books.Checked books, Summary.Cost cost) {}

    Summary of(InvoiceFile file, ExecutorService threads) throws InterruptedException {
        var refusals = new TreeMap<String, Integer>();
        var orders = new ArrayList<Note.Ordered>();
        for (var sale : progress.sales()) {
            switch (sale) {
                case Note.Refused(var _, var why) -> refusals.merge(why, 1, Integer::sum);
                case Note.Ordered order -> orders.add(order);
            }
        }
        var backs = backs();
        var seen = look(orders, backs, threads);
        return new Summary(
                file,
                orders.size(),
                (int) orders.stream().filter(Note.Ordered::again).count(),
                refusals,
                orders.stream()
                        .filter(order -> !order.again())
                        .map(Note.Ordered::nanoseconds)
                        .sorted()
                        .toList(),
                orders.stream().mapToLong(Note.Ordered::total).sum(),
                returned(backs, seen),
                mails(orders, backs),
                seen.stream().map(Seen::cost).reduce(Summary.Cost.NONE, Summary.Cost::plus),
                StoredLedgers.of(
                        shop, orders.stream().map(Note.Ordered::orderId).toList()),
                unbalanced(seen));
    }

    private List<Seen> look(List<Note.Ordered> orders, Map<String, Books.Back> backs, ExecutorService threads)
            throws InterruptedException {
        var books = new Books(shop);
        var looks = orders.stream()
                .<Callable<Seen>>map(order -> () -> new Seen(
                        order,
                        books.check(order, backs.getOrDefault(order.invoice(), Books.Back.NOTHING)),
                        cost(order)))
                .toList();
        var seen = new ArrayList<Seen>();
        for (var look : threads.invokeAll(looks)) {
            try {
                seen.add(look.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("An order cannot be looked at: " + e.getCause(), e);
            }
        }
        return seen;
    }

    /** What is to be given back of each order, by its invoice. */
    private Map<String, Books.Back> backs() {
        var backs = new HashMap<String, Books.Back>();
        for (var matched : progress.matched()) {
            var returns = progress.returns(matched.cancellation());
            Replay.byInvoice(matched.matches()).forEach((invoice, matches) -> {
                if (returns.get(invoice) instanceof Note.Refunded refunded
                        && progress.sale(invoice).orElse(null) instanceof Note.Ordered order) {
                    backs.merge(invoice, back(refunded, order, matches), Books.Back::plus);
                }
            });
        }
        return backs;
    }

    private static Books.Back back(Note.Refunded refunded, Note.Ordered order, List<Match> matches) {
        var products = new HashMap<String, String>();
        order.lines().forEach(line -> products.put(line.stockCode(), line.productId()));
        var pieces = new HashMap<String, Integer>();
        matches.forEach(
                match -> pieces.merge(products.getOrDefault(match.stockCode(), ""), match.quantity(), Integer::sum));
        return new Books.Back(refunded.refunds(), refunded.amount(), pieces);
    }

    private Returned returned(Map<String, Books.Back> backs, List<Seen> seen) {
        int matchedLines = 0;
        var unmatched = new TreeMap<String, Returned.Lines>();
        for (var matched : progress.matched()) {
            for (var line : matched.unmatched()) {
                unmatched.merge(line.reason().text(), new Returned.Lines(1, line.quantity()), Returned.Lines::plus);
            }
            var returns = progress.returns(matched.cancellation());
            for (var line : matched.matches()) {
                if (returns.get(line.invoice()) instanceof Note.Kept kept) {
                    var why = "that the shop did not give back: " + kept.why();
                    unmatched.merge(why, new Returned.Lines(1, line.quantity()), Returned.Lines::plus);
                } else {
                    matchedLines++;
                }
            }
        }
        return new Returned(
                progress.matched().size(),
                matchedLines,
                unmatched,
                backs.values().stream().mapToInt(Books.Back::refunds).sum(),
                seen.stream().mapToInt(one -> one.books().pieces()).sum(),
                seen.stream().mapToLong(one -> one.books().due()).sum(),
                seen.stream().mapToLong(one -> one.books().repaid()).sum());
    }

    /** One mail that the order was placed, one that it was paid, and one for each refund. */
    private Summary.Mails mails(List<Note.Ordered> orders, Map<String, Books.Back> backs) {
        var mails = progress.mails();
        var wrong = orders.stream()
                .map(order -> {
                    var right = MAILS_OF_A_SALE
                            + backs.getOrDefault(order.invoice(), Books.Back.NOTHING)
                                    .refunds();
                    var address = run.email(order.invoice());
                    int got = mails.getOrDefault(address, 0);
                    return got == right ? "" : address + " got " + got + " mails instead of " + right;
                })
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
        var all = mails.values().stream().mapToInt(Integer::intValue).sum();
        return new Summary.Mails(all, progress.allMails(), wrong);
    }

    private Summary.Cost cost(Note.Ordered order) {
        var receipt = shop.get("/_souk/api/orders/" + order.orderId() + "/receipt");
        if (!receipt.ok()) {
            return Summary.Cost.NONE;
        }
        double read = 0;
        double write = 0;
        for (var function : receipt.body().path("functions")) {
            read += function.path("readUnits").asDouble();
            write += function.path("writeUnits").asDouble();
        }
        return new Summary.Cost(
                1, read, write, receipt.body().path("nanoDollars").asLong());
    }

    private static SortedMap<String, String> unbalanced(List<Seen> seen) {
        var unbalanced = new TreeMap<String, String>();
        seen.stream()
                .filter(one -> !one.books().faults().isEmpty())
                .forEach(one -> unbalanced.put(
                        one.order().orderId() + " (" + one.order().invoice() + ")",
                        String.join(", ", one.books().faults())));
        return unbalanced;
    }
}
