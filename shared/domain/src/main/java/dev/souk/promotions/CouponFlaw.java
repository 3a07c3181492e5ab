package dev.souk.promotions;

/** Why a code that a shopper named does not make this order cheaper. */
public enum CouponFlaw {
    UNKNOWN("unknown", "We do not know this code. Check how it is written, or take it out."),
    NOT_YET("not-yet", "This code does not hold yet. Take it out, or come again when it does."),
    OVER("over", "This code's time is over. Take it out to go on."),
    EXHAUSTED("exhausted", "This code has been used up by others. Take it out to go on."),
    USED("used", "You have used this code before. Take it out to go on."),
    MEMBERS_ONLY("members-only", "This code is for a member's first order. Sign in, or take it out."),
    NOT_FIRST("not-first-order", "This code is for a first order. Take it out to go on."),
    NOT_FOR_THESE("not-for-these", "Nothing in the cart goes with this code. Take it out to go on."),
    BELOW_MINIMUM("below-minimum", "The cart is below what this code asks for. Add something, or take it out."),
    WITHOUT_EFFECT("without-effect", "The cart costs no less with this code. Take it out to go on.");

    private final String code;
    private final String detail;

    CouponFlaw(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** The stable name, as the contract lists it after {@code coupon-}. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, fit to show to the shopper. */
    public String detail() {
        return detail;
    }
}
