package dev.souk.functions.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows members by heart. Every code is {@link #CODE}; a password {@code forbidden one} is against its rules. */
final class IdentityProviderInMemory implements IdentityProvider {
    static final String CODE = "123456";
    static final String FORBIDDEN = "forbidden one";

    private record Account(String password, String name, boolean confirmed) {}

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Set<String> awaitingReset = new HashSet<>();
    private final List<String> mails = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    /** Somebody who has signed up and confirmed. */
    IdentityProviderInMemory withMember(String email, String password, String name) {
        accounts.put(email, new Account(password, name, true));
        return this;
    }

    /** What all members are. */
    IdentityProviderInMemory inGroups(String... names) {
        groups.addAll(List.of(names));
        return this;
    }

    /** Addresses to which a code went. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    @Override
    public SignUpOutcome signUp(String email, String password, String name) {
        if (password.equals(FORBIDDEN)) {
            return new PasswordRefused("not that one");
        }
        if (accounts.containsKey(email)) {
            return new SignUpOutcome.Taken();
        }
        accounts.put(email, new Account(password, name, false));
        mails.add(email);
        return new SignUpOutcome.Begun();
    }

    @Override
    public void resendCode(String email) {
        Optional.ofNullable(accounts.get(email))
                .filter(account -> !account.confirmed())
                .ifPresent(_ -> mails.add(email));
    }

    @Override
    public CodeOutcome confirm(String email, String code) {
        var account = accounts.get(email);
        if (account == null || account.confirmed() || !code.equals(CODE)) {
            return new CodeOutcome.Refused();
        }
        accounts.put(email, new Account(account.password(), account.name(), true));
        return new CodeOutcome.Accepted();
    }

    @Override
    public SignInOutcome signIn(String email, String password) {
        var account = accounts.get(email);
        if (account == null || !account.password().equals(password)) {
            return new SignInOutcome.Wrong();
        }
        if (!account.confirmed()) {
            return new SignInOutcome.NotConfirmed();
        }
        var token = "refresh-" + (sessions.size() + 1);
        sessions.put(token, email);
        return new SignInOutcome.SignedIn(tokens(email, account, Optional.of(token)));
    }

    @Override
    public Optional<Tokens> refresh(String refreshToken) {
        return Optional.ofNullable(sessions.get(refreshToken))
                .flatMap(email -> Optional.ofNullable(accounts.get(email))
                        .map(account -> tokens(email, account, Optional.empty())));
    }

    @Override
    public void revoke(String refreshToken) {
        sessions.remove(refreshToken);
    }

    @Override
    public void mailResetCode(String email) {
        Optional.ofNullable(accounts.get(email)).filter(Account::confirmed).ifPresent(_ -> {
            awaitingReset.add(email);
            mails.add(email);
        });
    }

    @Override
    public ResetOutcome resetPassword(String email, String code, String newPassword) {
        if (newPassword.equals(FORBIDDEN)) {
            return new PasswordRefused("not that one");
        }
        var account = accounts.get(email);
        if (account == null || !code.equals(CODE) || !awaitingReset.remove(email)) {
            return new CodeOutcome.Refused();
        }
        accounts.put(email, new Account(newPassword, account.name(), account.confirmed()));
        return new CodeOutcome.Accepted();
    }

    private Tokens tokens(String email, Account account, Optional<String> refreshToken) {
        return new Tokens("access of " + email, idToken(email, account.name(), groups), refreshToken, 1800);
    }

    /** An id token with Cognito's claims; its signature is nobody's. */
    static String idToken(String email, String name, List<String> groups) {
        var claims = groups.isEmpty() ? "" : ", \"cognito:groups\": [\"" + String.join("\", \"", groups) + "\"]";
        return part("{\"alg\": \"RS256\"}")
                + "."
                + part("{\"sub\": \"sub-1\", \"email\": \"" + email + "\", \"name\": \"" + name + "\"" + claims + "}")
                + "." + part("no signature");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
