package dev.souk.functions.auth;

import dev.souk.functions.auth.IdentityProvider.PasswordRefused;
import dev.souk.platform.http.Problem;
import dev.souk.platform.http.Response;

/** Refusals that more than one endpoint answers. */
final class Refusals {
    private Refusals() {}

    /** One answer for every reason, so that it tells nothing of the address. */
    static Response code(String whatIfItWorked) {
        return Response.problem(Problem.unprocessable(
                        "code-refused",
                        "The code is wrong or no longer good. Ask for a new one; after several wrong ones wait an hour. "
                                + whatIfItWorked)
                .withError("/code", "Give the six digits of the last mail."));
    }

    /** @param pointer where the password stands in the body */
    static Response password(String pointer, PasswordRefused refused) {
        return Response.problem(Problem.unprocessable("password-refused", "Choose another password.")
                .withError(pointer, refused.rule()));
    }
}
