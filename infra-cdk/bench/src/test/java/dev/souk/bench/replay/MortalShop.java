package dev.souk.bench.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shop at whose counter the replay dies: before a call reaches it, or after it took effect and before the answer is heard. As
 * the real one it knows an order by the key of its invoice and a refund by that of its cancellation; its prices rise with each
 * quote and its stock is short, so that whoever asks for the second time gets another answer.
 */
final class MortalShop implements Till {
    /** The process is killed. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Map<String, Integer> stock = new TreeMap<>();
    private final Map<String, Quote.Total> expected = new HashMap<>();
    private final Map<String, Note.Sale> sales = new TreeMap<>();
    private final Map<String, List<Match>> refunds = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private long quotes;
    private int stepsToLive = Integer.MAX_VALUE;

    MortalShop(Map<String, Integer> stock) {
        this.stock.putAll(stock);
    }

    /** Lets the next replay live for so many steps: each call has two, one before its effect and one after it. */
    void letLive(int steps) {
        stepsToLive = steps;
    }

    @Override
    public boolean sells(String stockCode) {
        return stock.containsKey(stockCode);
    }

    @Override
    public Quote quote(Invoice invoice) {
        step();
        quotes++;
        step();
        return enough(invoice) ? new Quote.Total(100 + quotes, "GBP") : new Quote.None("out-of-stock");
    }

    @Override
    public Note.Sale buy(Invoice invoice, Quote.Total total) {
        step();
        var known = expected.get(invoice.number());
        if (known != null && !known.equals(total)) {
            return new Note.Refused(invoice.number(), "the key has another body");
        }
        var sale = sales.computeIfAbsent(invoice.number(), _ -> sell(invoice, total));
        step();
        return sale;
    }

    private Note.Sale sell(Invoice invoice, Quote.Total total) {
        if (!enough(invoice)) {
            return new Note.Refused(invoice.number(), "out-of-stock");
        }
        expected.put(invoice.number(), total);
        invoice.lines().forEach(line -> {
            stock.merge(line.stockCode(), -line.quantity(), Integer::sum);
            left.merge(invoice.number() + " " + line.stockCode(), line.quantity(), Integer::sum);
        });
        var lines = invoice.lines().stream()
                .map(line -> new Note.Bought(line.stockCode(), line.stockCode(), line.quantity(), "seller"))
                .toList();
        return new Note.Ordered(invoice.number(), "O" + invoice.number(), "a", 0, 1, false, lines);
    }

    @Override
    public Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches) {
        step();
        var key = cancellation.number() + " " + order.invoice();
        var known = refunds.get(key);
        if (known == null) {
            for (var match : matches) {
                if (left.merge(match.invoice() + " " + match.stockCode(), -match.quantity(), Integer::sum) < 0) {
                    throw new AssertionError("More is given back than was bought: " + match);
                }
            }
            refunds.put(key, matches);
        } else if (!known.equals(matches)) {
            throw new AssertionError(key + " has given back " + known + " and is to give back " + matches);
        }
        step();
        return new Note.Refunded(cancellation.number(), order.invoice(), 1, matches.size());
    }

    private boolean enough(Invoice invoice) {
        return invoice.lines().stream().allMatch(line -> stock.getOrDefault(line.stockCode(), 0) >= line.quantity());
    }

    private void step() {
        if (stepsToLive-- <= 0) {
            throw new Death();
        }
    }

    /** All that it has sold and given back, without prices. */
    String books() {
        return "stock " + stock + ", left " + left + ", orders " + expected.keySet() + ", refunds " + refunds;
    }
}
