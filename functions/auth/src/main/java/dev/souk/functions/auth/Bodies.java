package dev.souk.functions.auth;

import io.avaje.jsonb.Json;
import java.util.List;

/** Bodies of the contract. Those with a secret in them do not show it. */
final class Bodies {
    private Bodies() {}

    @Json
    record SignUpRequest(String email, String password, String name) {
        @Override
        public String toString() {
            return "SignUpRequest";
        }
    }

    @Json
    record ConfirmSignUpRequest(String email, String code) {
        @Override
        public String toString() {
            return "ConfirmSignUpRequest";
        }
    }

    @Json
    record EmailOnlyRequest(String email) {}

    @Json
    record SignInRequest(String email, String password) {
        @Override
        public String toString() {
            return "SignInRequest";
        }
    }

    @Json
    record ResetPasswordRequest(String email, String code, String newPassword) {
        @Override
        public String toString() {
            return "ResetPasswordRequest";
        }
    }

    /** @param sentTo the address, partly hidden */
    @Json
    record CodeSent(String sentTo) {
        /** Made of what was asked, not of what is known: it is the same for an unknown address. */
        static CodeSent to(String email) {
            var at = email.indexOf('@');
            return new CodeSent(email.substring(0, 1) + "***" + email.substring(at));
        }
    }

    @Json
    record Session(String accessToken, int expiresInSeconds, Member member) {
        static Session of(Tokens tokens) {
            return new Session(tokens.accessToken(), tokens.expiresInSeconds(), Member.of(tokens.idToken()));
        }

        @Override
        public String toString() {
            return "Session[member=" + member.memberId() + "]";
        }
    }

    @Json
    record Member(String memberId, String email, String name, List<String> roles) {
        static Member of(String idToken) {
            return IdTokens.member(idToken);
        }
    }
}
