package dev.souk.functions.auth;

import java.util.Optional;

/**
 * Who knows members by their e-mail address and password. Addresses are the same in any case. Where the provider cannot be
 * reached or is busy a call throws the SDK's exception; it may then have taken effect, and may be made again.
 */
public interface IdentityProvider {
    /** Registers an address and mails it a code. */
    SignUpOutcome signUp(String email, String password, String name);

    /** Mails the code again, if the address awaits one and was not sent too many. */
    void resendCode(String email);

    /** Confirms the address with the mailed code. */
    CodeOutcome confirm(String email, String code);

    SignInOutcome signIn(String email, String password);

    /** New tokens of a sign-in; empty where the refresh token no longer holds. There is no new refresh token with them. */
    Optional<Tokens> refresh(String refreshToken);

    /** Ends a sign-in with all its tokens. Of one that has ended, or never was, nothing is said. */
    void revoke(String refreshToken);

    /** Mails a code to set a new password with, if there is such a member and they were not sent too many. */
    void mailResetCode(String email);

    /** Sets a new password with the mailed code. */
    ResetOutcome resetPassword(String email, String code, String newPassword);

    /** What became of a sign-up. */
    sealed interface SignUpOutcome permits SignUpOutcome.Begun, SignUpOutcome.Taken, PasswordRefused {
        /** Somebody new; a code is on its way. */
        record Begun() implements SignUpOutcome {}

        /** The address has an account, confirmed or not. No code was sent. */
        record Taken() implements SignUpOutcome {}
    }

    /**
     * The provider does not take this password, by a rule of its own.
     *
     * @param rule in the provider's words; not the password
     */
    record PasswordRefused(String rule) implements SignUpOutcome, ResetOutcome {}

    /** What a new password met. */
    sealed interface ResetOutcome permits CodeOutcome, PasswordRefused {}

    /** What a mailed code did. */
    sealed interface CodeOutcome extends ResetOutcome {
        record Accepted() implements CodeOutcome {}

        /** Wrong, used, expired, tried too often, or of an address that awaits none. */
        record Refused() implements CodeOutcome {}
    }

    /** What became of a sign-in. */
    sealed interface SignInOutcome {
        record SignedIn(Tokens tokens) implements SignInOutcome {}

        /** No such address, another password, locked after too many of them, or disabled. */
        record Wrong() implements SignInOutcome {}

        /** The address was never confirmed. */
        record NotConfirmed() implements SignInOutcome {}
    }
}
