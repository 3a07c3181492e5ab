package dev.souk.reviews;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.souk.catalog.ProductId;
import dev.souk.identity.MemberId;
import dev.souk.identity.SellerId;
import dev.souk.orders.OrderId;
import dev.souk.reviews.Reports.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one member says of one product. One that was taken back stays, without its words and photos: whoever writes anew goes on from its
 * version, its votes and what an administrator decided.
 *
 * @param seller whom it was bought from, who may reply
 * @param order by which it was bought
 * @param content empty where it was taken back
 * @param editedAt when it was changed last; empty where it never was
 * @param version counts changes of its words, its reply and its hiding, from 1
 * @param helpful how many it helped; follows the votes, and no change here writes it
 * @param reports how many reported it, ever; follows the reports
 * @param hidden why an administrator shows it to nobody; empty where it is shown
 * @param waiting where administrators find it; empty where they need not look
 */
public record Review(
        ProductId product,
        MemberId author,
        SellerId seller,
        OrderId order,
        Optional<ReviewContent> content,
        Instant writtenAt,
        Optional<Instant> editedAt,
        long version,
        long helpful,
        long reports,
        Optional<Reply> reply,
        Optional<String> hidden,
        Optional<Waiting> waiting) {

    /** The first that this member says of that product. */
    public static Review first(
            ProductId product, MemberId author, Purchase purchase, ReviewContent content, Instant now) {
        return new Review(
                product,
                author,
                purchase.seller(),
                purchase.order(),
                Optional.of(content),
                now.truncatedTo(MILLIS),
                Optional.empty(),
                1,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ReviewId id() {
        return ReviewId.of(product, author);
    }

    /** Whether everybody may read it, and its stars count. */
    public boolean isShown() {
        return content.isPresent() && hidden.isEmpty();
    }

    /** Its stars where they count. */
    public Optional<Integer> countedStars() {
        return content.filter(_ -> isShown()).map(ReviewContent::stars);
    }

    /** Its photos, whether or not they are shown; none where it was taken back. */
    public List<ReviewPhoto> photos() {
        return content.map(ReviewContent::photos).orElseGet(List::of);
    }

    /** Which part of the administrators' work it is. */
    public Optional<Reports.Queue> queue() {
        return waiting.map(Waiting::queue);
    }

    /** With other words. A hidden one waits for an administrator from then on: what was wrong may be mended. */
    Review edited(ReviewContent words, Instant now) {
        var moment = now.truncatedTo(MILLIS);
        return next(
                order,
                seller,
                Optional.of(words),
                writtenAt,
                Optional.of(moment),
                reply,
                hidden,
                hidden.map(_ -> new Waiting(Reports.Queue.REPORTED, moment)).or(() -> waiting));
    }

    /** Written again after it was taken back. */
    Review rewritten(Purchase purchase, ReviewContent words, Instant now) {
        var moment = now.truncatedTo(MILLIS);
        return next(
                purchase.order(),
                purchase.seller(),
                Optional.of(words),
                moment,
                Optional.empty(),
                Optional.empty(),
                hidden,
                hidden.map(_ -> new Waiting(Reports.Queue.REPORTED, moment)));
    }

    /** Taken back: words, photos, reply and its place in the queue are gone. */
    Review withdrawn() {
        return next(order, seller, Optional.empty(), writtenAt, editedAt, Optional.empty(), hidden, Optional.empty());
    }

    /** With this reply, or with none. */
    Review replied(Optional<Reply> words) {
        return next(order, seller, content, writtenAt, editedAt, words, hidden, waiting);
    }

    /** Shown to nobody but its author. */
    Review hidden(String reason, Instant now) {
        return next(
                order,
                seller,
                content,
                writtenAt,
                editedAt,
                reply,
                Optional.of(PlainText.of(reason)),
                Optional.of(new Waiting(Reports.Queue.HIDDEN, now.truncatedTo(MILLIS))));
    }

    /** Shown, and done with. */
    Review restored() {
        return next(order, seller, content, writtenAt, editedAt, reply, Optional.empty(), Optional.empty());
    }

    /** Shown, and not done with. */
    Review reopened(Instant now) {
        return next(
                order,
                seller,
                content,
                writtenAt,
                editedAt,
                reply,
                Optional.empty(),
                Optional.of(new Waiting(Reports.Queue.REPORTED, now.truncatedTo(MILLIS))));
    }

    private Review next(
            OrderId newOrder,
            SellerId newSeller,
            Optional<ReviewContent> newContent,
            Instant newWrittenAt,
            Optional<Instant> newEditedAt,
            Optional<Reply> newReply,
            Optional<String> newHidden,
            Optional<Waiting> newWaiting) {
        return new Review(
                product,
                author,
                newSeller,
                newOrder,
                newContent,
                newWrittenAt,
                newEditedAt,
                version + 1,
                helpful,
                reports,
                newReply,
                newHidden,
                newWaiting);
    }
}
