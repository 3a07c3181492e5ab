package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.PromotionId;

/** What stands between a shopper and the order, with what is needed to set it right. */
public sealed interface CheckoutProblem {
    /** The stable name, as the contract lists it. */
    String code();

    /** What is wrong and what to do, fit to show to the shopper. */
    String detail();

    /** A problem of one line. */
    sealed interface OfLine extends CheckoutProblem {
        VariantRef variant();
    }

    /** Nothing is left. */
    record OutOfStock(VariantRef variant) implements OfLine {
        @Override
        public String code() {
            return "out-of-stock";
        }

        @Override
        public String detail() {
            return "This is sold out. Take it out of the cart to go on.";
        }
    }

    /** Some is left, but not so much; {@code available} is at least 1. */
    record TooFew(VariantRef variant, long available) implements OfLine {
        @Override
        public String code() {
            return "too-few";
        }

        @Override
        public String detail() {
            return available == 1
                    ? "Only one piece is left. Take one to go on."
                    : "Only " + available + " pieces are left. Take at most so many to go on.";
        }
    }

    /** One piece costs something else than the shopper saw. */
    record PriceChanged(VariantRef variant, Money before, Money now) implements OfLine {
        @Override
        public String code() {
            return "price-changed";
        }

        @Override
        public String detail() {
            return "The price has changed since you saw it. Look at the new one, then order again.";
        }
    }

    /** It is not for sale any more. */
    record Withdrawn(VariantRef variant) implements OfLine {
        @Override
        public String code() {
            return "withdrawn";
        }

        @Override
        public String detail() {
            return "This is not for sale any more. Take it out of the cart to go on.";
        }
    }

    /** It is priced in another currency than the lines before it. */
    record MixedCurrencies(VariantRef variant) implements OfLine {
        @Override
        public String code() {
            return "mixed-currencies";
        }

        @Override
        public String detail() {
            return "This is sold in another currency. Order it for itself.";
        }
    }

    /** All together costs something else than the shopper agreed to. */
    record TotalChanged(Money before, Money now) implements CheckoutProblem {
        @Override
        public String code() {
            return "total-changed";
        }

        @Override
        public String detail() {
            return "The total has changed since you saw it. Look at the new one, then order again.";
        }
    }

    /** A seller sends nothing to this country, though others may. */
    record SellerSendsNotTo(String country, SellerId seller, String sellerName) implements CheckoutProblem {
        @Override
        public String code() {
            return "no-shipping-to";
        }

        @Override
        public String detail() {
            return sellerName + " does not send to " + country
                    + ". Take their things out, or choose an address in another country.";
        }
    }

    /** Nothing is sent to this country. */
    record NoShippingTo(String country) implements CheckoutProblem {
        @Override
        public String code() {
            return "no-shipping-to";
        }

        @Override
        public String detail() {
            return "We do not send to " + country + ". Choose an address in another country.";
        }
    }

    /** More than one order takes; {@code most} is what it does. */
    record TooManyLines(int most) implements CheckoutProblem {
        @Override
        public String code() {
            return "too-many-lines";
        }

        @Override
        public String detail() {
            return "One order takes at most " + most + " different things. Order the rest by itself.";
        }
    }

    /** A code does not make the order cheaper. */
    record CouponRefused(PromotionId coupon, CouponFlaw flaw) implements CheckoutProblem {
        @Override
        public String code() {
            return "coupon-" + flaw.code();
        }

        @Override
        public String detail() {
            return flaw.detail();
        }
    }
}
